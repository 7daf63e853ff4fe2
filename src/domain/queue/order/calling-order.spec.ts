import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aCounter } from '../../../../test/builders/counter.js';
import { aTicket } from '../../../../test/builders/ticket.js';
import { firstPolicy } from '../../hub/calling-policy.js';
import { type Instant, instant, plusMinutes } from '../../time/instant.js';
import { compareByCallingOrder, inCallingOrder, nextTicket } from './calling-order.js';
import { appointmentDue, walkInDue } from '../ticket/new-ticket.js';
import type { Counter } from '../../hub/hub.js';
import type { Need, Ticket } from '../ticket/ticket.js';

const now = instant(Date.UTC(2027, 2, 15, 14, 0));
const at = (minutes: number): Instant => plusMinutes(now, minutes);
const policy = firstPolicy;
const counter = aCounter({ key: 'city-hall-3', openServices: ['property-tax', 'parking-permit-residential'] });
const open = [counter];

let arrivals = 0;
function walkIn(label: string, arrivedAt: Instant, more: Partial<Ticket> = {}): Ticket {
  const dueAt = walkInDue(arrivedAt, more.needs ?? [], policy);
  return aTicket({ label, arrivedAt, arrival: ++arrivals, dueAt, guarded: true, service: 'property-tax', ...more });
}
function booked(label: string, start: Instant, checkedInAt: Instant, more: Partial<Ticket> = {}): Ticket {
  const dueAt = appointmentDue(start, checkedInAt, more.needs ?? [], policy);
  const ticket = walkIn(label, checkedInAt, more);
  return { ...ticket, dueAt, guarded: false, appointment: 'K7M-4QPM', appointmentStart: start };
}
const next = (tickets: Ticket[], when = now) => nextTicket(tickets, counter, policy, when, open);

describe('who is next', () => {
  it('is the walk-in that came first', () => {
    const chosen = next([walkIn('A002', at(-5)), walkIn('A001', at(-9))]);
    expect(chosen?.ticket.label).toBe('A001');
    expect(chosen?.reason).toMatchObject({ code: 'longest-waiting', waitedMinutes: 9, before: 'A002' });
  });

  it('is the one whose arrival was logged first, when two came at the same moment', () => {
    expect(next([walkIn('A001', at(-5)), walkIn('A002', at(-5))])?.ticket.label).toBe('A001');
  });

  it('is an appointment, 45 minutes earlier than a walk-in of the same moment', () => {
    const chosen = next([walkIn('A001', at(-44)), booked('B001', at(0), at(-3))]);
    expect(chosen?.ticket.label).toBe('B001');
    expect(chosen?.reason).toMatchObject({ code: 'appointment-due', start: now, waitedMinutes: 3, before: 'A001' });
    expect(next([walkIn('A001', at(-46)), booked('B001', at(0), at(-3))])?.ticket.label).toBe('A001');
  });

  it('is an early appointment at once when nobody else waits', () => {
    expect(next([booked('B001', at(120), at(0))])?.ticket.label).toBe('B001');
  });

  it('is not an early appointment when a walk-in is due before it', () => {
    expect(next([booked('B001', at(60), at(-1)), walkIn('A001', at(0))])?.ticket.label).toBe('A001');
  });

  it('is a person with a declared need, ten minutes earlier, and the reason says so', () => {
    const needs: Need[] = ['seat'];
    const chosen = next([walkIn('A001', at(-9)), walkIn('A002', at(0), { needs })]);
    expect(chosen?.ticket.label).toBe('A002');
    expect(chosen?.reason).toMatchObject({ code: 'need-credit', creditMinutes: 10, waitedMinutes: 0 });
  });

  it('is nobody where no ticket is for this counter', () => {
    expect(next([walkIn('A001', at(-9), { service: 'marriage-licence' })])).toBeUndefined();
    expect(next([])).toBeUndefined();
  });
});

describe('the guard', () => {
  it('puts a walk-in that has waited 60 minutes before an appointment', () => {
    const queue = [booked('B007', at(-20), at(-25)), walkIn('A042', at(-61))];
    expect(next(queue)).toMatchObject({
      ticket: { label: 'A042' },
      reason: { code: 'walk-in-guard', waitedMinutes: 61, before: 'B007' },
    });
  });

  it('begins at 60 minutes and not before', () => {
    const queue = [booked('B007', at(-30), at(-31)), walkIn('A042', at(-60))];
    expect(next(queue)?.ticket.label).toBe('A042');
    expect(next(queue, instant(now - 1))?.ticket.label).toBe('B007');
  });

  it('takes the oldest first and does not look at needs', () => {
    const queue = [walkIn('A001', at(-65)), walkIn('A002', at(-64), { needs: ['seat'] })];
    expect(next(queue)?.ticket.label).toBe('A001');
  });

  it('covers a late appointment and not one that was on time', () => {
    const late = { ...walkIn('B001', at(-70)), appointmentStart: at(-100), appointment: 'K7M-4QPM' };
    expect(next([booked('B002', at(-90), at(-95)), late])?.reason.code).toBe('walk-in-guard');
    expect(next([booked('B002', at(-90), at(-95))])?.reason.code).toBe('appointment-due');
  });
});

describe('a ticket bound to one counter', () => {
  const bound = walkIn('A001', at(-30), { onlyCounter: 'city-hall-1', service: 'marriage-licence' });

  it('waits for it while it is open', () => {
    expect(nextTicket([bound], counter, policy, now, [aCounter({ key: 'city-hall-1' }), counter])).toBeUndefined();
  });

  it('is called by that counter even for a service that it has not opened for', () => {
    const own = aCounter({ key: 'city-hall-1', openServices: [] });
    expect(nextTicket([bound], own, policy, now, [own])?.ticket.label).toBe('A001');
  });

  it('is called by any counter that takes its service once that one has closed', () => {
    const able = aCounter({ key: 'city-hall-3', openServices: ['marriage-licence'] });
    expect(nextTicket([bound], able, policy, now, open)?.ticket.label).toBe('A001');
  });
});

