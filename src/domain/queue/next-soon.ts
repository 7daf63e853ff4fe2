// Who of the booked is called soon: at most two tickets go before theirs. They get a message once, wherever they wait.
import type { CallingPolicy, Counter } from '../hub/hub.js';
import type { Instant } from '../time/instant.js';
import type { Ticket } from './ticket.js';
import { competitionOf, ticketsAhead } from './wait.js';

export const SOON_AHEAD = 2;
/** Later the message would come after the call. */
export const SOON_MINUTES = 15;

/** `waiting`: all who wait at the hub. Nobody is next where no open counter can serve them. */
export function soonCalled(
  waiting: readonly Ticket[],
  counters: readonly Counter[],
  policy: CallingPolicy,
  now: Instant,
): Ticket[] {
  return waiting.filter((ticket) => {
    if (ticket.appointment === null) return false;
    const competition = competitionOf(counters, ticket);
    return competition.able.length > 0 && ticketsAhead(ticket, waiting, competition, policy, now) <= SOON_AHEAD;
  });
}
