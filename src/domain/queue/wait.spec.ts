import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aCounter } from '../../../test/builders/counter.js';
import { aTicket } from '../../../test/builders/ticket.js';
import { firstPolicy } from '../hub/calling-policy.js';
import { instant, plusMinutes } from '../time/instant.js';
import { serviceWaits } from './board.js';
import { inCallingOrder, mayTake } from './calling-order.js';
import type { Ticket } from './ticket.js';
import { competitionOf, interimWait, ticketsAhead } from './wait.js';
import { aService } from '../../../test/builders/service.js';

const now = instant(Date.UTC(2027, 2, 15, 14, 0));
const policy = firstPolicy;

describe('the interim wait', () => {
  it('is (ahead + 1) × minutes ÷ open counters, × 0.8 to × 1.6, rounded up to 5', () => {
    expect(interimWait(4, 10, 2)).toEqual({ fromMinutes: 20, toMinutes: 40 });
    expect(interimWait(0, 5, 1)).toEqual({ fromMinutes: 5, toMinutes: 10 });
    expect(interimWait(3, 7, 3)).toEqual({ fromMinutes: 10, toMinutes: 15 });
  });

  it('does not round a whole five up by a slip of floating point', () => {
    expect(interimWait(0, 25, 1)).toEqual({ fromMinutes: 20, toMinutes: 40 });
  });

  it('is not told where no counter is open for it', () => {
    expect(interimWait(4, 10, 0)).toBeNull();
  });

  it('grows with the queue and shrinks with counters', () => {
    const sizes = fc.tuple(fc.nat(100), fc.integer({ min: 5, max: 60 }), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(sizes, ([ahead, minutes, counters]) => {
        const wait = interimWait(ahead, minutes, counters) as { fromMinutes: number; toMinutes: number };
        const longer = interimWait(ahead + 1, minutes, counters) as typeof wait;
        const shorter = interimWait(ahead, minutes, counters + 1) as typeof wait;
        expect(wait.toMinutes).toBeGreaterThanOrEqual(wait.fromMinutes);
        expect(wait.toMinutes % 5).toBe(0);
        expect(longer.toMinutes).toBeGreaterThanOrEqual(wait.toMinutes);
        expect(shorter.toMinutes).toBeLessThanOrEqual(wait.toMinutes);
      }),
    );
  });
});

describe('who is ahead', () => {
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

  it('counts tickets of all services that the counters able to serve mine take', () => {
    expect(ahead(mine, [earlier('a'), earlier('b'), earlier('d'), earlier('e')])).toBe(2);
  });

  it('counts neither mine nor those that come later', () => {
    const later = aTicket({ service: 'a', arrival: 11, dueAt: plusMinutes(now, 5) });
    expect(ahead(mine, [mine, later])).toBe(0);
  });

  it('counts who is bound to an open counter at that counter only, whatever the service', () => {
    expect(ahead(mine, [earlier('a', 'c-2'), earlier('d', 'c-1')])).toBe(1);
    expect(ahead(aTicket({ ...mine, onlyCounter: 'c-2' }), [earlier('a'), earlier('d'), earlier('a', 'c-2')])).toBe(2);
  });

  it('takes no notice of being bound to a closed counter', () => {
    expect(ahead(mine, [earlier('a', 'c-3'), earlier('d', 'c-3')])).toBe(1);
  });

  it('looks at closed counters where none is open for it', () => {
    const { able, services } = competitionOf(counters, aTicket({ service: 'e' }), policy);
    expect([able, [...services].sort()]).toEqual([[], ['a', 'e']]);
  });

  it('is every ticket that the calling order gives to its counters before it', () => {
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

  it('is told on the board for somebody who arrives now', () => {
    const services = [aService({ key: 'a', minutes: 10 }), aService({ key: 'e', minutes: 10 })];
    const waits = serviceWaits(services, [earlier('a'), earlier('b')], counters, policy, now);
    expect(waits.map(({ key, waiting, wait }) => [key, waiting, wait])).toEqual([
      ['a', 1, { fromMinutes: 25, toMinutes: 50 }],
      ['e', 0, null],
    ]);
  });
});
