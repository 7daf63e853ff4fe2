// Telephone numbers as people type or paste them. One reading of them serves forms, the API, limits and text messages.
import { type CountryCode, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js';

/** The country of numbers that are written without one. */
const HOME: CountryCode = 'CA';

/** The library knows `ext.` and `x`, but not the French word `poste`; and the prefix 00 in countries that use it only. */
function readable(typed: string): string {
  const plain = typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Pd}|\u2212|\//gu, '-')
    .trim();
  return plain
    .replace(/^tel:/i, '')
    .replace(/^00(?=[1-9\s])\s*/, '+')
    .replace(/\bposte\b/i, 'ext.');
}

/** The number, or undefined if it cannot be reached: too short, too long, without its area code or its country. */
export function phoneNumber(typed: string): PhoneNumber | undefined {
  const number = parsePhoneNumberFromString(readable(typed), { defaultCountry: HOME, extract: false });
  return number?.isValid() ? number : undefined;
}

export const isPhoneNumber = (typed: unknown): boolean => typeof typed === 'string' && phoneNumber(typed) !== undefined;

/** A number in the form `(416) 555-0134` or `+33 1 23 45 67 89`; any other text unchanged. */
export function phoneText(typed: string): string {
  const number = phoneNumber(typed);
  if (!number) return typed;
  return number.countryCallingCode === '1' ? number.formatNational() : number.formatInternational();
}
