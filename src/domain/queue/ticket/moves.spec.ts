import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aCounter } from '../../../../test/builders/counter.js';
import { aTicket } from '../../../../test/builders/ticket.js';
import { firstPolicy } from '../../hub/calling-policy.js';
import { Refusal } from '../../refusal.js';
import { type Instant, instant, plusMinutes } from '../../time/instant.js';
import { askMoreTime, endMoreTime } from './more-time.js';
import * as moves from './moves.js';
import { onePersonLess } from './split.js';
import type { Ticket } from './ticket.js';

const now = instant(Date.UTC(2027, 2, 15, 14, 0));
const seconds = (count: number): Instant => instant(now + count * 1000);
const counter = aCounter({ key: 'city-hall-3', label: '3' });
/** No service needs another first. */
const free = () => [];
const why = { code: 'longest-waiting', waitedMinutes: 4 } as const;

describe('a call', () => {
  it('brings the ticket to the counter, counted, with its reason', () => {
    const called = moves.call(aTicket({ calls: 1 }), counter, why, now);
    expect(called).toMatchObject({ state: 'called', counter: 'city-hall-3', calledTo: '3', calls: 2, reason: why });
    expect(called.calledAt).toBe(now);
  });

  it('that is repeated is counted, and the state keeps the moment of the first call as its beginning', () => {
    const first = moves.call(aTicket(), counter, why, now);
    const again = moves.recall(first, seconds(30), { count: 0, policy: firstPolicy });
    expect(again).toMatchObject({ calls: 2, calledAt: seconds(30), since: now });
  });

  it('that is repeated is refused sooner and more often than the policy allows', () => {
    const first = moves.call(aTicket(), counter, why, now);
    const policy = { recallSpacing: 15, recallMost: 2 };
    expect(() => moves.recall(first, seconds(14), { count: 0, policy })).toThrow('not-allowed-now');
    expect(() => moves.recall(first, seconds(60), { count: 2, policy })).toThrow('not-allowed-now');
    expect(moves.recall(first, seconds(15), { count: 1, policy }).calls).toBe(2);
  });

  it('ends the binding to one counter', () => {
    expect(moves.call(aTicket({ onlyCounter: 'city-hall-1' }), counter, why, now).onlyCounter).toBeNull();
  });
});

describe('finishing', () => {
  const serving = aTicket({ state: 'serving', counter: 'city-hall-3' });
  const free3 = { label: '3', open: true, busy: false };

  it('ends a ticket that has no service left', () => {
    expect(moves.finish(serving, now)).toMatchObject({ state: 'done', counter: 'city-hall-3' });
  });

  it('queues the next service with the due time it had, so that nobody queues twice', () => {
    const two = { ...serving, service: 'property-tax', laterServices: ['parking-permit-residential', 'commissioning'] };
    expect(moves.finish(two, now)).toMatchObject({
      state: 'waiting',
      service: 'parking-permit-residential',
      laterServices: ['commissioning'],
      dueAt: serving.dueAt,
      counter: null,
    });
  });

  it('is undone within ten seconds', () => {
    const done = moves.finish(serving, now);
    expect(moves.undoFinish(done, seconds(10), free3)).toMatchObject({ state: 'serving', counter: 'city-hall-3' });
    expect(() => moves.undoFinish(done, seconds(11), free3)).toThrow('not-allowed-now');
  });

  it('is not undone once the counter has a new ticket', () => {
    expect(() => moves.undoFinish(moves.finish(serving, now), seconds(2), { ...free3, busy: true })).toThrow(
      'counter-busy',
    );
  });

  it('is not undone at a counter that has closed', () => {
    const done = moves.finish(serving, now);
    expect(() => moves.undoFinish(done, seconds(2), { ...free3, open: false })).toThrow('counter-closed');
  });
});

describe('an appointment', () => {
  const serving = aTicket({ state: 'serving', counter: 'city-hall-3' });

  it('is completed by the last finish, and checked in again when that is undone', () => {
    const done = moves.finish(serving, now);
    expect(moves.appointmentStateAfter(serving, done)).toBe('completed');
    const goesOn = { ...serving, laterServices: ['commissioning'] };
    expect(moves.appointmentStateAfter(goesOn, moves.finish(goesOn, now))).toBeUndefined();
    expect(moves.appointmentStateAfter(done, serving)).toBe('checked-in');
  });
});

