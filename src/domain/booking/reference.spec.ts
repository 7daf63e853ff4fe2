import fc from 'fast-check';
import { normalizeReference, REFERENCE_BYTES, referenceFrom } from './reference.js';

const bytes = fc.uint8Array({ minLength: REFERENCE_BYTES, maxLength: 16 });

describe('a reference', () => {
  it('is six symbols, none of which is misread for another', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        expect(referenceFrom(random)).toMatch(/^[2-9AC-HJ-NP-RT-Z]{3}-[2-9AC-HJ-NP-RT-Z]{3}$/);
      }),
    );
  });

  it('can begin and end with every symbol', () => {
    const references = fc.sample(bytes, { seed: 1, numRuns: 3000 }).map(referenceFrom);
    const used = (index: number) => new Set(references.map((reference) => reference.charAt(index))).size;
    expect([used(0), used(6)]).toEqual([30, 30]);
  });

  it('needs 8 random bytes', () => {
    expect(() => referenceFrom(new Uint8Array(7))).toThrow(RangeError);
  });

  it('is recognised in any case, with any spaces and dashes', () => {
    const typed = ['K7M-4QP', 'k7m4qp', ' K7M 4QP ', 'k 7 m–4 q p', 'K7M‑4QP'];
    expect(typed.map(normalizeReference)).toEqual(typed.map(() => 'K7M-4QP'));
  });

  it('is not recognised in anything else', () => {
    const typed = ['', 'K7M-4Q', 'K7M-4QPP', 'K0M-4QP', 'KBM-4QP', 'K7M/4QP', 'ßK7M4Q'];
    expect(typed.map(normalizeReference)).toEqual(typed.map(() => undefined));
  });

  it('comes back as it was from whatever a person makes of it', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const reference = referenceFrom(random);
        expect(normalizeReference(reference)).toBe(reference);
        expect(normalizeReference(reference.replace('-', ' ').toLowerCase())).toBe(reference);
      }),
    );
  });
});