describe('a counter with tiers', () => {
  const first = walkIn('A001', at(-20));
  const second = walkIn('B001', at(-5), { service: 'parking-permit-residential' });
  const permits = { ...counter, tiers: [['parking-permit-residential'], ['property-tax']] };
  const chosen = (tickets: Ticket[]) => nextTicket(tickets, permits, policy, now, open)?.ticket.label;

  it('takes its first tier before people who came earlier for another', () => {
    expect(chosen([first, second])).toBe('B001');
  });

  it('takes anything else when nobody waits for the first', () => {
    expect(chosen([first])).toBe('A001');
  });

  it('moves a ticket that has waited as long as the guard to the first tier, so that nobody waits for ever', () => {
    expect(chosen([walkIn('A002', at(-60)), second])).toBe('A002');
    const seen = booked('A003', at(-60), at(-70));
    expect(chosen([seen, second])).toBe('A003');
  });
});

describe('needs and languages', () => {
  const quiet = aCounter({ key: 'city-hall-7', features: ['quiet-place'], openServices: ['property-tax'] });
  const english = { ...counter, languages: ['en' as const] };
  const wants = walkIn('A001', at(-9), { needs: ['quiet-place'] });
  const picks = (tickets: Ticket[], at: Counter, hall: Counter[], routing: 'suitable' | 'any' = 'suitable') =>
    nextTicket(tickets, at, { ...policy, routing }, now, hall)?.ticket.label;

  it('are left to the open counter that suits, and the others call the next ticket', () => {
    expect(picks([wants], counter, [counter, quiet])).toBeUndefined();
    expect(picks([wants, walkIn('A002', at(-5))], counter, [counter, quiet])).toBe('A002');
    expect(picks([wants], quiet, [counter, quiet])).toBe('A001');
  });

  it('are served by any counter when none that suits is open for the service', () => {
    expect(picks([wants], counter, [counter])).toBe('A001');
    expect(picks([wants], counter, [counter, { ...quiet, openServices: [] }])).toBe('A001');
  });

  it('are served by any counter at a hub without routing', () => {
    expect(picks([wants], counter, [counter, quiet], 'any')).toBe('A001');
  });

  it('leave a French ticket to a counter where French is spoken', () => {
    const french = walkIn('A001', at(-9), { language: 'fr' });
    expect(picks([french], english, [english, quiet])).toBeUndefined();
    expect(picks([french], quiet, [english, quiet])).toBe('A001');
    expect(picks([french], english, [english])).toBe('A001');
  });
});

describe('a person who asked for more time', () => {
  const later = walkIn('A001', at(-9), { notBefore: at(1) });

  it('is not called until then, and keeps the place they had', () => {
    expect(next([later, walkIn('A002', at(-5))])?.ticket.label).toBe('A002');
    expect(next([later, walkIn('A002', at(-5))], at(1))?.ticket.label).toBe('A001');
  });
});

describe('a service with a guard of its own', () => {
  it('is lifted by its own guard', () => {
    const sooner = { ...policy, services: { 'parking-permit-residential': { walkInGuard: 30 } } };
    const permit = walkIn('B001', at(-30), { service: 'parking-permit-residential' });
    const chosen = nextTicket([permit, walkIn('A001', at(-40))], counter, sooner, now, open);
    expect(chosen?.ticket.label).toBe('B001');
  });
});

describe('the order, whatever the queue', () => {
  const person = fc.record({
    minutesAgo: fc.integer({ min: 0, max: 180 }),
    startsIn: fc.option(fc.integer({ min: -120, max: 240 }), { nil: undefined }),
    needs: fc.constantFrom<Need[]>([], ['seat']),
  });
  const queueOf = (people: { minutesAgo: number; startsIn?: number; needs: Need[] }[]): Ticket[] =>
    people.map(({ minutesAgo, startsIn, needs }, index) =>
      startsIn === undefined
        ? walkIn(`A${index}`, at(-minutesAgo), { needs })
        : booked(`B${index}`, at(startsIn), at(-minutesAgo), { needs }),
    );

  it('is a total order, the same however the tickets are shuffled', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (people, dice) => {
        const queue = queueOf(people);
        const shuffled = [...queue].sort(() => ((dice.next().value as number) % 3) - 1);
        const labels = (tickets: Ticket[]) => inCallingOrder(tickets, policy, now).map((ticket) => ticket.label);
        expect(labels(shuffled)).toEqual(labels(queue));
      }),
    );
  });

  it('lets only older tickets pass a walk-in under the guard', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 30 }), (people) => {
        const ordered = inCallingOrder(queueOf(people), policy, now);
        const guarded = ordered.filter((ticket) => ticket.guarded && ticket.arrivedAt <= at(-60));
        expect(ordered.slice(0, guarded.length)).toEqual(guarded);
        for (let i = 1; i < guarded.length; i++) {
          expect((guarded[i] as Ticket).arrivedAt).toBeGreaterThanOrEqual((guarded[i - 1] as Ticket).arrivedAt);
        }
      }),
    );
  });

  it('calls the first of its own order', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 30 }), (people) => {
        const queue = queueOf(people);
        const chosen = next(queue) as { ticket: Ticket };
        for (const other of queue)
          expect(compareByCallingOrder(chosen.ticket, other, policy, now)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
