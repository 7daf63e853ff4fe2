// The split of a ticket of several people: one of them gets a number of their own. Nobody gains or loses by it: the new
// ticket waits with the arrival, the due time and the guard of the first.
import type { LocalDate } from '../../hub/hub.js';
import { Refusal } from '../../refusal.js';
import type { Instant } from '../../time/instant.js';
import { neverCalledFields } from './new-ticket.js';
import { requireStateAfter, stateNow, type Ticket } from './ticket.js';
import { stateAfter } from './ticket-states.js';
import { type SeriesState, ticketLabel } from './ticket-number.js';

/** Whether one of several people may get a number of their own now. */
export const maySplit = (ticket: Pick<Ticket, 'state' | 'endsAt' | 'partySize'>, now: Instant): boolean =>
  ticket.partySize > 1 && stateAfter(stateNow(ticket, now), 'split') !== undefined;

/**
 * The values that the new ticket has of its own. `sequence` is its event's; it decides ties, so the first ticket goes
 * before the new one.
 */
export interface SplitIdentity {
  id: string;
  businessDay: LocalDate;
  letter: string;
  number: SeriesState;
  sequence: number;
}

/** The first ticket with one person less. Refuses `not-allowed-now` when it is for one person, or has ended. */
export function onePersonLess(ticket: Ticket, now: Instant): Ticket {
  const state = requireStateAfter(ticket, 'split', now);
  if (!maySplit(ticket, now)) throw new Refusal('not-allowed-now', { ticket: ticket.label, state, move: 'split' });
  return { ...ticket, state, partySize: ticket.partySize - 1 };
}

/**
 * The new ticket, split off from `first`: for the service that `first` is at now, and without its booking, which stays
 * with `first`.
 */
export function splitOff(
  first: Ticket,
  { id, businessDay, letter, number, sequence }: SplitIdentity,
  now: Instant,
): Ticket {
  return {
    ...first,
    id,
    businessDay,
    series: letter,
    round: number.round,
    number: number.number,
    label: ticketLabel(letter, number.number),
    laterServices: [],
    state: 'waiting',
    since: now,
    arrival: sequence,
    partySize: 1,
    appointment: null,
    ...neverCalledFields,
  };
}
