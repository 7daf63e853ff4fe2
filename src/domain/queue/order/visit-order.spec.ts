import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { circleInOrder, inVisitOrder } from './visit-order.js';

const needs: Record<string, string[]> = { permit: ['payment', 'tax'], tax: ['advice'] };
const after = (service: string) => needs[service] ?? [];

describe('the order of a visit', () => {
  it('is the one given, where no service needs another', () => {
    expect(inVisitOrder(['payment', 'advice', 'licence'], after)).toEqual(['payment', 'advice', 'licence']);
  });

  it('puts a payment before the permit that needs it, and nothing else out of place', () => {
    expect(inVisitOrder(['permit', 'licence', 'payment'], after)).toEqual(['licence', 'payment', 'permit']);
    expect(inVisitOrder(['permit', 'licence'], after)).toEqual(['permit', 'licence']);
  });

  it('has each service once, and after those that it needs, whatever is given', () => {
    const all = ['permit', 'payment', 'tax', 'advice', 'licence'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...all)), (given) => {
        const ordered = inVisitOrder(given, after);
        expect([...ordered].sort()).toEqual([...new Set(given)].sort());
        for (const [index, service] of ordered.entries()) {
          expect(ordered.slice(index + 1).some((later) => after(service).includes(later))).toBe(false);
        }
      }),
    );
  });

  it('keeps every service even when two need each other', () => {
    const both = (service: string) => [service === 'a' ? 'b' : 'a'];
    expect(inVisitOrder(['a', 'b'], both)).toEqual(['a', 'b']);
  });

  it('has a circle exactly when services need each other', () => {
    expect(circleInOrder(Object.keys(needs), after)).toBeUndefined();
    expect(circleInOrder(['advice', 'tax'], (service) => (service === 'advice' ? ['tax'] : after(service)))).toEqual([
      'advice',
      'tax',
      'advice',
    ]);
  });
});
