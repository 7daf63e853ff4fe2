import { DRAFT_MINUTES, EXTENSION_MINUTES, HOLD_MINUTES } from '../../../../domain/durations.js';
import { timeText } from '../../../../contract/words/clock.js';
import type { Language } from '../../../../domain/hub/hub.js';
import type { ShownHold } from '../../../../use-cases/booking/show-hold.js';
import { saying } from '../../../../platform/sentences.js';

/** When what is left is told to who does not see the countdown, in minutes. */
const TOLD_AT = [5, 2, 1];
/** What stands in a text for the figures that the page's script puts there. */
const COUNTED = { minutes: '{minutes}', seconds: '{seconds}' };

/** How long the time is kept, and the button that makes it longer. `page` is where the button leads back to. */
export function holdPanel(
  { held, hub, asOf }: ShownHold,
  formUrl: string,
  page: 'details' | 'check',
  language: Language,
) {
  const say = saying(language, 'resident.hold');
  const expiresAt = held.holdExpiresAt ?? held.start;
  return {
    page,
    until: say('until', { until: timeText(language, expiresAt, hub.opening.timeZone) }),
    /** The server's count; a page's script goes on from there, whatever the device's clock says. */
    seconds: Math.max(0, Math.floor((expiresAt - asOf) / 1000)),
    minutesLeft: say('minutes-left', COUNTED),
    secondsLeft: say('seconds-left', COUNTED),
    told: JSON.stringify(Object.fromEntries(TOLD_AT.map((count) => [count, say('told', { count })]))),
    extendable: held.extendedAt === null,
    extendUrl: `${formUrl}/extend`,
    more: say('more', { minutes: EXTENSION_MINUTES }),
    over: say('over', { minutes: HOLD_MINUTES, kept: DRAFT_MINUTES }),
  };
}
