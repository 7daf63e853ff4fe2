// A reference is what a resident reads out, types at a kiosk and finds on paper. It has none of the symbols 0 1 B I O S
// U, which are misread, and its last symbol checks the others, so that a typing error is told apart from a booking that
// does not exist.

/**
 * There are 29 symbols. Because 29 is prime, the check finds every single wrong symbol and every two symbols that were
 * swapped.
 */
const SYMBOLS = '23456789ACDEFGHJKLMNPQRTVWXYZ';
const RANDOM = 6;
const TYPED = new RegExp(`^[${SYMBOLS}]{${RANDOM + 1}}$`);
const SEPARATORS = /[\s\p{Dash_Punctuation}]/gu;

/**
 * Random bytes that a reference needs: 64 bits for 29^6 values make no symbol likelier than another by more than 1 in
 * 10^10.
 */
export const REFERENCE_BYTES = 8;

/**
 * A reference such as `K7M-4QPX`, from at least REFERENCE_BYTES random bytes (RangeError with fewer). Two are equal by
 * chance once in 594 million; the caller's unique key decides then.
 */
export function referenceFrom(bytes: Uint8Array): string {
  if (bytes.length < REFERENCE_BYTES) throw new RangeError(`A reference needs ${REFERENCE_BYTES} random bytes`);
  const base = BigInt(SYMBOLS.length);
  let rest = bytes.reduce((number, byte) => number * 256n + BigInt(byte), 0n);
  let symbols = '';
  for (; symbols.length < RANDOM; rest /= base) symbols += SYMBOLS.charAt(Number(rest % base));
  return withDash(symbols + checkOf(symbols));
}

/**
 * The canonical form of what a person typed, in any case and with any spaces and dashes; undefined if it cannot be a
 * reference.
 */
export function normalizeReference(typed: string): string | undefined {
  const symbols = typed.replace(SEPARATORS, '').toUpperCase();
  const fits = TYPED.test(symbols) && checkOf(symbols.slice(0, RANDOM)) === symbols.charAt(RANDOM);
  return fits ? withDash(symbols) : undefined;
}

/** The check symbol: the sum of the symbols' values, each multiplied by its position counted from 2, modulo 29. */
function checkOf(symbols: string): string {
  const sum = [...symbols].reduce((total, symbol, index) => total + (index + 2) * SYMBOLS.indexOf(symbol), 0);
  return SYMBOLS.charAt(sum % SYMBOLS.length);
}

const withDash = (symbols: string): string => `${symbols.slice(0, 3)}-${symbols.slice(3)}`;