describe('a missed ticket', () => {
  const missed = aTicket({ state: 'missed', since: now });

  it('comes back within 30 minutes with the due time it had', () => {
    const back = moves.comeBack(missed, plusMinutes(now, 29), firstPolicy);
    expect(back).toMatchObject({ state: 'waiting', returned: true, dueAt: missed.dueAt, counter: null });
  });

  it('comes back due earlier than it was by the credit of the policy', () => {
    const back = moves.comeBack(missed, plusMinutes(now, 29), { returnCredit: 5 });
    expect(back.dueAt).toBe(plusMinutes(missed.dueAt, -5));
  });

  it('comes back once', () => {
    const again = { ...moves.comeBack(missed, plusMinutes(now, 5), firstPolicy), state: 'missed' as const };
    expect(() => moves.comeBack(again, plusMinutes(now, 6), firstPolicy)).toThrow('not-allowed-now');
  });

  it('does not come back after 30 minutes', () => {
    expect(moves.mayReturn(missed, plusMinutes(now, 30))).toBe(false);
    expect(() => moves.comeBack(missed, plusMinutes(now, 30), firstPolicy)).toThrow('not-allowed-now');
  });
});

describe('services on a ticket', () => {
  it('are added for later and kept in order', () => {
    const two = moves.addService(aTicket({ service: 'a' }), 'b', free, now);
    expect(moves.addService(two, 'c', free, now).laterServices).toEqual(['b', 'c']);
  });

  it('are not there twice', () => {
    expect(() => moves.addService(aTicket({ service: 'a' }), 'a', free, now)).toThrow('not-allowed-now');
    expect(() => moves.addService(aTicket({ service: 'a', laterServices: ['b'] }), 'b', free, now)).toThrow(
      'not-allowed-now',
    );
  });

  it('change with a transfer, which may bind to one counter', () => {
    const moved = moves.transfer(aTicket({ state: 'called', laterServices: ['b'] }), 'b', 'city-hall-1', free, now);
    expect(moved).toMatchObject({ state: 'waiting', service: 'b', laterServices: [], onlyCounter: 'city-hall-1' });
  });
});

describe('services that need another first', () => {
  const permitAfterPayment = (service: string) => (service === 'permit' ? ['payment'] : []);

  it('wait for it, so that a payment added while the permit waits comes first', () => {
    const both = moves.addService(aTicket({ service: 'permit' }), 'payment', permitAfterPayment, now);
    expect(both).toMatchObject({ state: 'waiting', service: 'payment', laterServices: ['permit'] });
  });

  it('go on when they have begun, and a payment added then comes next', () => {
    const begun = aTicket({ state: 'serving', service: 'permit', laterServices: ['advice'] });
    const both = moves.addService(begun, 'payment', permitAfterPayment, now);
    expect(both).toMatchObject({ state: 'serving', service: 'permit', laterServices: ['advice', 'payment'] });
  });

  it('come back after a transfer to what they need, and only then', () => {
    const begun = aTicket({ state: 'serving', service: 'permit', laterServices: ['advice'] });
    const paying = moves.transfer(begun, 'payment', null, permitAfterPayment, now);
    expect(paying).toMatchObject({ state: 'waiting', service: 'payment', laterServices: ['permit', 'advice'] });
    expect(moves.transfer(begun, 'tax', null, permitAfterPayment, now).laterServices).toEqual(['advice']);
  });
});

describe('a hold', () => {
  it('keeps what staff noted until it ends', () => {
    const held = moves.hold(aTicket({ state: 'serving' }), 'fetches the lease', 10, now);
    expect(held.holdNote).toBe('fetches the lease');
    expect(held.remindAt).toBe(plusMinutes(now, 10));
    expect(moves.resume(held, now)).toMatchObject({ holdNote: null, remindAt: null });
    expect(moves.call(held, counter, why, now).holdNote).toBeNull();
  });
});

describe('any row of moves', () => {
  const steps: ((ticket: Ticket, at: Instant) => Ticket)[] = [
    (ticket, at) => moves.call(ticket, counter, why, at),
    (ticket, at) => moves.recall(ticket, at, { count: 0, policy: firstPolicy }),
    moves.start,
    moves.finish,
    moves.miss,
    (ticket, at) => moves.hold(ticket, null, 10, at),
    moves.resume,
    (ticket, at) => moves.comeBack(ticket, at, firstPolicy),
    moves.putBack,
    (ticket, at) => moves.transfer(ticket, 'b', null, free, at),
    (ticket, at) => moves.addService(ticket, 'c', free, at),
    moves.release,
    askMoreTime,
    endMoreTime,
    onePersonLess,
    moves.leave,
  ];

  it('leaves arrival, due time and number as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(steps.length - 1), { maxLength: 30 }), (choices) => {
        const first = aTicket({ partySize: 3 });
        let ticket = first;
        choices.forEach((choice, index) => {
          try {
            ticket = (steps[choice] as (typeof steps)[number])(ticket, seconds(index));
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal);
          }
        });
        const { arrivedAt, arrival, dueAt, label, guarded, endsAt } = first;
        expect(ticket).toMatchObject({ arrivedAt, arrival, dueAt, label, guarded, endsAt });
      }),
    );
  });
});
