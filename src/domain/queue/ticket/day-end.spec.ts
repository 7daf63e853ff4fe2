import { describe, expect, it } from '@jest/globals';
import { aTicket } from '../../../../test/builders/ticket.js';
import { instant, plusMinutes } from '../../time/instant.js';
import { hasEndedByClock, isLeftOver, endedByClock, requireDayOver } from './day-end.js';
import { ticketStates } from './ticket-states.js';

const now = instant(Date.UTC(2027, 2, 15, 21, 0));
const endsAt = plusMinutes(now, 60);

describe('the end of a day', () => {
  it('leaves over all tickets except those that are being served or have ended', () => {
    const over = ticketStates.filter((state) => isLeftOver(aTicket({ state, endsAt }), now));
    expect(over).toEqual(['waiting', 'called', 'held', 'missed']);
    expect(isLeftOver(aTicket({ endsAt }), endsAt)).toBe(false);
  });

  it('does not come while the hub is open', () => {
    expect(() => requireDayOver({ open: true, closesAt: endsAt })).toThrow('not-allowed-now');
    expect(() => requireDayOver({ open: false, reason: { code: 'closed-that-day' } })).not.toThrow();
  });

  it('ends tickets that nobody closed by the clock, once', () => {
    const open = ticketStates.filter((state) => hasEndedByClock(aTicket({ state, endsAt }), endsAt));
    expect(open).toEqual(['waiting', 'called', 'held', 'missed']);
    expect(hasEndedByClock(aTicket({ endsAt }), now)).toBe(false);
    const ended = endedByClock(aTicket({ endsAt }));
    expect(ended).toMatchObject({ state: 'left', since: endsAt });
    expect(hasEndedByClock(ended, endsAt)).toBe(false);
  });
});
