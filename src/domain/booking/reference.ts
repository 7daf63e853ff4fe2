// The reference that a resident reads out, types at a kiosk and finds on paper: no 0 1 B I O S U, which are misread, and
// a last symbol that checks the others, so that a slip is told from a booking that does not exist.

/** 29 of them, a prime: so the check finds every wrong symbol and every two that changed places. */
const SYMBOLS = '23456789ACDEFGHJKLMNPQRTVWXYZ';
const RANDOM = 6;
const TYPED = new RegExp(`^[${SYMBOLS}]{${RANDOM + 1}}$`);
const SEPARATORS = /[\s\p{Dash_Punctuation}]/gu;

/** How many random bytes a reference wants: 64 bits for 29^6, so that no symbol is likelier than another by 1 in 10^10. */
export const REFERENCE_BYTES = 8;

/** `K7M-4QPX`, from 8 random bytes or more; RangeError with fewer. One in 594 million: the caller's unique key decides. */
export function referenceFrom(bytes: Uint8Array): string {
  if (bytes.length < REFERENCE_BYTES) throw new RangeError(`A reference needs ${REFERENCE_BYTES} random bytes`);
  const base = BigInt(SYMBOLS.length);
  let rest = bytes.reduce((number, byte) => number * 256n + BigInt(byte), 0n);
  let symbols = '';
  for (; symbols.length < RANDOM; rest /= base) symbols += SYMBOLS.charAt(Number(rest % base));
  return withDash(symbols + checkOf(symbols));
}

/** The canonical form of what a person typed, in any case, with any spaces and dashes; undefined if it cannot be one. */
export function normalizeReference(typed: string): string | undefined {
  const symbols = typed.replace(SEPARATORS, '').toUpperCase();
  const fits = TYPED.test(symbols) && checkOf(symbols.slice(0, RANDOM)) === symbols.charAt(RANDOM);
  return fits ? withDash(symbols) : undefined;
}

/** The sum of the symbols, each times its place counted from 2, modulo 29. */
function checkOf(symbols: string): string {
  const sum = [...symbols].reduce((total, symbol, index) => total + (index + 2) * SYMBOLS.indexOf(symbol), 0);
  return SYMBOLS.charAt(sum % SYMBOLS.length);
}

const withDash = (symbols: string): string => `${symbols.slice(0, 3)}-${symbols.slice(3)}`;
