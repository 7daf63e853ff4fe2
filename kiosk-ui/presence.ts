// Ends a visit when its person has left. An idle visit gets a warning first and is then cleared for the next person.
import { effect, signal } from '@preact/signals';
import { kiosk, link } from './hub';
import { idleLimits, presenceAfter } from './patience';
import { faceOf } from './state';
import { busy, forgetWishes } from './submit';
import { begin, isNew, visit } from './visit';

/** The seconds until the kiosk starts again, during the warning; otherwise undefined. */
export const secondsLeft = signal<number | undefined>(undefined);

let touchedAt = performance.now();

/** Ends the warning and restarts the idle time, because somebody is there. */
export function stay(): void {
  touchedAt = performance.now();
  secondsLeft.value = undefined;
}

/** Ends the visit and prepares the kiosk for the next person. */
export function startOver(): void {
  begin();
  forgetWishes();
  stay();
}

/**
 * Restarts the idle time. During the warning only its own buttons do, because a touch elsewhere may be the next
 * person's.
 */
function noteTouch(): void {
  if (secondsLeft.value === undefined) touchedAt = performance.now();
}

function checkPresence(): void {
  if (isNew() || busy.value) return stay();
  const face = faceOf(link.value, kiosk.value, visit.value);
  const presence = presenceAfter(
    performance.now() - touchedAt,
    face === 'ticket' ? idleLimits.ticket : idleLimits.untouched,
  );
  const covered = face !== visit.value.screen.at;
  if (presence.state === 'gone' || (covered && presence.state === 'asked')) return startOver();
  secondsLeft.value = presence.state === 'asked' ? presence.secondsLeft : undefined;
}

/** Begins to watch for idle visits. Called once, when the page has been loaded. */
export function watchPresence(): void {
  window.addEventListener('pointerdown', noteTouch, { capture: true });
  window.addEventListener('keydown', noteTouch, { capture: true });
  let screen = visit.value.screen;
  effect(() => {
    if (visit.value.screen !== screen) stay();
    screen = visit.value.screen;
  });
  setInterval(checkPresence, 250);
}
