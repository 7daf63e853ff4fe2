// Telephone numbers as residents type them: without a country they are Canada's.
import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js';

const HOME = 'CA';

/** The library knows `ext.` and `x`, not the French word. */
const parsed = (typed: string): PhoneNumber | undefined =>
  parsePhoneNumberFromString(typed.replace(/\bposte\b/i, 'ext.'), HOME);

/** A number that can be called. */
export const isPhoneNumber = (typed: string): boolean => parsed(typed)?.isValid() ?? false;

/** `(416) 555-0134`, or `+33 1 23 45 67 89`; as typed where it is no number. */
export function phoneText(typed: string): string {
  const number = parsed(typed);
  if (!number?.isValid()) return typed;
  return number.countryCallingCode === '1' ? number.formatNational() : number.formatInternational();
}
