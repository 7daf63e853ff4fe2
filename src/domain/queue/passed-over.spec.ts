import { aCounter } from '../../../test/builders/counter.js';
import {
  aRecordedTicket,
  minutesAfterNoon,
  withCall,
  callingCounter,
  withEvent,
} from '../../../test/builders/recorded-ticket.js';
import { firstPolicy } from '../hub/calling-policy.js';
import type { Counter } from '../hub/hub.js';
import { decisiveCall, explainOrder } from './order/explain.js';
import type { RecordedTicket } from './history/ticket-at.js';

const why = (asked: RecordedTicket, other: RecordedTicket, counters: Counter[] = [callingCounter]) => {
  const decisive = decisiveCall(asked, other);
  return decisive && explainOrder(decisive, counters, firstPolicy);
};

describe('the other one was not waiting', () => {
  const first = (): RecordedTicket => withCall(aRecordedTicket('A001', -9));
  it('because it had not come', () => {
    const early = withCall(aRecordedTicket('A001', -9));
    expect(why(early, aRecordedTicket('A002', 5))?.code).toBe('not-here-yet');
  });

  it.each([
    ['held', 'on-hold'],
    ['missed', 'missed'],
    ['called', 'at-a-counter'],
    ['serving', 'at-a-counter'],
    ['left', 'ended'],
  ] as const)('because it was %s', (to, code) => {
    const other = withEvent(aRecordedTicket('A002', -30), { type: 'held', to, at: minutesAfterNoon(-3) });
    expect(why(first(), other)?.code).toBe(code);
  });

  it('because its day had ended by the clock', () => {
    const other = aRecordedTicket('A002', -30, { endsAt: minutesAfterNoon(-1) });
    expect(why(first(), other)?.code).toBe('ended');
  });
});

describe('the counter could not take the other one', () => {
  const quiet = aCounter({ key: 'city-hall-7', features: ['quiet-place'], openServices: ['property-tax'] });
  const passedOver = (other: RecordedTicket, counters: Counter[]) =>
    why(withCall(aRecordedTicket('A001', -9)), other, counters)?.code;

  it('because it took other services', () => {
    expect(passedOver(aRecordedTicket('P002', -30, { service: 'parking-permit-residential' }), [callingCounter])).toBe(
      'other-service',
    );
  });

  it('because of the service that it was for then, not now', () => {
    const other = aRecordedTicket('P002', -5, { service: 'parking-permit-residential' });
    const first = withCall(aRecordedTicket('A001', -9));
    const reason = { fromService: 'property-tax', toService: 'parking-permit-residential' };
    const moved = withEvent(other, { type: 'transferred', to: 'waiting', at: minutesAfterNoon(2), reason });
    expect(why(first, moved)).toMatchObject({ code: 'later-due', second: { service: 'property-tax' } });
  });

  it('because it was bound to another counter that was open', () => {
    const bound = withEvent(aRecordedTicket('A002', -30), {
      type: 'transferred',
      to: 'waiting',
      reason: { fromService: 'property-tax', toService: 'property-tax', toCounter: quiet.key },
    });
    expect(passedOver(bound, [callingCounter, quiet])).toBe('other-counter');
  });

  it('because another open counter suited better, and does not say why', () => {
    const other = aRecordedTicket('A002', -30, { needs: ['quiet-place'] });
    expect(passedOver(other, [callingCounter, quiet])).toBe('better-counter');
  });

  it('because they had asked for more time', () => {
    expect(passedOver(aRecordedTicket('A002', -30, { notBefore: minutesAfterNoon(3) }), [callingCounter])).toBe(
      'asked-for-time',
    );
  });
});
