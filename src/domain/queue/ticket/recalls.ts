// How soon and how often a called ticket may be called again. A ticket whose holder does not come is marked as missed,
// and may come back.
import type { ServicePolicy } from '../../hub/calling-policy.js';
import type { Instant } from '../../time/instant.js';
import type { Ticket } from './ticket.js';

export type RecallPolicy = Pick<ServicePolicy, 'recallMost' | 'recallSpacing'>;

export type RecallBlocker =
  /** `seconds` is how long to wait still. */
  | { why: 'recall-too-soon'; seconds: number }
  /** The ticket has to be marked as missed. `times` is how often it was called again. */
  | { why: 'recall-used-up'; times: number };

/**
 * The reason why the ticket may not be called again now; undefined when it may. `recalls` counts those since its last
 * call from the queue.
 */
export function recallBlocker(
  { calledAt }: Pick<Ticket, 'calledAt'>,
  recalls: number,
  { recallMost, recallSpacing }: RecallPolicy,
  now: Instant,
): RecallBlocker | undefined {
  if (recalls >= recallMost) return { why: 'recall-used-up', times: recalls };
  const seconds = Math.ceil(((calledAt ?? now) + recallSpacing * 1000 - now) / 1000);
  return calledAt !== null && seconds > 0 ? { why: 'recall-too-soon', seconds } : undefined;
}

/** How often a ticket was called again since its last call from the queue. `events` are its own, oldest first. */
export function recallCount(events: readonly { type: string }[]): number {
  const types = events.map(({ type }) => type);
  return types.slice(types.lastIndexOf('called') + 1).filter((type) => type === 'recalled').length;
}
