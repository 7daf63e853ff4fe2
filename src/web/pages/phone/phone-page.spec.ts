import { aCounter } from '../../../../test/builders/counter.js';
import { aHub } from '../../../../test/builders/hub.js';
import { aService } from '../../../../test/builders/service.js';
import { aTicket } from '../../../../test/builders/ticket.js';
import type { Ticket } from '../../../domain/queue/ticket/ticket.js';
import { plusMinutes } from '../../../domain/time/instant.js';
import type { MyTicket } from '../../../use-cases/queue/show-my-ticket.js';
import { phoneActs } from './phone-buttons.js';
import { phonePage } from './phone-page.js';

const arrived = aTicket().arrivedAt;
const mine = (ticket: Partial<Ticket> = {}, exception: Partial<MyTicket> = {}): MyTicket => ({
  ticket: aTicket(ticket),
  hub: aHub(),
  service: aService(),
  later: [],
  state: ticket.state ?? 'waiting',
  ahead: 0,
  wait: null,
  calledBy: null,
  mayPass: [],
  firstFrom: null,
  sequence: 1,
  asOf: plusMinutes(arrived, 5),
  ...exception,
});
const page = (given: MyTicket) => phonePage(given, 'city-hall.ticket.signature', 'en');
const called = { calledAt: plusMinutes(arrived, 4), calledTo: '3', counter: 'city-hall-3', calls: 1 };
const counter = aCounter({ key: 'city-hall-3', label: '3' });

describe('a ticket on a phone', () => {
  it('shows how many go before it, the range, and the time by which nine in ten are called', () => {
    const shown = page(mine({}, { ahead: 4, wait: { fromMinutes: 15, toMinutes: 25 } }));
    expect(shown).toMatchObject({
      title: 'A042, waiting',
      line: 'waiting',
      big: '15–25',
      strong: '4 people before you.',
      after: 'Nine of ten are called by 10:00.',
      counter: '',
    });
  });

  it('says that it is next, and by when it is called, where nobody goes before it', () => {
    const calledBy = plusMinutes(arrived, 8);
    const shown = page(mine({}, { ahead: 0, wait: { fromMinutes: 0, toMinutes: 5 }, calledBy }));
    expect(shown).toMatchObject({ big: '', strong: 'You are next.', after: 'Nine of ten are called by 9:38.' });
  });

  it('shows no wait while no counter is open', () => {
    expect(page(mine())).toMatchObject({ big: '', strong: 'Nobody before you.' });
  });

  it('explains why others may be called first, in general words and in both languages', () => {
    const passing = mine(
      {},
      { mayPass: [{ code: 'booked' }, { code: 'staff-call' }], firstFrom: plusMinutes(arrived, 60) },
    );
    const { why } = page(passing);
    expect(why).toMatchObject({ open: false, firstFrom: expect.stringContaining('from 10:30 on') });
    expect(why && why.reasons[0]).toMatch(/^People with a booked time/);
    const french = phonePage(passing, 'token', 'fr', true).why;
    expect(french).toMatchObject({ open: true, firstFrom: expect.stringContaining('10\u202fh\u202f30') });
    expect(page(mine({ ...called, state: 'called' }, { counter })).why).toBe(false);
  });

  it('turns the page into the accent colour when it is called', () => {
    const shown = page(mine({ ...called, state: 'called' }, { counter }));
    expect(shown).toMatchObject({ bodyClass: 'called on-turn', heading: 'Go to counter 3', counter: '3' });
    expect(shown.after).toBe('We called you at 9:34.');
  });

  it('says until when a missed ticket may return', () => {
    const missed = { ...called, state: 'missed' as const, since: plusMinutes(arrived, 4) };
    expect(page(mine(missed))).toMatchObject({ before: 'Come back before', big: '10:04', counter: '' });
    const later = page(mine(missed, { asOf: plusMinutes(arrived, 40) }));
    expect(later).toMatchObject({ big: '', panel: '' });
    expect(later.after).toMatch(/new number/);
  });

  it('shows the wait until the call when it is done', () => {
    const shown = page(mine({ ...called, state: 'done' }, { counter }));
    expect(shown).toMatchObject({ after: 'You waited 4 minutes.', line: 'past', small: true, following: false });
  });

  it.each([
    ['waiting', true],
    ['called', true],
    ['held', true],
    ['missed', true],
    ['serving', false],
    ['done', false],
    ['left', false],
  ] as const)('may leave or not: %s', (state, may) => {
    expect(page(mine({ state })).leaveUrl !== '').toBe(may);
  });

  it('offers more time with its minutes', () => {
    expect(phoneActs(mine(), '/t/token', 'en').map(({ word }) => word)).toEqual(['I need 10 more minutes']);
  });

  it('marks a long number', () => {
    expect(page(mine({ label: 'A1000' })).long).toBe(true);
  });
});
