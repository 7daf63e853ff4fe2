// Finds the ticket of a link on paper or on a phone. Anybody who has the link may act for the ticket.
import { Refusal } from '../../domain/refusal.js';
import type { Links } from '../../platform/links.js';

/** The ticket's id. Refuses `not-found` for an invalid token. */
export function ownTicketOf(links: Links, token: string): string {
  const id = links.ticketOf(token);
  if (id === undefined) throw new Refusal('not-found');
  return id;
}
