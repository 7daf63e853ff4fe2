import { kioskText } from '../language';
import { idleLimits } from '../patience';
import { secondsLeft, startOver, stay } from '../presence';
import { Cover } from './cover';
import { Unbroken } from './unbroken';

/** The dialog that asks whether somebody is still there, with the seconds left. */
export function StillThere() {
  const seconds = secondsLeft.value ?? 0;
  return (
    <Cover labelledBy="still" describedBy="still-why" onEscape={stay}>
      <h2 id="still">
        <Unbroken>{kioskText('still.title')}</Unbroken>
      </h2>
      <p class="seconds" aria-live="off">
        {seconds}
        <span>{kioskText('still.seconds')}</span>
      </p>
      <div class="left" style={{ '--left': `${(seconds * 100_000) / idleLimits.warning}%` }} />
      <p id="still-why" class="hidden-text">
        {kioskText('still.why')}
      </p>
      <div class="two">
        <button type="button" class="tile first centre" onClick={stay}>
          {kioskText('still.more')}
        </button>
        <button type="button" class="tile centre" onClick={startOver}>
          {kioskText('still.over')}
        </button>
      </div>
    </Cover>
  );
}
