// The due time of a new ticket (product.md §3): what the calling order sorts by, set once and kept through every move.
import type { ServicePolicy } from '../../hub/calling-policy.js';
import { type Instant, instant, plusMinutes } from '../../time/instant.js';
import type { Need } from '../ticket/ticket.js';

type Credits = Pick<ServicePolicy, 'appointmentCredit' | 'needsCredit'>;

/** Walk-in or late appointment: its arrival, less the credit for a declared need. */
export function walkInDue(arrivedAt: Instant, needs: readonly Need[], policy: Credits): Instant {
  return plusMinutes(arrivedAt, -needCredit(needs, policy));
}

/** Checked in on time: max(start, check-in) less the appointment's credit and the credit for a declared need. */
export function appointmentDue(start: Instant, checkedInAt: Instant, needs: readonly Need[], policy: Credits): Instant {
  const later = instant(Math.max(start, checkedInAt));
  return plusMinutes(later, -policy.appointmentCredit - needCredit(needs, policy));
}

const needCredit = (needs: readonly Need[], policy: Credits): number => (needs.length > 0 ? policy.needsCredit : 0);
