import { DRAFT_MINUTES, EXTENSION_MINUTES, HOLD_MINUTES } from '../../../../domain/durations.js';
import { timeText } from '../../../../contract/words/clock.js';
import type { Language } from '../../../../domain/hub/hub.js';
import type { ShownHold } from '../../../../use-cases/booking/show-hold.js';
import { saying } from '../../../../platform/sentences.js';

/** The remaining minutes at which a screen reader announces the time. */
const TOLD_AT = [5, 2, 1];
/** The gaps in a text that the page's script fills. */
const COUNTED = { minutes: '{minutes}', seconds: '{seconds}' };

/** The countdown of a held time, and the button that extends it. `page` is the one to which the button leads back. */
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
    /** The remaining seconds by the server's clock, so that a wrong clock of the device does not matter. */
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
