// Today's bookings for greeters: those still to come first, the others below.
import { changeBlockers, checkInOpensAt, noShowAt } from '../../../../domain/booking/appointment.js';
import type { Need } from '../../../../domain/queue/ticket/ticket.js';
import type { Instant } from '../../../../domain/time/instant.js';
import type { ListedAppointment } from '../../../../use-cases/booking/list-appointments.js';
import type { QueueNow } from '../../../../use-cases/queue/show-queue.js';
import { type StaffPageContext, staffText, timeFor } from '../parts/staff-page-context.js';
import { needWords, ticketServiceName } from '../parts/ticket-words.js';
import { allTickets, SHORTEST_START } from '../parts/ticket-of-number.js';

/** A booking as a row of strings, with the moves that a greeter may make. */
export function bookingRow(listed: ListedAppointment, queue: QueueNow, context: StaffPageContext) {
  const { applicationCheck, needs, partySize, reference, service, start, ticket } = listed.appointment;
  return {
    time: timeFor(context, start),
    name: listed.name ?? staffText(context, 'booking.no-name'),
    reference: reference ?? '',
    service: ticketServiceName(queue.services, service, context.language),
    party: partySize > 1 ? staffText(context, 'booking.party', { count: partySize }) : '',
    needs: needWords(needs as Need[], context),
    interpreterLanguage: listed.interpreterLanguage
      ? staffText(context, 'booking.interpreter', { language: listed.interpreterLanguage })
      : '',
    unverified: applicationCheck === 'unverified' ? staffText(context, 'booking.unverified') : '',
    ticket: listed.ticket ?? '',
    ticketId: ticket ?? '',
    state: stateWords(listed, queue, context),
    mayCheckIn: mayCheckIn(listed, context.now),
    mayCancel: changeBlockers(listed.appointment, context.now).length === 0,
  };
}

const mayCheckIn = ({ appointment }: ListedAppointment, now: Instant): boolean =>
  appointment.state === 'booked' && now >= checkInOpensAt(appointment);

/** The state of the booking or of its ticket in words; '' while it can be checked in. */
function stateWords(listed: ListedAppointment, queue: QueueNow, context: StaffPageContext): string {
  const { state, ticket } = listed.appointment;
  if (ticket !== null) {
    const known = allTickets(queue).find(({ id }) => id === ticket);
    return staffText(context, `ticket-state.${known?.state ?? 'over'}`);
  }
  if (listed.noShow) return staffText(context, 'booking.no-show');
  if (mayCheckIn(listed, context.now)) return '';
  if (state === 'held') return staffText(context, 'desk.unconfirmed');
  const from = timeFor(context, checkInOpensAt(listed.appointment));
  return state === 'booked'
    ? staffText(context, 'booking.from', { time: from })
    : staffText(context, `booking.${state}`);
}

/** Whether the booking is still to come or has started too recently to be a no-show. Cancelled ones are past. */
export function isStillToCome({ appointment }: ListedAppointment, now: Instant): boolean {
  return appointment.state !== 'cancelled' && now < noShowAt(appointment);
}

/** Finds by the start of a reference, an application number or a part of the name, whatever the case and accents. */
export function findBookings(listed: readonly ListedAppointment[], typed: string): ListedAppointment[] {
  const start = typed.toUpperCase().replace(/[\s\p{Dash_Punctuation}]/gu, '');
  const wanted = plain(typed);
  if (wanted === '') return [];
  return listed.filter(
    ({ appointment, name }) =>
      (start.length >= SHORTEST_START && (appointment.reference ?? '').replace('-', '').startsWith(start)) ||
      plain(appointment.applicationNumber ?? '') === wanted ||
      plain(name ?? '').includes(wanted),
  );
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
