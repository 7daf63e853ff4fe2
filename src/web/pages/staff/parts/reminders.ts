// Tickets on hold: the time until staff are reminded of each, and the reminders that are due. The page's script shows and
// announces a reminder at its second; without the script, it appears when the page is loaded again.
import type { Ticket } from '../../../../domain/queue/ticket/ticket.js';
import { type Reader, say, timeFor } from './staff-reader.js';
import { type ServiceNames, ticketWords } from './ticket-words.js';

/** The row of a ticket on hold: since when it is on hold, and the countdown to its reminder. */
export function heldRow(ticket: Ticket, services: ServiceNames, context: Reader) {
  const wait = say(context, 'since', { time: timeFor(context, ticket.since) });
  return { ...ticketWords(ticket, services, context), wait, remind: countdownOf(ticket, context) };
}

function countdownOf({ remindAt }: Ticket, context: Reader) {
  if (remindAt === null) return null;
  const left = Math.max(0, Math.ceil((remindAt - context.now) / 60_000));
  return {
    at: remindAt,
    text: left > 0 ? say(context, 'remind.in', { minutes: left }) : say(context, 'remind.due'),
    in: say(context, 'remind.in', { minutes: '{minutes}' }),
    due: say(context, 'remind.due'),
  };
}

/** One sentence for each held ticket with a reminder, which stays the same, and whether it is `due` now. */
export function reminders(held: readonly Ticket[], context: Reader) {
  return held.flatMap(({ id, label, remindAt, since }) => {
    if (remindAt === null) return [];
    const words = say(context, 'remind.words', { ticket: label, time: timeFor(context, since) });
    return [{ id, at: remindAt, due: remindAt <= context.now, words }];
  });
}
