// The days and times that an entry on a waiting list asks for, in the same words for residents and staff.
import { dayText } from '../../contract/words/day.js';
import type { WaitingEntry } from '../../domain/booking/waiting-list.js';
import type { Language } from '../../domain/hub/hub.js';
import { translate } from '../../platform/sentences.js';

/** A wish as in `Any time of day, from Monday 15 March to Friday 14 May`. */
export function wishText(
  { earliest, latest, timeOfDay }: Pick<WaitingEntry, 'earliest' | 'latest' | 'timeOfDay'>,
  language: Language,
): string {
  const days = { from: dayText(language, earliest), to: dayText(language, latest) };
  const key = earliest === latest ? 'one-day' : 'days';
  const times = translate(language, `resident.waiting.time-${timeOfDay}`);
  return `${times}, ${translate(language, `resident.waiting.${key}`, days)}`;
}
