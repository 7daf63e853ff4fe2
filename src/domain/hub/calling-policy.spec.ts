import { describe, expect, it } from '@jest/globals';
import { firstPolicy, servicePolicyOf, policyWithNumbers } from './calling-policy.js';

describe('a policy with other numbers', () => {
  const policy = { ...firstPolicy, services: { 'property-tax': { walkInGuard: 90, grace: 5 } } };

  it('has them for every service, also for one with numbers of its own, and keeps the rest', () => {
    const tried = policyWithNumbers(policy, { walkInGuard: 45, appointmentCredit: undefined });
    expect([tried.walkInGuard, servicePolicyOf(tried, 'property-tax').walkInGuard]).toEqual([45, 45]);
    expect(servicePolicyOf(tried, 'property-tax').grace).toBe(5);
    expect(tried.appointmentCredit).toBe(firstPolicy.appointmentCredit);
  });
});
