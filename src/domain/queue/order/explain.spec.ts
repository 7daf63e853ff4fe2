import { arrived, at, called, callingCounter, withEvent } from '../../../../test/builders/recorded.js';
import { firstPolicy } from '../../hub/calling-policy.js';
import type { Counter } from '../../hub/hub.js';
import { nextTicket } from './calling-order.js';
import { decisiveCall, explainOrder } from './explain.js';
import type { RecordedTicket } from '../history/ticket-at.js';

/** Called by the rule while these others wait. */
const calledAmong = (
  one: RecordedTicket,
  others: RecordedTicket[],
  takes: Counter = callingCounter,
): RecordedTicket => {
  const tickets = [one, ...others].map(({ ticket }) => ticket);
  const next = nextTicket(tickets, takes, firstPolicy, at(0), [takes]);
  expect(next?.ticket.label).toBe(one.ticket.label);
  return called(one, next?.reason);
};
const why = (asked: RecordedTicket, other: RecordedTicket, counters: Counter[] = [callingCounter]) => {
  const decisive = decisiveCall(asked, other);
  return decisive && explainOrder(decisive, counters, firstPolicy);
};

describe('the explanation of why one ticket was called before another', () => {
  it('is absent when neither has been called', () => {
    expect(why(arrived('A001', -9), arrived('A002', -5))).toBeUndefined();
  });

  it('is what the call stored', () => {
    const booked = arrived('B007', -20, { dueAt: at(-40), guarded: false, appointmentStart: at(5) });
    const walkIn = arrived('A042', -61);
    expect(why(calledAmong(walkIn, [booked]), booked)).toMatchObject({
      code: 'not-under-guard',
      first: { label: 'A042' },
      second: { label: 'B007', dueAt: at(-40) },
    });
  });

  it('is found by the same rule when more tickets waited than a call stores', () => {
    const others = [-20, -19, -18, -17].map((minutes, index) => arrived(`A00${index + 2}`, minutes));
    const first = calledAmong(arrived('A001', -30), others);
    expect(why(first, others[3] as RecordedTicket)?.code).toBe('later-due');
  });

  it('is about the other order when the other ticket was called first', () => {
    const first = arrived('A001', -9);
    const second = arrived('A002', -5);
    expect(why(second, calledAmong(first, [second]))).toMatchObject({
      code: 'later-due',
      first: { label: 'A001' },
      second: { label: 'A002' },
    });
  });

  it('is about the call that passed over the other ticket, not about one before it came', () => {
    const put = withEvent(called(arrived('A001', -30), null, -20), { type: 'put-back', to: 'waiting', at: at(-19) });
    const second = arrived('A002', -5);
    expect(why(called(put), second)).toMatchObject({ code: 'later-due', call: { at: at(0) } });
  });

  it('is that staff chose, when they did', () => {
    const second = arrived('A002', -50);
    expect(why(called(arrived('A001', -9), { code: 'called-by-staff' }), second)?.code).toBe('passed-by-staff');
  });
});

describe('a rule that has been changed since', () => {
  it('leads to no invented reason', () => {
    const [sooner, later] = [arrived('A001', -9), arrived('A003', -3)];
    const first = called(arrived('A002', -5));
    expect(why(first, later)?.code).toBe('later-due');
    expect(why(first, sooner)?.code).toBe('not-known');
  });

  it('does not change that the guard lifted the first', () => {
    const guard = { code: 'walk-in-guard', waitedMinutes: 30 };
    const booked = arrived('B001', -40, { guarded: false });
    expect(why(called(arrived('A001', -30), guard), booked)?.code).toBe('not-under-guard');
  });
});
