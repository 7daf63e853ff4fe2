import type { Board } from '../../src/contract/wire';
import { announcementKey } from '../announcements';
import { asOf } from '../as-of';
import { current, lost } from '../screen';
import { Both } from './both';
import { Join } from './join';

const rows = 6;

/** The latest calls without the one in the band. */
export function Recent({ board }: { board: Board }) {
  const inBand = lost.value ? undefined : (current.value ?? (board.open ? board.calls[0] : undefined));
  const calls = board.calls.filter(({ ticket }) => ticket !== inBand?.ticket).slice(0, rows);
  return (
    <section class="recent" aria-labelledby="recent">
      <h2 id="recent">{lost.value ? <Both say="beforeAsOf" values={asOf} /> : <Both say="before" />}</h2>
      <ol>
        {calls.map((call) => (
          <li key={announcementKey(call)}>
            <Join call={call} state="past" />
          </li>
        ))}
      </ol>
    </section>
  );
}
