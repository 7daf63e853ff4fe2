import { describe, expect, it } from '@jest/globals';
import { aTicket } from '../../../../test/builders/ticket.js';
import { instant } from '../../time/instant.js';
import { maySplit, onePersonLess, splitOff } from './split.js';

const now = instant(Date.UTC(2027, 2, 15, 14, 0));
const place = { id: 'city-hall.other', businessDay: '2027-03-15', letter: 'A', sequence: 9 };
const number = { round: 1, number: 51, issued: 51 };

describe('a party with one ticket', () => {
  const called = { state: 'called', counter: 'city-hall-3', calledTo: '3', calls: 1, calledAt: now } as const;
  const two = aTicket({ partySize: 2, ...called, appointment: 'AB12', laterServices: ['permit'], needs: ['seat'] });

  it('is split without anybody gaining or losing', () => {
    const first = onePersonLess(two, now);
    const other = splitOff(first, { ...place, number }, now);
    const { service, arrivedAt, dueAt, guarded, language, needs, endsAt } = two;
    expect(first).toEqual({ ...two, partySize: 1 });
    expect(other).toMatchObject({ service, arrivedAt, dueAt, guarded, language, needs, endsAt, partySize: 1 });
    expect(other).toMatchObject({ id: 'city-hall.other', label: 'A051', state: 'waiting', counter: null, calls: 0 });
  });

  it('leaves the booking and the later services with the first ticket', () => {
    expect(splitOff(two, { ...place, number }, now)).toMatchObject({
      appointment: null,
      laterServices: [],
      arrival: 9,
    });
  });

  it('is not split when one person is left, or when the ticket has ended', () => {
    expect(() => onePersonLess(aTicket(), now)).toThrow('not-allowed-now');
    expect(() => onePersonLess(aTicket({ partySize: 2, state: 'done' }), now)).toThrow('not-allowed-now');
    expect(maySplit(aTicket({ partySize: 2, endsAt: now }), now)).toBe(false);
  });
});
