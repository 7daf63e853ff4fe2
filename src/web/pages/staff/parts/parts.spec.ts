import { aCounter } from '../../../../../test/builders/counter.js';
import { aHub } from '../../../../../test/builders/hub.js';
import { aService } from '../../../../../test/builders/service.js';
import { aTicket } from '../../../../../test/builders/ticket.js';
import { needs } from '../../../../domain/queue/ticket/ticket.js';
import { ticketMoves, ticketStates } from '../../../../domain/queue/ticket/ticket-states.js';
import { Refusal } from '../../../../domain/refusal.js';
import { plusMinutes } from '../../../../domain/time/instant.js';
import { hasSentence } from '../../../../platform/sentences.js';
import { actsFor } from './move-buttons.js';
import { timerFrom } from './elapsed-time.js';
import { AccountWish } from './form-bodies.js';
import { messagesOf, formProblems } from './form-problems.js';
import { staffPageContext } from './staff-page-context.js';
import { refusalWords } from './refused-form.js';
import { ticketOfNumber, ticketsByNumber } from './ticket-of-number.js';
import { servicesInShort, ticketWords, whyWords } from './ticket-words.js';

const now = plusMinutes(aTicket().arrivedAt, 58);
const context = staffPageContext(aHub(), now, 'en');
const services = new Map([
  ['property-tax', aService()],
  ['permits', aService({ key: 'permits', name: { en: 'Permits', fr: 'Permis' } })],
]);
const nowhere = { waiting: [], called: [], serving: [], held: [], missed: [] };

describe('a ticket in words', () => {
  it('shows how long a walk-in has waited', () => {
    expect(ticketWords(aTicket(), services, context)).toMatchObject({ wait: '58 min', comes: 'walk-in, English' });
  });

  it('shows the time of a booking, and that it came late', () => {
    const booked = { appointmentStart: aTicket().arrivedAt, guarded: false };
    expect(ticketWords(aTicket(booked), services, context)).toMatchObject({
      wait: '9:30 booked',
      comes: 'booked for 9:30, English',
    });
    const late = ticketWords(aTicket({ ...booked, guarded: true }), services, context);
    expect(late).toMatchObject({ wait: '58 min', comes: 'booked for 9:30, came late, English' });
  });

  it('shows later services, and each need with its icon', () => {
    const words = ticketWords(aTicket({ laterServices: ['permits'], needs: ['seat'] }), services, context);
    expect(words.later).toBe('Then: Permits');
    expect(words.needs).toEqual([{ icon: 'icon-need-seat', word: 'Seat' }]);
  });

  it('marks a number of five characters as long', () => {
    expect(ticketWords(aTicket({ label: 'A1000' }), services, context).long).toBe(true);
  });

  it('has words for every state, move and need', () => {
    const keys = [
      ...ticketStates.map((state) => `ticket-state.${state}`),
      ...ticketMoves.map((move) => `act.${move}`),
      ...needs.map((need) => `need.${need}`),
    ];
    expect(keys.filter((key) => !hasSentence(`staff.${key}`))).toEqual([]);
  });

  it('lists a few services by name, and many by their number', () => {
    expect(servicesInShort(['property-tax', 'permits'], services, context)).toBe('Property tax, Permits');
    expect(servicesInShort(['a', 'b', 'c', 'd', 'e'], services, context)).toBe('5 services');
  });
});

describe('the reason why a ticket is next', () => {
  it('has no minutes for a ticket that has just arrived', () => {
    expect(whyWords({ code: 'longest-waiting', waitedMinutes: 0 }, context)).toBe('just arrived');
    expect(whyWords({ code: 'longest-waiting', waitedMinutes: 1, before: 'A043' }, context, true)).toBe(
      'longest waiting, 1 min. It goes before A043.',
    );
    const needs = { code: 'need-credit', creditMinutes: 10, waitedMinutes: 0 } as const;
    expect(whyWords(needs, context)).toBe('declared need, 10 min credit, just arrived');
  });
});

