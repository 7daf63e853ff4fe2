// A reference as it is read out on the telephone: each symbol by its word of the international spelling alphabet.
import { type Reader, say } from '../parts/staff-reader.js';

/** `Kilo seven Mike, four Quebec Papa Mike` for `K7M-4QPM`. */
export const spelled = (reference: string, reader: Pick<Reader, 'language'>): string =>
  reference
    .split('-')
    .map((part) => [...part].map((symbol) => say(reader, `desk.spelled.${symbol}`)).join(' '))
    .join(', ');
