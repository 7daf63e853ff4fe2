import { aCounter } from '../../../test/builders/counter.js';
import { aTicket } from '../../../test/builders/ticket.js';
import type { HubEvent } from '../events.js';
import { firstPolicy } from '../hub/calling-policy.js';
import type { Counter } from '../hub/hub.js';
import { type Instant, instant, plusMinutes } from '../time/instant.js';
import { nextTicket } from './calling-order.js';
import { countersThen, decisiveCall, explain } from './explain.js';
import type { Ticket } from './ticket.js';
import type { Recorded } from './ticket-then.js';

const noon = instant(Date.UTC(2027, 2, 15, 16, 0));
const at = (minutes: number): Instant => plusMinutes(noon, minutes);
const counter = aCounter({ key: 'city-hall-3', openServices: ['property-tax', 'marriage-licence'] });

let sequence = 0;
const anEvent = (more: Partial<HubEvent>): HubEvent => ({
  hub: 'city-hall',
  sequence: ++sequence,
  at: noon,
  type: 'called',
  actor: 'staff:someone',
  ticket: null,
  appointment: null,
  counter: null,
  from: null,
  to: null,
  reason: null,
  ...more,
});
const arrived = (label: string, minutes: number, more: Partial<Ticket> = {}): Recorded => {
  const event = anEvent({ type: 'ticket-issued', at: at(minutes), to: 'waiting' });
  const times = { arrivedAt: event.at, dueAt: event.at, arrival: event.sequence, endsAt: at(600) };
  return { ticket: aTicket({ label, ...times, ...more }), events: [event] };
};
const withEvent = ({ ticket, events }: Recorded, more: Partial<HubEvent>): Recorded => ({
  ticket,
  events: [...events, anEvent(more)],
});
const called = (one: Recorded, reason: HubEvent['reason'] = null, minutes = 0): Recorded =>
  withEvent(one, { at: at(minutes), counter: counter.key, from: 'waiting', to: 'called', reason });
/** Called by the rule while these others wait. */
const calledAmong = (one: Recorded, others: Recorded[], takes: Counter = counter): Recorded => {
  const tickets = [one, ...others].map(({ ticket }) => ticket);
  const next = nextTicket(tickets, takes, firstPolicy, noon, [takes]);
  expect(next?.ticket.label).toBe(one.ticket.label);
  return called(one, next?.reason);
};
const why = (asked: Recorded, other: Recorded, counters: Counter[] = [counter]) => {
  const decisive = decisiveCall(asked, other);
  return decisive && explain(decisive, counters, firstPolicy);
};

describe('why one was called before another', () => {
  it('is nothing where neither has been called', () => {
    expect(why(arrived('A001', -9), arrived('A002', -5))).toBeUndefined();
  });

  it('is what the call kept', () => {
    const booked = arrived('B007', -20, { dueAt: at(-40), guarded: false, appointmentStart: at(5) });
    const walkIn = arrived('A042', -61);
    expect(why(calledAmong(walkIn, [booked]), booked)).toMatchObject({
      code: 'not-under-guard',
      first: { label: 'A042' },
      second: { label: 'B007', dueAt: at(-40) },
    });
  });

  it('is found by the same rule where more waited than a call keeps', () => {
    const others = [-20, -19, -18, -17].map((minutes, index) => arrived(`A00${index + 2}`, minutes));
    const first = calledAmong(arrived('A001', -30), others);
    expect(why(first, others[3] as Recorded)?.code).toBe('later-due');
  });

  it('is, where it was the other way round, about who was called first', () => {
    const first = arrived('A001', -9);
    const second = arrived('A002', -5);
    expect(why(second, calledAmong(first, [second]))).toMatchObject({
      code: 'later-due',
      first: { label: 'A001' },
      second: { label: 'A002' },
    });
  });

  it('is about the call that passed over the other, not about one before it came', () => {
    const put = withEvent(called(arrived('A001', -30), null, -20), { type: 'put-back', to: 'waiting', at: at(-19) });
    const second = arrived('A002', -5);
    expect(why(called(put), second)).toMatchObject({ code: 'later-due', call: { at: noon } });
  });

  it('is that staff chose', () => {
    const second = arrived('A002', -50);
    expect(why(called(arrived('A001', -9), { code: 'called-by-staff' }), second)?.code).toBe('passed-by-staff');
  });
});

