import { timeText } from '../../../../contract/words/clock.js';
import type { Problem } from '../../../../contract/wire.js';
import type { Language } from '../../../../domain/hub/hub.js';
import { type Details, hiddenFields } from './details.js';
import { type Kept, keptTexts } from './details-page.js';

/** The page for a contact with too many bookings: the reason and the way out. The details are carried in hidden fields. */
export function limitedPage(kept: Kept, details: Details, { title, detail }: Problem, language: Language) {
  const { held, hub } = kept;
  const until = timeText(language, held.holdExpiresAt ?? held.start, hub.opening.timeZone);
  return { ...keptTexts(kept, language), title, lead: detail, until, hidden: hiddenFields(details) };
}
