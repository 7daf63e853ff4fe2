import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyForecastInput } from '../../../../test/builders/random-forecast-input.js';
import { NOW } from '../../../../test/builders/forecast-input.js';
import { guardOf } from '../../hub/calling-policy.js';
import { plusMinutes } from '../../time/instant.js';
import { isReady, mayTake, nextTicket, type QueuedTicket, tierOf, underGuard } from './calling-order.js';
import type { ForecastInput } from '../../forecast/input.js';

/** The waiting tickets of the input. */
const queueOf = ({ waiting }: ForecastInput): QueuedTicket[] =>
  waiting.map((ticket) => ({ ...ticket, label: ticket.id }));
const anyHall = anyForecastInput.filter(({ waiting }) => waiting.length > 0);

/** For each counter, the ticket that it would call now, and all tickets that it may take. */
function choices(input: ForecastInput) {
  const queue = queueOf(input);
  return input.counters.flatMap((counter) => {
    const chosen = nextTicket(queue, counter, input.policy, NOW, input.counters)?.ticket;
    const able = queue.filter((one) => isReady(one, NOW) && mayTake(counter, one, input.counters, input.policy));
    return [{ counter, chosen, able }];
  });
}

describe('whoever waits and whatever counters are open, the rule', () => {
  it('chooses the same ticket in whatever order they are read', () => {
    const shuffledToo = anyHall.chain((input) =>
      fc.tuple(fc.constant(input), fc.shuffledSubarray([...input.waiting], { minLength: input.waiting.length })),
    );
    fc.assert(
      fc.property(shuffledToo, ([input, shuffled]) => {
        const labels = (waiting: ForecastInput['waiting']) =>
          choices({ ...input, waiting }).map(({ chosen }) => chosen?.label);
        expect(labels(shuffled)).toEqual(labels(input.waiting));
      }),
    );
  });

  it('leaves nobody waiting at a free counter that may take them', () => {
    fc.assert(
      fc.property(anyHall, (input) => {
        for (const { chosen, able } of choices(input)) expect(chosen === undefined).toBe(able.length === 0);
      }),
    );
  });

  it('takes nobody before a ticket that is due earlier, except by the guard or by a tier', () => {
    fc.assert(
      fc.property(anyHall, (input) => {
        const { policy } = input;
        for (const { counter, chosen, able } of choices(input)) {
          for (const other of able) {
            if (chosen === undefined || underGuard(chosen, policy, NOW)) continue;
            expect(underGuard(other, policy, NOW)).toBe(false);
            const [own, its] = [chosen, other].map((one) => tierOf(counter, one, policy, NOW)) as [number, number];
            expect(own).toBeLessThanOrEqual(its);
            if (own === its) expect(chosen.dueAt).toBeLessThanOrEqual(other.dueAt);
          }
        }
      }),
    );
  });

  it('takes, under the guard, the one that came first', () => {
    fc.assert(
      fc.property(anyHall, (input) => {
        for (const { chosen, able } of choices(input)) {
          const lifted = able.filter((one) => underGuard(one, input.policy, NOW));
          if (lifted.length === 0) continue;
          expect(lifted).toContain(chosen);
          expect(chosen?.arrivedAt).toBe(Math.min(...lifted.map(({ arrivedAt }) => arrivedAt)));
        }
      }),
    );
  });

  it('keeps nobody in a later tier after a wait as long as the guard', () => {
    fc.assert(
      fc.property(anyHall, ({ waiting, counters, policy }) => {
        for (const ticket of waiting) {
          const since = Math.max(ticket.arrivedAt, ticket.appointmentStart ?? 0);
          const then = plusMinutes(NOW, (since - NOW) / 60_000 + guardOf(policy, ticket.service));
          for (const counter of counters) expect(tierOf(counter, ticket, policy, then)).toBe(0);
        }
      }),
    );
  });
});