describe('a refusal on a staff page', () => {
  it('has sentences for staff', () => {
    const unknown = new Refusal('not-found', { why: 'ticket-number', number: 'Z999' });
    expect(refusalWords(unknown, context)?.title).toBe('No ticket Z999 here now');
    expect(refusalWords(new Refusal('not-found'), context)?.detail).not.toMatch(/greeter/);
  });

  it('has the sentences for the public where staff have none', () => {
    expect(refusalWords(new Refusal('nobody-waiting', { counter: '1' }), context)?.title).toMatch(/Nobody/);
    expect(refusalWords(undefined, context)).toBeNull();
  });
});

describe('the moves that a page offers', () => {
  const counters = [aCounter(), aCounter({ key: 'city-hall-2', label: '2' }), aCounter({ key: 'c3', open: false })];
  const surroundings = { services, counters };

  it('are only those that the state table allows', () => {
    const acts = actsFor(
      aTicket({ state: 'missed', since: context.now }),
      ['recall', 'return', 'leave'],
      '/t',
      surroundings,
      context,
    );
    expect(acts.map(({ move }) => move)).toEqual(['return', 'leave']);
  });

  it('include a transfer to any service, and to another open counter', () => {
    const serving = aTicket({ state: 'serving', counter: 'city-hall-1' });
    const [transfer] = actsFor(serving, ['transfer'], '/t', surroundings, context);
    const [services, others] = transfer?.fields ?? [];
    expect(services?.choices?.map(({ value }) => value)).toEqual(['property-tax', 'permits']);
    expect(others?.choices).toEqual([{ value: 'city-hall-2', label: 'Counter 2' }]);
  });

  it('include adding a service that the ticket does not have', () => {
    const [add] = actsFor(aTicket({ state: 'serving' }), ['add-service'], '/t', surroundings, context);
    expect(add?.fields[0]?.choices?.map(({ value }) => value)).toEqual(['permits']);
  });
});

describe('a typed ticket number', () => {
  const queue = { ...nowhere, held: [aTicket()] };
  it.each(['A042', 'a42', ' a 042 ', 'A-42'])('%s is A042', (typed) => {
    expect(ticketOfNumber(queue, typed)?.label).toBe('A042');
  });
  it.each(['', '42', 'B042', 'A043', 'K7M-4QPM'])('"%s" is no ticket of today', (typed) => {
    expect(ticketOfNumber(queue, typed)).toBeUndefined();
  });

  it('may be only its start, and an exact match comes first', () => {
    const [exact, longer] = [aTicket({ id: 'h.1', label: 'A004', number: 4 }), aTicket({ id: 'h.2' })];
    const ids = (typed: string) => ticketsByNumber({ ...nowhere, waiting: [longer, exact] }, typed).map(({ id }) => id);
    expect([ids('a04'), ids('A00'), ids('A'), ids('B04')]).toEqual([['h.1', 'h.2'], ['h.1'], [], []]);
  });
});

describe('the problems of a form', () => {
  const account = { name: '', email: 'robin', password: 'short', roles: [], hubs: [] };
  it('name every wrong field once, in the order of the page', () => {
    const problems = formProblems(AccountWish, account, context);
    expect(problems.map(({ field }) => field)).toEqual(['name', 'email', 'password', 'roles']);
    expect(messagesOf(['name', 'hubs'], problems)).toEqual({ name: 'Enter the name', hubs: '' });
  });

  it('are empty for a valid form', () => {
    const right = { name: 'Robin', email: 'robin@city.example', password: 'long-enough-1', roles: ['agent'], hubs: [] };
    expect(formProblems(AccountWish, right, context)).toEqual([]);
  });
});

describe('a timer', () => {
  it.each([
    [0.4, '0:24'],
    [6.2, '6:12'],
    [62.11, '1:02:06'],
  ])('shows %d minutes as %s', (minutes, text) => {
    expect(timerFrom(now, plusMinutes(now, minutes), '').text).toBe(text);
  });
});
