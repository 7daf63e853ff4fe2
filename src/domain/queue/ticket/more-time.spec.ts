import { describe, expect, it } from '@jest/globals';
import { aCounter } from '../../../../test/builders/counter.js';
import { firstPolicy } from '../../hub/calling-policy.js';
import { aTicket } from '../../../../test/builders/ticket.js';
import { type Instant, instant, plusMinutes } from '../../time/instant.js';
import { nextTicket } from '../order/calling-order.js';
import { askMoreTime, endMoreTime, isWithinMoreTime, mayAskMoreTime } from './more-time.js';
import { call, putBack } from './moves.js';
import { allowedOwnMoves } from './allowed-moves.js';

const now = instant(Date.UTC(2027, 2, 15, 14, 0));
const after = (minutes: number): Instant => plusMinutes(now, minutes);
const counter = aCounter({ key: 'city-hall-3', label: '3', openServices: ['property-tax'], open: true });
const why = { code: 'longest-waiting', waitedMinutes: 4 } as const;

describe('ten more minutes', () => {
  const asked = askMoreTime(aTicket(), now);

  it('keep the due time and the state, and nobody calls the ticket meanwhile', () => {
    const { arrivedAt, dueAt } = aTicket();
    expect(asked).toMatchObject({ state: 'waiting', notBefore: after(10), dueAt, arrivedAt });
    const next = (at: Instant) => nextTicket([asked], counter, firstPolicy, at, [counter])?.ticket;
    expect([next(after(9)), next(after(10))]).toEqual([undefined, asked]);
  });

  it('are given once', () => {
    expect(mayAskMoreTime(asked, after(20))).toBe(false);
    expect(() => askMoreTime(asked, after(20))).toThrow('not-allowed-now');
    expect(() => askMoreTime(endMoreTime(asked, after(1)), after(2))).toThrow('not-allowed-now');
  });

  it('come too late for a call', () => {
    expect(() => askMoreTime(aTicket({ state: 'called' }), now)).toThrow('not-allowed-now');
  });

  it('end when the person is ready sooner', () => {
    const ready = endMoreTime(asked, after(3));
    expect(isWithinMoreTime(ready, after(3))).toBe(false);
    expect(() => endMoreTime(ready, after(3))).toThrow('not-allowed-now');
    expect(() => endMoreTime(asked, after(10))).toThrow('not-allowed-now');
  });

  it('end with a call by staff, so that a ticket that is put back can be called again', () => {
    const back = putBack(call(asked, counter, why, after(4)), after(5));
    expect(isWithinMoreTime(back, after(5))).toBe(false);
  });

  it('are offered on the phone while they can be asked for', () => {
    expect(allowedOwnMoves(aTicket(), now)).toEqual(['more-time', 'leave']);
    expect(allowedOwnMoves(asked, after(5))).toEqual(['ready', 'leave']);
    expect(allowedOwnMoves(asked, after(10))).toEqual(['leave']);
    expect(allowedOwnMoves(aTicket({ state: 'missed', since: now }), after(5))).toEqual(['return', 'leave']);
    expect(allowedOwnMoves(aTicket({ state: 'serving' }), now)).toEqual([]);
  });
});
