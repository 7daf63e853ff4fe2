// The ticket that a link on paper or on a phone leads to; whoever has the link may act for it.
import { Refusal } from '../../domain/refusal.js';
import type { Links } from '../../platform/links.js';

/** Its id. Refuses `not-found` where the token is not ours. */
export function ownTicketOf(links: Links, token: string): string {
  const id = links.ticketOf(token);
  if (id === undefined) throw new Refusal('not-found');
  return id;
}
