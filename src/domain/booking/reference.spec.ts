import fc from 'fast-check';
import { normalizeReference, REFERENCE_BYTES, referenceFrom } from './reference.js';

const bytes = fc.uint8Array({ minLength: REFERENCE_BYTES, maxLength: 16 });

describe('a reference', () => {
  it('is seven symbols, none of which is misread for another', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        expect(referenceFrom(random)).toMatch(/^[2-9AC-HJ-NP-RTV-Z]{3}-[2-9AC-HJ-NP-RTV-Z]{4}$/);
      }),
    );
  });

  it('can begin and end with every symbol', () => {
    const references = fc.sample(bytes, { seed: 1, numRuns: 3000 }).map(referenceFrom);
    const used = (index: number) => new Set(references.map((reference) => reference.charAt(index))).size;
    expect([used(0), used(7)]).toEqual([29, 29]);
  });

  it('needs 8 random bytes', () => {
    expect(() => referenceFrom(new Uint8Array(7))).toThrow(RangeError);
  });

  it('is recognised in any case, with any spaces and dashes', () => {
    const typed = ['K7M-4QPM', 'k7m4qpm', ' K7M 4QPM ', 'k 7 m–4 q p m', 'K7M‑4QPM'];
    expect(typed.map(normalizeReference)).toEqual(typed.map(() => 'K7M-4QPM'));
  });

  it('is not recognised in anything else', () => {
    const typed = ['', 'K7M-4QP', 'K7M-4QPMM', 'K0M-4QPM', 'KUM-4QPM', 'K7M/4QPM', 'ßK7M4QP'];
    expect(typed.map(normalizeReference)).toEqual(typed.map(() => undefined));
  });

  it('is read correctly from any way in which a person may type it', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const reference = referenceFrom(random);
        expect(normalizeReference(reference)).toBe(reference);
        expect(normalizeReference(reference.replace('-', ' ').toLowerCase())).toBe(reference);
      }),
    );
  });

  it('is not recognised with one wrong symbol, or with two that were swapped', () => {
    const place = fc.nat(6);
    fc.assert(
      fc.property(
        bytes,
        place,
        place,
        fc.constantFrom(...'23456789ACDEFGHJKLMNPQRTVWXYZ'),
        (random, one, two, other) => {
          const symbols = [...referenceFrom(random).replace('-', '')];
          const [first, second] = [symbols[one] ?? '', symbols[two] ?? ''];
          const wrong = symbols.with(one, other);
          const swapped = symbols.with(one, second).with(two, first);
          expect(normalizeReference(wrong.join('')) === undefined).toBe(other !== first);
          expect(normalizeReference(swapped.join('')) === undefined).toBe(first !== second);
        },
      ),
    );
  });
});
