// More time: a person who waits may ask once, before the call, not to be called for ten minutes. The due time stays, so
// that the ticket is called at once if it is next by then. They may say earlier that they are ready.
import { MORE_TIME_MINUTES } from '../../durations.js';
import { Refusal } from '../../refusal.js';
import { type Instant, plusMinutes } from '../../time/instant.js';
import { requireStateAfter, stateNow, type Ticket } from './ticket.js';

type Asking = Pick<Ticket, 'state' | 'endsAt' | 'notBefore'>;

/** Whether the ticket waits and has not asked for more time yet. */
export const mayAskMoreTime = (ticket: Asking, now: Instant): boolean =>
  stateNow(ticket, now) === 'waiting' && ticket.notBefore === null;

/** Whether the ticket waits and is not called yet, because it asked for more time. */
export const isWithinMoreTime = (ticket: Asking, now: Instant): boolean =>
  stateNow(ticket, now) === 'waiting' && ticket.notBefore !== null && now < ticket.notBefore;

/** Asks for more time. Refuses `not-allowed-now` once the ticket has been called, and a second time. */
export function askMoreTime(ticket: Ticket, now: Instant): Ticket {
  const state = requireStateAfter(ticket, 'more-time', now);
  if (!mayAskMoreTime(ticket, now)) throw refused(ticket, 'more-time');
  return { ...ticket, state, notBefore: plusMinutes(now, MORE_TIME_MINUTES) };
}

/** Ends the time that was asked for. Refuses `not-allowed-now` when nothing keeps the ticket from being called. */
export function endMoreTime(ticket: Ticket, now: Instant): Ticket {
  const state = requireStateAfter(ticket, 'ready', now);
  if (!isWithinMoreTime(ticket, now)) throw refused(ticket, 'ready');
  return { ...ticket, state, notBefore: now };
}

const refused = ({ label, state }: Ticket, move: 'more-time' | 'ready'): Refusal =>
  new Refusal('not-allowed-now', { ticket: label, state, move });
