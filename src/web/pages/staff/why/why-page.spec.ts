import { aCounter } from '../../../../../test/builders/counter.js';
import { aHub } from '../../../../../test/builders/hub.js';
import { aService } from '../../../../../test/builders/service.js';
import { aTicket } from '../../../../../test/builders/ticket.js';
import type { RecordedCall, Explanation } from '../../../../domain/queue/order/explain.js';
import { plusMinutes } from '../../../../domain/time/instant.js';
import { runnerUpReasons } from '../../../../domain/queue/order/call-reason.js';
import type { ComparedTickets } from '../../../../use-cases/queue/compare-tickets.js';
import { hasSentence } from '../../../../platform/sentences.js';
import { whyPage } from './why-page.js';

const first = aTicket({ id: 'city-hall.first', label: 'A042' });
const at = plusMinutes(first.arrivedAt, 61);
const booked = { arrivedAt: plusMinutes(at, -20), dueAt: plusMinutes(at, -65), guarded: false };
const second = aTicket({ id: 'city-hall.second', label: 'B007', ...booked, appointmentStart: plusMinutes(at, -20) });
const runnerUp = { label: 'B007', service: 'property-tax', arrivedAt: second.arrivedAt, dueAt: second.dueAt };
const call: RecordedCall = {
  hub: 'city-hall',
  sequence: 9,
  at,
  type: 'called',
  actor: 'staff:someone',
  ticket: first.id,
  appointment: null,
  counter: 'city-hall-3',
  from: 'waiting',
  to: 'called',
  reason: {
    code: 'walk-in-guard',
    waitedMinutes: 61,
    before: 'B007',
    order: {
      policy: 4,
      service: 'property-tax',
      arrivedAt: first.arrivedAt,
      dueAt: first.dueAt,
      runnersUp: [{ ...runnerUp, why: 'not-under-guard' }],
    },
  },
};
const compared = (exception: Partial<ComparedTickets> = {}): ComparedTickets => ({
  hub: aHub(),
  services: new Map([['property-tax', aService()]]),
  counters: [aCounter({ key: 'city-hall-3', label: '3' })],
  asked: first,
  other: second,
  explanation: { code: 'not-under-guard', call, first, second } satisfies Explanation,
  ...exception,
});
const page = (given?: ComparedTickets, asked = { ticket: 'A042', other: 'B007' }) =>
  whyPage({ hub: aHub(), now: at, asked, compared: given }, 'en');

describe('the explanation why one ticket was called before another', () => {
  it('is one sentence with the facts behind it', () => {
    const shown = page(compared());
    expect(shown).toMatchObject({
      title: 'Why was A042 called before B007?',
      reversed: '',
      when: 'A042 was called to counter 3 at 10:31: walk-in guard, waited 61 min.',
      order: { by: 'By version 4 of the calling rule.' },
    });
    expect(shown.answer).toContain('A042 had waited 61 min');
    expect(shown.both).toMatchObject([
      { ticket: 'A042', came: '9:30', due: '9:30', waited: '61 min' },
      { ticket: 'B007', came: '10:11', due: '9:26', waited: '20 min' },
    ]);
    expect(shown.order?.rows.map(({ rank, ticket, why }) => [rank, ticket, why])).toEqual([
      ['1', 'A042', 'called'],
      ['2', 'B007', 'not past the guard'],
    ]);
  });

  it('says which ticket was first where the question had it the other way round', () => {
    expect(page(compared({ asked: second, other: first })).reversed).toBe('A042 was called before B007, not after.');
  });

  it('says that neither has been called', () => {
    const shown = page(compared({ explanation: undefined }));
    expect(shown.answer).toBe('Neither A042 nor B007 has been called yet.');
  });

  it('asks for two numbers where none is given', () => {
    expect(page(undefined, { ticket: '', other: '' })).toMatchObject({ answer: '', both: [], form: { ticket: '' } });
  });

  it('keeps the typed numbers in the form, but no id', () => {
    expect(page(undefined, { ticket: 'city-hall.first', other: 'Z9' }).form).toMatchObject({ ticket: '', other: 'Z9' });
  });

  it('has words for every reason that puts a ticket behind', () => {
    expect(runnerUpReasons.filter((why) => !hasSentence(`staff.history.order.${why}`))).toEqual([]);
    expect(runnerUpReasons.filter((why) => !hasSentence(`reason.later.${why}`))).toEqual([]);
  });
});
