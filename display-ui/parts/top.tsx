import { timeText } from '../../src/contract/words/clock';
import { mainLanguageShown, displayTextIn } from '../language';
import { board } from '../live';
import { clockTime, lost } from '../screen';
import { asOf } from '../as-of';
import { silent } from '../sound';
import { Both } from './both';
import { BothTexts } from './both-texts';

function Fresh() {
  const known = board.value !== undefined;
  if (!lost.value) return <Both say={known ? 'live' : 'connecting'} />;
  return known ? <Both say="notLive" values={asOf} /> : <Both say="notLiveYet" />;
}

/** The bar at the top: the hub, whether the screen is up to date, and the hub's time. */
export function DisplayTop() {
  const shown = board.value;
  const time =
    shown && clockTime.value !== undefined ? timeText(mainLanguageShown(), clockTime.value, shown.timeZone) : undefined;
  return (
    <header class="top">
      <h1>
        <span class="mark" translate={false}>
          {displayTextIn(mainLanguageShown(), 'shared.brand')}
          <span />
        </span>
        {shown && <BothTexts text={shown.name} />}
      </h1>
      <div class="right">
        {silent.value && (
          <span class="silent">
            <Both say="silent" />
          </span>
        )}
        <span class="fresh">
          <Fresh />
        </span>
        {time && (
          <time class="clock" dateTime={time}>
            {time}
          </time>
        )}
      </div>
    </header>
  );
}