describe('a rule that has been changed since', () => {
  it('does not make up a reason', () => {
    const [sooner, later] = [arrived('A001', -9), arrived('A003', -3)];
    const first = called(arrived('A002', -5));
    expect(why(first, later)?.code).toBe('later-due');
    expect(why(first, sooner)?.code).toBe('not-known');
  });

  it('does not take back that the guard lifted the first', () => {
    const guard = { code: 'walk-in-guard', waitedMinutes: 30 };
    const booked = arrived('B001', -40, { guarded: false });
    expect(why(called(arrived('A001', -30), guard), booked)?.code).toBe('not-under-guard');
  });
});

describe('the other one was not waiting', () => {
  const first = (): Recorded => called(arrived('A001', -9));
  it('because it had not come', () => {
    const early = called(arrived('A001', -9));
    expect(why(early, arrived('A002', 5))?.code).toBe('not-here-yet');
  });

  it.each([
    ['held', 'on-hold'],
    ['missed', 'missed'],
    ['called', 'at-a-counter'],
    ['serving', 'at-a-counter'],
    ['left', 'ended'],
  ] as const)('because it was %s', (to, code) => {
    const other = withEvent(arrived('A002', -30), { type: 'held', to, at: at(-3) });
    expect(why(first(), other)?.code).toBe(code);
  });

  it('because its day had ended by the clock', () => {
    const other = arrived('A002', -30, { endsAt: at(-1) });
    expect(why(first(), other)?.code).toBe('ended');
  });
});

describe('the counter could not take the other one', () => {
  const quiet = aCounter({ key: 'city-hall-7', features: ['quiet-place'], openServices: ['property-tax'] });
  const passedOver = (other: Recorded, counters: Counter[]) => why(called(arrived('A001', -9)), other, counters)?.code;

  it('because it took other services', () => {
    expect(passedOver(arrived('P002', -30, { service: 'parking-permit-residential' }), [counter])).toBe(
      'other-service',
    );
  });

  it('because of what it was for then, not now', () => {
    const other = arrived('P002', -5, { service: 'parking-permit-residential' });
    const first = called(arrived('A001', -9));
    const reason = { fromService: 'property-tax', toService: 'parking-permit-residential' };
    const moved = withEvent(other, { type: 'transferred', to: 'waiting', at: at(2), reason });
    expect(why(first, moved)).toMatchObject({ code: 'later-due', second: { service: 'property-tax' } });
  });

  it('because it was bound to another counter that was open', () => {
    const bound = withEvent(arrived('A002', -30), {
      type: 'transferred',
      to: 'waiting',
      reason: { fromService: 'property-tax', toService: 'property-tax', toCounter: quiet.key },
    });
    expect(passedOver(bound, [counter, quiet])).toBe('other-counter');
  });

  it('because another open counter suited better, and does not say why', () => {
    const other = arrived('A002', -30, { needs: ['quiet-place'] });
    expect(passedOver(other, [counter, quiet])).toBe('better-counter');
  });

  it('because they had asked for more time', () => {
    expect(passedOver(arrived('A002', -30, { notBefore: at(3) }), [counter])).toBe('asked-for-time');
  });
});

describe('the counters as they were', () => {
  it('are what their last opening or closing before the call left', () => {
    const now = [aCounter({ key: 'one', open: true }), aCounter({ key: 'two', open: false, openServices: [] })];
    const moves = [
      anEvent({ type: 'counter-closed', counter: 'one' }),
      anEvent({ type: 'counter-opened', counter: 'two', reason: { services: ['commissioning'] } }),
    ];
    expect(countersThen([...now, aCounter({ key: 'three' })], moves)).toMatchObject([
      { key: 'one', open: false, openServices: [] },
      { key: 'two', open: true, openServices: ['commissioning'] },
      { key: 'three', open: true, openServices: ['property-tax'] },
    ]);
  });
});
