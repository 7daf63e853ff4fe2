// "I need ten more minutes": somebody who waits says so before the call, once. Nobody calls the ticket in the meantime; the
// due time stays, so that it is called at once when it is next then. They may say sooner that they are ready.
import { MORE_TIME_MINUTES } from '../../durations.js';
import { Refusal } from '../../refusal.js';
import { type Instant, plusMinutes } from '../../time/instant.js';
import { stateFollowing, stateNow, type Ticket } from './ticket.js';

type Asking = Pick<Ticket, 'state' | 'endsAt' | 'notBefore'>;

/** Whether it waits and has not asked yet. */
export const mayAskMoreTime = (ticket: Asking, now: Instant): boolean =>
  stateNow(ticket, now) === 'waiting' && ticket.notBefore === null;

/** Whether it waits and is not called yet because it asked for more time. */
export const isAway = (ticket: Asking, now: Instant): boolean =>
  stateNow(ticket, now) === 'waiting' && ticket.notBefore !== null && now < ticket.notBefore;

/** Refused (`not-allowed-now`) once it has been called, and a second time. */
export function askMoreTime(ticket: Ticket, now: Instant): Ticket {
  const state = stateFollowing(ticket, 'more-time', now);
  if (!mayAskMoreTime(ticket, now)) throw refused(ticket, 'more-time');
  return { ...ticket, state, notBefore: plusMinutes(now, MORE_TIME_MINUTES) };
}

/** May be called again from now on. Refused (`not-allowed-now`) where nothing keeps it from being called. */
export function beReady(ticket: Ticket, now: Instant): Ticket {
  const state = stateFollowing(ticket, 'ready', now);
  if (!isAway(ticket, now)) throw refused(ticket, 'ready');
  return { ...ticket, state, notBefore: now };
}

const refused = ({ label, state }: Ticket, move: 'more-time' | 'ready'): Refusal =>
  new Refusal('not-allowed-now', { ticket: label, state, move });
