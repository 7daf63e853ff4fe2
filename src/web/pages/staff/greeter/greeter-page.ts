// Prepares the greeter's page: today's bookings and the queue on the left, the form that issues tickets beside them.
import { RETURN_MINUTES } from '../../../../domain/durations.js';
import { normalizeReference } from '../../../../domain/booking/reference.js';
import type { Language } from '../../../../domain/hub/hub.js';
import { mayReturn } from '../../../../domain/queue/ticket/moves.js';
import type { Ticket } from '../../../../domain/queue/ticket/ticket.js';
import type { Refusal } from '../../../../domain/refusal.js';
import { plusMinutes } from '../../../../domain/time/instant.js';
import type { ListedAppointment } from '../../../../use-cases/booking/list-appointments.js';
import type { HubNow } from '../../../../use-cases/hub/show-hubs.js';
import type { MyTicket } from '../../../../use-cases/queue/show-my-ticket.js';
import type { QueueNow } from '../../../../use-cases/queue/show-queue.js';
import { liveFrame } from '../parts/page-frame.js';
import { type StaffPageContext, staffPageContext, staffText, timeFor } from '../parts/staff-page-context.js';
import { heldRow, reminders } from '../parts/reminders.js';
import { refusalWords } from '../parts/refused-form.js';
import { ticketsByNumber } from '../parts/ticket-of-number.js';
import { ticketWords } from '../parts/ticket-words.js';
import { bookingRow, findBookings, isStillToCome } from './todays-bookings.js';
import { anywayForm, giveForm, givenTicket, type LateWish } from './give-ticket-form.js';

export interface GreeterFacts {
  hub: HubNow;
  queue: QueueNow;
  bookings: ListedAppointment[];
  /** The languages of the city. */
  languages: readonly Language[];
  /** The ticket that has just been issued. */
  given?: MyTicket;
  /** The typed search; absent where there was none. */
  typed?: string;
  refusal?: Refusal;
  /** The ticket that was refused as too late for today. */
  late?: LateWish;
}

export function greeterPage(
  { bookings, given, hub, languages, late, queue, refusal, typed }: GreeterFacts,
  language: Language,
) {
  const context = staffPageContext(queue.hub, queue.asOf, language);
  const path = `/staff/hubs/${queue.hub.key}/greeter`;
  const title = staffText(context, 'greeter.title');
  const rows = (listed: readonly ListedAppointment[]) => listed.map((one) => bookingRow(one, queue, context));
  const next = bookings.filter((one) => isStillToCome(one, context.now));
  return {
    ...liveFrame(queue.hub, context, path, title),
    title,
    base: `/staff/hubs/${queue.hub.key}`,
    refusal: refusalWords(refusal, context),
    anyway: late ? anywayForm(late, hub, context) : null,
    given: given ? givenTicket(given, context) : null,
    typed: typed ?? '',
    found: typed === undefined ? null : foundBy(typed, queue, bookings, context),
    next: rows(next),
    past: rows(bookings.filter((one) => !next.includes(one))),
    pastHeading: staffText(context, 'greeter.past', { count: bookings.length - next.length }),
    waiting: queue.waiting.map((ticket) => ticketWords(ticket, queue.services, context)),
    waitingHeading: staffText(context, 'greeter.waiting', { count: queue.waiting.length }),
    held: queue.held.map((ticket) => heldRow(ticket, queue.services, context)),
    reminders: reminders(
      queue.held.filter(({ counter }) => counter === null),
      context,
    ),
    missed: queue.missed.filter((ticket) => mayReturn(ticket, context.now)).map((ticket) => missedRow(ticket)),
    give: giveForm(hub, languages, context),
  };

  function missedRow(ticket: Ticket) {
    const until = timeFor(context, plusMinutes(ticket.since, RETURN_MINUTES));
    return { ...ticketWords(ticket, queue.services, context), until: staffText(context, 'until', { time: until }) };
  }
}

/** `elsewhere` is a reference that is not in today's list. Its check-in is refused with the right hub or day. */
function foundBy(typed: string, queue: QueueNow, listed: readonly ListedAppointment[], context: StaffPageContext) {
  const bookings = findBookings(listed, typed);
  const tickets = ticketsByNumber(queue, typed);
  const nothing = bookings.length === 0 && tickets.length === 0;
  return {
    heading: staffText(context, 'greeter.found', { typed }),
    bookings: bookings.map((one) => bookingRow(one, queue, context)),
    tickets: tickets.map((ticket) => ({
      ...ticketWords(ticket, queue.services, context),
      state: staffText(context, `ticket-state.${ticket.state}`),
    })),
    nothing,
    elsewhere: (nothing && normalizeReference(typed)) || '',
  };
}
