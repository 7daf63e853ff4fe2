import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aCounter } from '../../../../test/builders/counter.js';
import { aTicket } from '../../../../test/builders/ticket.js';
import { firstPolicy } from '../../hub/calling-policy.js';
import { instant, plusMinutes } from '../../time/instant.js';
import { inCallingOrder, mayTake } from './calling-order.js';
import type { Ticket } from '../ticket/ticket.js';
import { competitionOf, ticketsAhead } from './tickets-ahead.js';

const now = instant(Date.UTC(2027, 2, 15, 14, 0));
const policy = firstPolicy;

describe('the tickets ahead', () => {
  const counters = [
    aCounter({ key: 'c-1', open: true, services: ['a', 'b'], openServices: ['a', 'b'] }),
    aCounter({ key: 'c-2', open: true, services: ['d'], openServices: ['d'] }),
    aCounter({ key: 'c-3', open: false, services: ['a', 'e'], openServices: [] }),
  ];
  const mine = aTicket({ service: 'a', arrival: 10, dueAt: now });
  const earlier = (service: string, onlyCounter: string | null = null) =>
    aTicket({ service, onlyCounter, arrival: 1, dueAt: plusMinutes(now, -5) });
  const ahead = (ticket: Ticket, waiting: Ticket[]) =>
    ticketsAhead(ticket, waiting, competitionOf(counters, ticket, policy), policy, now);

  it('are those of all services that the counters able to serve mine take', () => {
    expect(ahead(mine, [earlier('a'), earlier('b'), earlier('d'), earlier('e')])).toBe(2);
  });

  it('are neither mine nor those that come later', () => {
    const later = aTicket({ service: 'a', arrival: 11, dueAt: plusMinutes(now, 5) });
    expect(ahead(mine, [mine, later])).toBe(0);
  });

  it('include a ticket bound to an open counter at that counter only, whatever the service', () => {
    expect(ahead(mine, [earlier('a', 'c-2'), earlier('d', 'c-1')])).toBe(1);
    expect(ahead(aTicket({ ...mine, onlyCounter: 'c-2' }), [earlier('a'), earlier('d'), earlier('a', 'c-2')])).toBe(2);
  });

  it('include a ticket bound to a closed counter at any counter', () => {
    expect(ahead(mine, [earlier('a', 'c-3'), earlier('d', 'c-3')])).toBe(1);
  });

  it('are those of closed counters when none is open for it', () => {
    const { able, services } = competitionOf(counters, aTicket({ service: 'e' }), policy);
    expect([able, [...services].sort()]).toEqual([[], ['a', 'e']]);
  });

  it('are all tickets that the calling order gives to its counters before it', () => {
    const keys = counters.map(({ key }) => key);
    const drawn = fc.array(
      fc.record({
        service: fc.constantFrom('a', 'b', 'd', 'e'),
        onlyCounter: fc.constantFrom(null, ...keys),
        minutes: fc.nat(90),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(drawn, (rows) => {
        const waiting = rows.map(({ minutes, ...row }, arrival) =>
          aTicket({ ...row, arrival, arrivedAt: plusMinutes(now, -minutes), dueAt: plusMinutes(now, -minutes) }),
        );
        const open = counters.filter((one) => one.open);
        for (const ticket of waiting) {
          const able = counters.filter((one) => one.open && mayTake(one, ticket, open, policy));
          if (able.length === 0) continue;
          const rivals = waiting.filter((one) => able.some((counter) => mayTake(counter, one, open, policy)));
          expect(ahead(ticket, waiting)).toBe(inCallingOrder(rivals, policy, now).indexOf(ticket));
        }
      }),
    );
  });
});
