// Tickets on hold: the time until staff are reminded of each, and the reminders that are due. The page's script shows and
// announces a reminder at its second; without the script, it appears when the page is loaded again.
import type { Ticket } from '../../../../domain/queue/ticket/ticket.js';
import { type StaffPageContext, staffText, timeFor } from './staff-page-context.js';
import { type ServiceNames, ticketWords } from './ticket-words.js';

/** The row of a ticket on hold: since when it is on hold, and the countdown to its reminder. */
export function heldRow(ticket: Ticket, services: ServiceNames, context: StaffPageContext) {
  const wait = staffText(context, 'since', { time: timeFor(context, ticket.since) });
  return { ...ticketWords(ticket, services, context), wait, remind: countdownOf(ticket, context) };
}

function countdownOf({ remindAt }: Ticket, context: StaffPageContext) {
  if (remindAt === null) return null;
  const left = Math.max(0, Math.ceil((remindAt - context.now) / 60_000));
  return {
    at: remindAt,
    text: left > 0 ? staffText(context, 'remind.in', { minutes: left }) : staffText(context, 'remind.due'),
    in: staffText(context, 'remind.in', { minutes: '{minutes}' }),
    due: staffText(context, 'remind.due'),
  };
}

/** One sentence for each held ticket with a reminder, which stays the same, and whether it is `due` now. */
export function reminders(held: readonly Ticket[], context: StaffPageContext) {
  return held.flatMap(({ id, label, remindAt, since }) => {
    if (remindAt === null) return [];
    const words = staffText(context, 'remind.words', { ticket: label, time: timeFor(context, since) });
    return [{ id, at: remindAt, due: remindAt <= context.now, words }];
  });
}
