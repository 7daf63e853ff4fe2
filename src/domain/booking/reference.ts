// The reference that a resident reads out, types at a kiosk and finds on paper: no 0 1 B I O S, which are misread.

const SYMBOLS = '23456789ACDEFGHJKLMNPQRTUVWXYZ';
const LENGTH = 6;
const TYPED = new RegExp(`^[${SYMBOLS}]{${LENGTH}}$`);
const SEPARATORS = /[\s\p{Dash_Punctuation}]/gu;

/** How many random bytes a reference wants: 64 bits for 29, so that no symbol is likelier than another by 1 in 10^10. */
export const REFERENCE_BYTES = 8;

/** `K7M-4QP`, from 8 random bytes or more; RangeError with fewer. One in 729 million: the caller's unique key decides. */
export function referenceFrom(bytes: Uint8Array): string {
  if (bytes.length < REFERENCE_BYTES) throw new RangeError(`A reference needs ${REFERENCE_BYTES} random bytes`);
  const base = BigInt(SYMBOLS.length);
  let rest = bytes.reduce((number, byte) => number * 256n + BigInt(byte), 0n);
  let symbols = '';
  for (; symbols.length < LENGTH; rest /= base) symbols += SYMBOLS.charAt(Number(rest % base));
  return withDash(symbols);
}

/** The canonical form of what a person typed, in any case, with any spaces and dashes; undefined if it cannot be one. */
export function normalizeReference(typed: string): string | undefined {
  const symbols = typed.replace(SEPARATORS, '').toUpperCase();
  return TYPED.test(symbols) ? withDash(symbols) : undefined;
}

const withDash = (symbols: string): string => `${symbols.slice(0, 3)}-${symbols.slice(3)}`;
