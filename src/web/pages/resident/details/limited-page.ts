import { timeText } from '../../../../contract/words/clock.js';
import type { Problem } from '../../../../contract/wire.js';
import type { Language } from '../../../../domain/hub/hub.js';
import { type Details, hiddenFields } from './details.js';
import { type Kept, keptTexts } from './details-page.js';

/** Why nothing more is booked with this contact, and what one can do; what was typed comes along. */
export function limitedPage(kept: Kept, details: Details, { title, detail }: Problem, language: Language) {
  const { held, hub } = kept;
  const until = timeText(language, held.holdExpiresAt ?? held.start, hub.opening.timeZone);
  return { ...keptTexts(kept, language), title, lead: detail, until, hidden: hiddenFields(details) };
}
