import { aCounter } from '../../../../../test/builders/counter.js';
import { aHub } from '../../../../../test/builders/hub.js';
import { aService } from '../../../../../test/builders/service.js';
import { aTicket } from '../../../../../test/builders/ticket.js';
import { Refusal } from '../../../../domain/refusal.js';
import { type Instant, plusMinutes } from '../../../../domain/time/instant.js';
import type { CounterNow } from '../../../../use-cases/queue/show-counter.js';
import { consolePage } from './console-page.js';

const arrived = aTicket().arrivedAt;
const now = plusMinutes(arrived, 61);
const reason = { code: 'walk-in-guard', waitedMinutes: 61, before: 'B119' } as const;
const called = aTicket({ state: 'called', counter: 'city-hall-1', calls: 1, calledAt: now, calledTo: '1', reason });

const seen = (exception: Partial<CounterNow> = {}): CounterNow => ({
  hub: aHub(),
  services: new Map([['property-tax', aService({ minutes: 10 })]]),
  asOf: now,
  counter: aCounter(),
  counters: [aCounter(), aCounter({ key: 'city-hall-2', label: '2' })],
  waiting: [],
  waitingInHub: 0,
  held: [],
  missed: [],
  ...exception,
});
const seconds = (count: number): Instant => plusMinutes(now, count / 60);
const moves = ({ lead, acts }: ReturnType<typeof consolePage>) => [lead, ...acts].map((act) => act?.move);

describe('the page of a counter', () => {
  it('shows the next ticket on a dotted line, why it is next and which ticket it goes before', () => {
    const page = consolePage(seen({ next: { ticket: aTicket(), reason } }), 'en');
    expect(page.state).toBe('idle');
    expect(page.join).toEqual({ state: 'waiting', number: 'A042', long: false, word: 'Counter', counter: '1' });
    expect(page.why).toBe('walk-in guard, waited 61 min. It goes before B119.');
    expect(page.subject).toMatchObject({ service: 'Property tax', comes: 'walk-in, English' });
    expect(page.lead).toBeNull();
  });

  it('says that nobody waits where no ticket is for this counter', () => {
    const page = consolePage(seen(), 'fr');
    expect(page.heading).toBe('Personne n’attend ce guichet');
    expect(page.join.number).toBe('');
  });

  it('offers the moves that the state table allows for a called ticket, starting first', () => {
    const page = consolePage(seen({ current: called, asOf: seconds(24) }), 'en');
    expect(moves(page)).toEqual(['start', 'recall', 'miss', 'put-back', 'transfer', 'leave']);
    expect(page.timer).toMatchObject({ text: '0:24', beside: 'since the call' });
    expect(page.heading).toBe('Called, once');
    expect(page.why).toBe('walk-in guard, waited 61 min');
  });

  it('offers finishing first for a served ticket, and neither putting back nor marking as missed', () => {
    const serving = { ...called, state: 'serving' as const, since: now };
    const page = consolePage(seen({ current: serving, asOf: plusMinutes(now, 6.2) }), 'en');
    expect(moves(page)).toEqual(['finish', 'add-service', 'transfer', 'hold']);
    expect(page.timer).toMatchObject({ text: '6:12', beside: 'of about 10 min' });
    expect(page.title).toBe('Serving A042');
  });

  it('counts repeated calls in words', () => {
    expect(consolePage(seen({ current: { ...called, calls: 2 } }), 'en').heading).toBe('Called, twice');
    expect(consolePage(seen({ current: { ...called, calls: 3 } }), 'fr').heading).toBe('Appelé 3 fois');
  });

  it('offers to open a closed counter, and says how many people wait for it', () => {
    const closed = aCounter({ open: false, openServices: [] });
    const page = consolePage(seen({ counter: closed, waiting: [aTicket()], waitingInHub: 31 }), 'en');
    expect(page.state).toBe('closed');
    expect(page.opening?.waiting).toBe(
      'Nobody can be called here. 31 people are waiting; this counter could take 1 of them.',
    );
    expect(page.opening?.takes).toBe('Property tax');
    expect(page.bar).toEqual({ title: 'Counter 1, closed', hub: 'City Hall', closing: '' });
  });

  it('offers to undo a finish as long as the rule allows it', () => {
    const finished = aTicket({ state: 'done', since: now, counter: 'city-hall-1' });
    const page = consolePage(seen({ finished, asOf: seconds(2) }), 'en');
    expect(page.finished).toMatchObject({ sentence: 'A042 is done.', seconds: 8 });
  });

  it('shows a refusal above the work, with what can be done', () => {
    const refusal = new Refusal('counter-busy', { counter: '1', ticket: 'A042' });
    const page = consolePage(seen({ current: called }), 'en', refusal);
    expect(page.refusal).toEqual({
      title: 'This counter still has A042',
      detail: 'Finish it or put it on hold. Then you can call the next person or close.',
    });
  });

  it('offers to call a held ticket only while the counter is free', () => {
    const held = [aTicket({ state: 'held', counter: 'city-hall-1' })];
    expect(consolePage(seen({ held }), 'en').beside.held[0]?.action).toMatch(/\/call$/);
    expect(consolePage(seen({ held, current: called }), 'en').beside.held[0]?.action).toBe('');
  });

  it('shows at most five waiting tickets, and until when a missed ticket may return', () => {
    const waiting = Array.from({ length: 7 }, (_, number) => aTicket({ id: `city-hall.${number}` }));
    const missed = [aTicket({ state: 'missed', since: now })];
    const { beside } = consolePage(seen({ waiting, missed, waitingInHub: 31 }), 'fr');
    expect(beside.next).toHaveLength(5);
    expect(beside.waiting).toBe('31 en attente');
    expect(beside.missed[0]?.until).toBe('jusqu’à 11\u202fh\u202f01');
  });
});
