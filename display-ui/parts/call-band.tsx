import type { BoardCall } from '../../src/contract/wire';
import { announcementKey } from '../announcements';
import { timeText } from '../../src/contract/words/clock';
import { Both } from './both';
import { Join } from './join';

interface CallBandProps {
  call: BoardCall;
  isNew: boolean;
  timeZone: string;
}

/** The newest call: on the accent colour while it is announced, on white afterwards. */
export function CallBand({ call, isNew, timeZone }: CallBandProps) {
  const calledAt = new Date(call.calledAt).getTime();
  return (
    <section class={`hero${isNew ? ' on-turn' : ''}`} aria-live="assertive" aria-labelledby="call">
      <h2 id="call">
        {isNew ? (
          <Both say="turn" reader={call.language} />
        ) : (
          <Both
            say="latest"
            reader={call.language}
            values={(language) => ({ time: timeText(language, calledAt, timeZone) })}
          />
        )}
      </h2>
      <Join key={announcementKey(call)} call={call} state="called" drawn={isNew} />
    </section>
  );
}
