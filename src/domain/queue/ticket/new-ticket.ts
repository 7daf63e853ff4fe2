// A new ticket as it joins the queue: an arrival at a kiosk, a greeter or an appointment's check-in, with its number,
// its arrival sequence and its due time (product.md §3), by which the calling order sorts and which every move keeps.
import type { CityService } from '../../hub/city-service.js';
import type { Hub, Language } from '../../hub/hub.js';
import { servicePolicyOf, type ServicePolicy } from '../../hub/calling-policy.js';
import { ticketsEndAt } from '../../hub/opening-now.js';
import { type Instant, instant, plusMinutes } from '../../time/instant.js';
import { localDateOf } from '../../time/wall-time.js';
import type { Need, Ticket } from './ticket.js';
import { type SeriesState, ticketLabel } from './ticket-number.js';

/**
 * A person who is here. `appointment` is set for a check-in; it is `late` when the grace period after its start is
 * over.
 */
export interface Arrival {
  id: string;
  hub: Hub;
  service: CityService;
  /** Keys of further services of the same visit, in order. */
  later?: string[];
  language: Language;
  needs: Need[];
  /** One when absent. */
  partySize?: number;
  appointment?: { reference: string; start: Instant; late: boolean };
}

/** The fields of a ticket that has not been called yet. */
export const neverCalledFields = {
  counter: null,
  calls: 0,
  calledAt: null,
  calledTo: null,
  reason: null,
  holdNote: null,
  remindAt: null,
} as const;

/** `sequence` is the one of the arrival's event. */
export function newTicket(arrival: Arrival, number: SeriesState, sequence: number, now: Instant): Ticket {
  const { hub, service, later = [], language, needs, appointment } = arrival;
  const policy = servicePolicyOf(hub.policy, service.key);
  const guarded = appointment === undefined || appointment.late;
  return {
    hub: hub.key,
    id: arrival.id,
    businessDay: localDateOf(now, hub.opening.timeZone),
    series: service.series.letter,
    round: number.round,
    number: number.number,
    label: ticketLabel(service.series.letter, number.number),
    service: service.key,
    laterServices: later,
    state: 'waiting',
    since: now,
    arrivedAt: now,
    arrival: sequence,
    dueAt: guarded ? walkInDue(now, needs, policy) : appointmentDue(appointment.start, now, needs, policy),
    guarded,
    language,
    needs,
    partySize: arrival.partySize ?? 1,
    appointment: appointment?.reference ?? null,
    appointmentStart: appointment?.start ?? null,
    ...neverCalledFields,
    onlyCounter: null,
    notBefore: null,
    returned: false,
    endsAt: ticketsEndAt(hub.opening, now),
  };
}

type Credits = Pick<ServicePolicy, 'appointmentCredit' | 'needsCredit'>;

/** The due time of a walk-in or late appointment: its arrival, less the credit for a declared need. */
export function walkInDue(arrivedAt: Instant, needs: readonly Need[], policy: Credits): Instant {
  return plusMinutes(arrivedAt, -needCredit(needs, policy));
}

/**
 * The due time of an appointment that checked in on time: max(start, check-in), less the appointment's credit and the
 * credit for a declared need.
 */
export function appointmentDue(start: Instant, checkedInAt: Instant, needs: readonly Need[], policy: Credits): Instant {
  const later = instant(Math.max(start, checkedInAt));
  return plusMinutes(later, -policy.appointmentCredit - needCredit(needs, policy));
}

const needCredit = (needs: readonly Need[], policy: Credits): number => (needs.length > 0 ? policy.needsCredit : 0);
