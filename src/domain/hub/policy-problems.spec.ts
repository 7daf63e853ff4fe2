import { type CallingPolicy, firstPolicy } from './calling-policy.js';
import { policyLimits, policyNumbers } from './policy-limits.js';
import { FEWEST_CALLS, policyProblems, policyWarnings } from './policy-problems.js';

const policy = (exception: Partial<CallingPolicy> = {}): CallingPolicy => ({ ...firstPolicy, ...exception });
const nobodyYet = { services: {} };
const waited = (minutes: number, calls = FEWEST_CALLS) => ({ hub: { minutes, calls }, services: {} });

describe('a policy', () => {
  it('has no problems in its first version', () => {
    expect(policyProblems(policy(), waited(40))).toEqual([]);
    expect(policyWarnings(policy(), waited(40))).toEqual([]);
  });

  it.each(policyNumbers)('keeps %s in its range, for the hub and for a service', (field) => {
    const { least, most } = policyLimits[field];
    for (const value of [least - 1, most + 1, least + 0.5]) {
      const problem = { code: 'out-of-range', field, least, most };
      expect(policyProblems(policy({ [field]: value }), nobodyYet)).toContainEqual(problem);
      const own = policy({ services: { permits: { [field]: value } } });
      expect(policyProblems(own, nobodyYet)).toContainEqual({ ...problem, service: 'permits' });
    }
  });

  it('frees no seat while its booking is still on time', () => {
    expect(policyProblems(policy({ grace: 15, noShowAfter: 15 }), nobodyYet)).toEqual([]);
    expect(policyProblems(policy({ grace: 16, noShowAfter: 15 }), nobodyYet)).toEqual([
      { code: 'no-show-before-grace', field: 'noShowAfter', grace: 16 },
    ]);
  });

  it('names the service’s own number that contradicts the hub’s', () => {
    const late = policy({ services: { permits: { grace: 20 }, licences: { noShowAfter: 5 } } });
    expect(policyProblems(late, nobodyYet)).toEqual([
      { code: 'no-show-before-grace', field: 'grace', service: 'permits', grace: 20 },
      { code: 'no-show-before-grace', field: 'noShowAfter', service: 'licences', grace: 10 },
    ]);
  });
});

describe('a guard', () => {
  const below = { code: 'guard-below-wait', field: 'walkInGuard', wait: 25, calls: FEWEST_CALLS };

  it('below the typical wait is refused with that wait; at it, it is not', () => {
    expect(policyProblems(policy({ walkInGuard: 24 }), waited(25))).toEqual([below]);
    expect(policyProblems(policy({ walkInGuard: 25 }), waited(25))).toEqual([]);
  });

  it('is not compared with a wait of too few calls', () => {
    expect(policyProblems(policy({ walkInGuard: 24 }), waited(25, FEWEST_CALLS - 1))).toEqual([]);
  });

  it('of a service is compared with the wait for that service', () => {
    const waits = { hub: { minutes: 50, calls: 90 }, services: { permits: { minutes: 25, calls: FEWEST_CALLS } } };
    const own = (walkInGuard: number) => policy({ services: { permits: { walkInGuard } } });
    expect(policyProblems(own(30), waits)).toEqual([]);
    expect(policyProblems(own(20), waits)).toEqual([{ ...below, service: 'permits' }]);
  });

  it('that is in force may stay, with a warning, when waits have grown beyond it', () => {
    const before = policy({ walkInGuard: 60 });
    expect(policyProblems({ ...before, grace: 5 }, waited(70), before)).toEqual([]);
    expect(policyProblems({ ...before, walkInGuard: 65 }, waited(70), before)).toHaveLength(1);
    expect(policyWarnings(before, waited(70))).toMatchObject([{ code: 'guard-below-wait', wait: 70 }]);
  });

  it('below the credit of appointments gives a warning, because walk-ins pass before it is used up', () => {
    const own = { services: { permits: { walkInGuard: 30 } } };
    expect(policyWarnings(policy({ walkInGuard: 45 }), nobodyYet)).toEqual([]);
    expect(policyWarnings(policy({ walkInGuard: 44, ...own }), nobodyYet)).toEqual([
      { code: 'guard-below-credit', field: 'walkInGuard', credit: 45 },
      { code: 'guard-below-credit', field: 'walkInGuard', service: 'permits', credit: 45 },
    ]);
  });
});
