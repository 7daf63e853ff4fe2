// The reasons why a person who came later may be called before this ticket, for the person who waits: what the hub's
// rule and its open counters allow, and what applies to their own ticket. It never says what happened, because with few
// people in the hall that would tell something about one of them (docs/decisions/0020).
import { type CallingPolicy, guardOf } from '../../hub/calling-policy.js';
import { type Instant, plusMinutes } from '../../time/instant.js';
import { type QueuedTicket, tierOf, type TakingCounter } from './calling-order.js';

/** Codes that begin with `own-` are about the reader's own ticket. */
export type PassingReason =
  | { code: 'own-more-time'; until: Instant }
  | { code: 'own-counter' }
  | { code: 'other-services' }
  | { code: 'counter-first' }
  | { code: 'booked' }
  | { code: 'long-wait'; minutes: number }
  | { code: 'kept-place' }
  | { code: 'help' }
  | { code: 'staff-call' };

/** The facts about a hub that decide who may pass. `bookable`: whether appointments can be booked there. */
export interface PassingHub {
  policy: CallingPolicy;
  open: readonly TakingCounter[];
  bookable: boolean;
}

/** The reasons in the order in which they are told: the own ticket, the counters, then the people. */
export function passingReasons(
  ticket: QueuedTicket,
  { policy, open, bookable }: PassingHub,
  now: Instant,
): PassingReason[] {
  const bound = ticket.onlyCounter !== null && open.some(({ key }) => key === ticket.onlyCounter);
  const later = open.some((counter) => tierOf(counter, ticket, policy, now) > 0);
  return [
    ...only(ticket.notBefore !== null && now < ticket.notBefore && { code: 'own-more-time', until: ticket.notBefore }),
    ...only(bound && { code: 'own-counter' }),
    ...only(open.some(({ openServices }) => !openServices.includes(ticket.service)) && { code: 'other-services' }),
    ...only(later && { code: 'counter-first' }),
    ...only(bookable && { code: 'booked' }),
    ...only(!ticket.guarded && { code: 'long-wait', minutes: policy.walkInGuard }),
    { code: 'kept-place' },
    ...only((policy.needsCredit > 0 || policy.routing === 'suitable') && { code: 'help' }),
    { code: 'staff-call' },
  ];
}

const only = (reason: PassingReason | false): PassingReason[] => (reason ? [reason] : []);

/**
 * The instant from which only people who came earlier and waited as long go before this ticket; null for one that was
 * booked and on time.
 */
export const goesFirstFrom = (
  ticket: Pick<QueuedTicket, 'guarded' | 'arrivedAt' | 'service'>,
  policy: CallingPolicy,
) => (ticket.guarded ? plusMinutes(ticket.arrivedAt, guardOf(policy, ticket.service)) : null);
