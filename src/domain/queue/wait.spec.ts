import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aCounter } from '../../../test/builders/counter.js';
import { aTicket } from '../../../test/builders/ticket.js';
import { instant, plusMinutes } from '../time/instant.js';
import { serviceWaits } from './board.js';
import { ableCounters, competingServices, interimWait, ticketsAhead } from './wait.js';
import { aService } from '../../../test/builders/service.js';

const now = instant(Date.UTC(2027, 2, 15, 14, 0));
const policy = { version: 1, appointmentCredit: 45, needsCredit: 10, walkInGuard: 60 };

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
  const earlier = (service: string) => aTicket({ service, arrival: 1, dueAt: plusMinutes(now, -5) });

  it('counts tickets of all services that the counters able to serve mine take', () => {
    expect(ticketsAhead(mine, [earlier('a'), earlier('b'), earlier('d'), earlier('e')], counters, policy, now)).toBe(2);
  });

  it('counts neither mine nor those that come later', () => {
    const later = aTicket({ service: 'a', arrival: 11, dueAt: plusMinutes(now, 5) });
    expect(ticketsAhead(mine, [mine, later], counters, policy, now)).toBe(0);
  });

  it('looks at closed counters where none is open for it', () => {
    expect([...competingServices(counters, 'e')].sort()).toEqual(['a', 'e']);
    expect(ableCounters(counters, 'e')).toEqual([]);
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
