import { aCounter } from '../../../../test/builders/counter.js';
import { aTicket } from '../../../../test/builders/ticket.js';
import { firstPolicy } from '../../hub/calling-policy.js';
import { plusMinutes } from '../../time/instant.js';
import { goesFirstFrom, passingReasons, type PassingHub } from './may-pass.js';

const ticket = aTicket();
const now = plusMinutes(ticket.arrivedAt, 10);
const hall: PassingHub = { policy: firstPolicy, open: [aCounter()], bookable: false };
const codes = (hub: Partial<PassingHub> = {}, mine = ticket) =>
  passingReasons(mine, { ...hall, ...hub }, now).map(({ code }) => code);

describe('a person who came later may be called first', () => {
  it('always for these reasons, whoever is in the hall', () => {
    expect(codes()).toEqual(['kept-place', 'help', 'staff-call']);
  });

  it('with a booked time, where times can be booked', () => {
    expect(codes({ bookable: true })).toContain('booked');
  });

  it('by a counter that does not take my service, or takes it later', () => {
    const other = aCounter({ key: 'two', openServices: ['commissioning'] });
    const later = aCounter({ key: 'three', tiers: [['commissioning'], ['property-tax']] });
    expect(codes({ open: [aCounter(), other] })).toContain('other-services');
    expect(codes({ open: [aCounter(), later] })).toContain('counter-first');
  });

  it('because my ticket waits for one counter, while that is open', () => {
    const mine = aTicket({ onlyCounter: 'city-hall-1' });
    expect(codes({}, mine)).toContain('own-counter');
    expect(codes({ open: [] }, mine)).not.toContain('own-counter');
  });

  it('because I asked for more time', () => {
    expect(codes({}, aTicket({ notBefore: plusMinutes(now, 1) }))).toContain('own-more-time');
    expect(codes({}, aTicket({ notBefore: now }))).not.toContain('own-more-time');
  });

  it('after a long wait without a booking, when mine is booked', () => {
    expect(codes({}, aTicket({ guarded: false }))).toContain('long-wait');
  });

  it('not for a declared need, at a hub that gives no credit for one', () => {
    expect(codes({ policy: { ...firstPolicy, needsCredit: 0, routing: 'any' } })).not.toContain('help');
  });
});

describe('the guard', () => {
  it('says from when a walk-in goes first, by the guard of its service', () => {
    expect(goesFirstFrom(ticket, firstPolicy)).toBe(plusMinutes(ticket.arrivedAt, 60));
    const services = { 'property-tax': { walkInGuard: 30 } };
    expect(goesFirstFrom(ticket, { ...firstPolicy, services })).toBe(plusMinutes(ticket.arrivedAt, 30));
    expect(goesFirstFrom(aTicket({ guarded: false }), firstPolicy)).toBeNull();
  });
});
