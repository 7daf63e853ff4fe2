import {
  aRecordedTicket,
  minutesAfterNoon,
  withCall,
  callingCounter,
  withEvent,
} from '../../../../test/builders/recorded-ticket.js';
import { firstPolicy } from '../../hub/calling-policy.js';
import type { Counter } from '../../hub/hub.js';
import { nextTicket } from './calling-order.js';
import { decisiveCall, explainOrder } from './explain.js';
import type { RecordedTicket } from '../history/ticket-at.js';

/** The ticket after the rule has called it while these others wait. */
const calledAmong = (
  one: RecordedTicket,
  others: RecordedTicket[],
  takes: Counter = callingCounter,
): RecordedTicket => {
  const tickets = [one, ...others].map(({ ticket }) => ticket);
  const next = nextTicket(tickets, takes, firstPolicy, minutesAfterNoon(0), [takes]);
  expect(next?.ticket.label).toBe(one.ticket.label);
  return withCall(one, next?.reason);
};
const why = (asked: RecordedTicket, other: RecordedTicket, counters: Counter[] = [callingCounter]) => {
  const decisive = decisiveCall(asked, other);
  return decisive && explainOrder(decisive, counters, firstPolicy);
};

describe('the explanation of why one ticket was called before another', () => {
  it('is absent when neither has been called', () => {
    expect(why(aRecordedTicket('A001', -9), aRecordedTicket('A002', -5))).toBeUndefined();
  });

  it('is what the call stored', () => {
    const booked = aRecordedTicket('B007', -20, {
      dueAt: minutesAfterNoon(-40),
      guarded: false,
      appointmentStart: minutesAfterNoon(5),
    });
    const walkIn = aRecordedTicket('A042', -61);
    expect(why(calledAmong(walkIn, [booked]), booked)).toMatchObject({
      code: 'not-under-guard',
      first: { label: 'A042' },
      second: { label: 'B007', dueAt: minutesAfterNoon(-40) },
    });
  });

  it('is found by the same rule when more tickets waited than a call stores', () => {
    const others = [-20, -19, -18, -17].map((minutes, index) => aRecordedTicket(`A00${index + 2}`, minutes));
    const first = calledAmong(aRecordedTicket('A001', -30), others);
    expect(why(first, others[3] as RecordedTicket)?.code).toBe('later-due');
  });

  it('is about the other order when the other ticket was called first', () => {
    const first = aRecordedTicket('A001', -9);
    const second = aRecordedTicket('A002', -5);
    expect(why(second, calledAmong(first, [second]))).toMatchObject({
      code: 'later-due',
      first: { label: 'A001' },
      second: { label: 'A002' },
    });
  });

  it('is about the call that passed over the other ticket, not about one before it came', () => {
    const put = withEvent(withCall(aRecordedTicket('A001', -30), null, -20), {
      type: 'put-back',
      to: 'waiting',
      at: minutesAfterNoon(-19),
    });
    const second = aRecordedTicket('A002', -5);
    expect(why(withCall(put), second)).toMatchObject({ code: 'later-due', call: { at: minutesAfterNoon(0) } });
  });

  it('is that staff chose, when they did', () => {
    const second = aRecordedTicket('A002', -50);
    expect(why(withCall(aRecordedTicket('A001', -9), { code: 'called-by-staff' }), second)?.code).toBe(
      'passed-by-staff',
    );
  });
});

describe('a rule that has been changed since', () => {
  it('leads to no invented reason', () => {
    const [sooner, later] = [aRecordedTicket('A001', -9), aRecordedTicket('A003', -3)];
    const first = withCall(aRecordedTicket('A002', -5));
    expect(why(first, later)?.code).toBe('later-due');
    expect(why(first, sooner)?.code).toBe('not-known');
  });

  it('does not change that the guard lifted the first', () => {
    const guard = { code: 'walk-in-guard', waitedMinutes: 30 } as const;
    const booked = aRecordedTicket('B001', -40, { guarded: false });
    expect(why(withCall(aRecordedTicket('A001', -30), guard), booked)?.code).toBe('not-under-guard');
  });
});
