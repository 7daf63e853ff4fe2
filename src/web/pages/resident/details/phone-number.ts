// Telephone numbers as residents type them. A number without a country code is Canadian.
import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js';

const HOME = 'CA';

/** The library knows `ext.` and `x`, but not the French word `poste`. */
const parsed = (typed: string): PhoneNumber | undefined =>
  parsePhoneNumberFromString(typed.replace(/\bposte\b/i, 'ext.'), HOME);

/** Whether the text is a number that can be called. */
export const isPhoneNumber = (typed: string): boolean => parsed(typed)?.isValid() ?? false;

/** A number in the form `(416) 555-0134` or `+33 1 23 45 67 89`; any other text unchanged. */
export function phoneText(typed: string): string {
  const number = parsed(typed);
  if (!number?.isValid()) return typed;
  return number.countryCallingCode === '1' ? number.formatNational() : number.formatInternational();
}
