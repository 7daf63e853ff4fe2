import { aTicket } from '../../../../test/builders/ticket.js';
import { instant, type Instant } from '../../time/instant.js';
import { recallBlocker, recallCount } from './recalls.js';

const now = instant(Date.UTC(2027, 2, 15, 14, 0));
const seconds = (count: number): Instant => instant(now + count * 1000);
const called = aTicket({ state: 'called', calledAt: now });
const policy = { recallSpacing: 15, recallMost: 2 };

describe('calling again', () => {
  it('has to wait for the spacing since the last call, and the refusal says how long', () => {
    expect(recallBlocker(called, 0, policy, seconds(6.5))).toEqual({ why: 'recall-too-soon', seconds: 9 });
    expect(recallBlocker(called, 0, policy, seconds(15))).toBeUndefined();
  });

  it('is possible a limited number of times, however long one waits', () => {
    expect(recallBlocker(called, 1, policy, seconds(60))).toBeUndefined();
    expect(recallBlocker(called, 2, policy, seconds(600))).toEqual({ why: 'recall-used-up', times: 2 });
  });

  it('is possible at once when the policy has no spacing', () => {
    expect(recallBlocker(called, 0, { recallSpacing: 0, recallMost: 99 }, now)).toBeUndefined();
  });

  it('is counted from the last call from the queue', () => {
    const types = ['ticket-issued', 'called', 'recalled', 'put-back', 'called', 'recalled', 'recalled'] as const;
    expect(recallCount(types.map((type) => ({ type })))).toBe(2);
    expect(recallCount([{ type: 'ticket-issued' }, { type: 'called' }])).toBe(0);
  });
});
