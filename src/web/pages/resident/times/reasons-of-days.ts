import { datesText } from '../../../../contract/words/day.js';
import type { FreeDay } from '../../../../domain/booking/free-times.js';
import type { Language } from '../../../../domain/hub/hub.js';
import { whyNot } from './day-times.js';
import type { Offer } from '../offers.js';

/** A reason and its days, as in `Closed: Good Friday`, `26 March`. */
export interface ReasonOfDays {
  reason: string;
  days: string;
}

/** The reasons why these days have no times, each once and in the order of their first days. */
export function reasonsOf(offer: Offer, days: readonly FreeDay[], language: Language): ReasonOfDays[] {
  const found = new Map<string, string[]>();
  for (const day of days.filter(({ times }) => times.length === 0)) {
    const { text } = whyNot(offer, day, language);
    found.set(text, [...(found.get(text) ?? []), day.date]);
  }
  return [...found].map(([reason, dates]) => ({ reason, days: datesText(language, dates) }));
}
