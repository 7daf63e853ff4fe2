// Spells a reference for the telephone, each symbol by its word of the international spelling alphabet.
import type { StaffPageContext } from '../parts/staff-page-context.js';
import { hasSentence, translate } from '../../../../platform/sentences.js';

/** `Kilo seven Mike, four Quebec Papa Mike` for `K7M-4QPM`. */
export const spelled = (reference: string, context: Pick<StaffPageContext, 'language'>): string =>
  reference
    .split('-')
    .map((part) => [...part].map((symbol) => wordOf(symbol, context)).join(' '))
    .join(', ');

/** A symbol without a word in the alphabet is shown itself. */
function wordOf(symbol: string, { language }: Pick<StaffPageContext, 'language'>): string {
  const key = `staff.desk.spelled.${symbol}` as const;
  return hasSentence(key) ? translate(language, key) : symbol;
}
