// Whether somebody is still there. A visit that rests is asked about, then cleared away for the next person.
import { effect, signal } from '@preact/signals';
import { kiosk, link } from './hub';
import { idleLimits, presenceAfter } from './patience';
import { faceOf } from './state';
import { busy, forgetWishes } from './submit';
import { begin, isNew, visit } from './visit';

/** Seconds until the kiosk starts again; nothing while nobody needs to be asked. */
export const secondsLeft = signal<number | undefined>(undefined);

let touchedAt = performance.now();

/** Somebody is there: the waiting begins again. */
export function stay(): void {
  touchedAt = performance.now();
  secondsLeft.value = undefined;
}

/** The kiosk as the next person finds it. */
export function startOver(): void {
  begin();
  forgetWishes();
  stay();
}

/** While the question stands only its own two buttons answer it: a touch elsewhere may be the next person's. */
function touched(): void {
  if (secondsLeft.value === undefined) touchedAt = performance.now();
}

function look(): void {
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

/** Once, when the page is there. */
export function watchPresence(): void {
  window.addEventListener('pointerdown', touched, { capture: true });
  window.addEventListener('keydown', touched, { capture: true });
  let screen = visit.value.screen;
  effect(() => {
    if (visit.value.screen !== screen) stay();
    screen = visit.value.screen;
  });
  setInterval(look, 250);
}
