import fc from 'fast-check';
import { type CallingPolicy, firstPolicy, type ServicePolicy } from './calling-policy.js';
import { policyChanges, applyPolicyChanges } from './policy-changes.js';
import { policyNumbers } from './policy-limits.js';

const number = fc.integer({ min: 0, max: 99 });
const own = (names: readonly (keyof ServicePolicy)[]) => Object.fromEntries(names.map((name) => [name, number]));
const anyPolicy = fc.record({
  ...own(policyNumbers),
  version: fc.constant(1),
  routing: fc.constantFrom('any', 'suitable'),
  services: fc.dictionary(
    fc.constantFrom('permits', 'licences'),
    fc.record(own(policyNumbers), { requiredKeys: [policyNumbers[0] ?? 'grace'] }),
  ),
}) as fc.Arbitrary<CallingPolicy>;

describe('the changes between two policies', () => {
  it('name each number, the old one and the new one', () => {
    const after: CallingPolicy = {
      ...firstPolicy,
      version: 2,
      walkInGuard: 50,
      routing: 'any',
      services: { permits: { grace: 5 } },
    };
    expect(policyChanges(firstPolicy, after)).toEqual([
      { field: 'walkInGuard', from: 60, to: 50 },
      { field: 'routing', from: 'suitable', to: 'any' },
      { field: 'grace', service: 'permits', from: null, to: 5 },
    ]);
  });

  it('are none when only the version differs', () => {
    expect(policyChanges(firstPolicy, { ...firstPolicy, version: 7 })).toEqual([]);
  });

  it('turn the one into the other, for any two', () => {
    fc.assert(
      fc.property(anyPolicy, anyPolicy, (before, after) => {
        expect(applyPolicyChanges(before, policyChanges(before, after))).toEqual(after);
      }),
    );
  });
});
