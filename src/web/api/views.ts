// The answers of use cases as the wire has them (contract.md).
import type { ElsewhereView, KioskView } from '../../contract/kiosk-wire.js';
import type { BookedForView, QueueCounterView, QueueTicketView, QueueView } from '../../contract/staff-wire.js';
import type {
  AppointmentView,
  CheckedInView,
  FreeTimesView,
  HubView,
  IssuedTicketView,
  ServiceView,
} from '../../contract/wire.js';
import type { Appointment } from '../../domain/booking/appointment.js';
import type { FreeDay } from '../../domain/booking/free-times.js';
import type { Visit } from '../../domain/booking/visit.js';
import type { Counter, Language } from '../../domain/hub/hub.js';
import { isWithinMoreTime } from '../../domain/queue/ticket/more-time.js';
import type { Ticket } from '../../domain/queue/ticket/ticket.js';
import type { Instant } from '../../domain/time/instant.js';
import { isoOf } from '../../platform/iso-instant.js';
import type { Links } from '../../platform/links.js';
import type { HubNow, ServiceNow } from '../../use-cases/hub/show-hubs.js';
import type { CheckedIn } from '../../use-cases/queue/check-in.js';
import type { IssuedTicket } from '../../use-cases/queue/issue-ticket.js';
import type { QueueNow } from '../../use-cases/queue/show-queue.js';
import {
  callReason,
  channelReason,
  closedReason,
  closedReasonOfDay,
  tooLateReason,
  type Reason,
  reasonView,
} from '../http/reasons.js';

/** The languages of the city, in which reasons are written. */
type Languages = readonly Language[];

/** A hub with its next change: when an open one closes, or why a closed one is closed and when it opens. */
export function hubView({ hub, opening }: Pick<HubNow, 'hub' | 'opening'>, languages: Languages): HubView {
  const { key, name, address } = hub;
  const shown = { key, name, address, timeZone: hub.opening.timeZone, open: opening.open };
  if (opening.open) return { ...shown, ...(opening.closesAt && { closesAt: isoOf(opening.closesAt) }) };
  const { opensAt, reason } = opening;
  return { ...shown, ...(opensAt && { opensAt: isoOf(opensAt) }), reason: reasonView(closedReason(reason), languages) };
}

/** `here` gives the hub and its instant, for the sentences about today. */
export function serviceView(one: ServiceNow, here: Pick<HubNow, 'hub' | 'asOf'>, languages: Languages): ServiceView {
  const { service, walkIn, appointment, waits, tooLate } = one;
  const { key, name, description, minutes, whatToBring, fee, online, applicationNumber, booking } = service;
  const reason = notNow(one, here);
  const nextAt = walkIn.nextAt ?? tooLate?.nextAt;
  return {
    key,
    name,
    description,
    minutes,
    walkIn: walkIn.offered,
    appointment: appointment.offered,
    ...(reason && { reason: reasonView(reason, languages) }),
    ...(nextAt !== undefined && { nextAt: isoOf(nextAt) }),
    ...(booking.quantity && { quantity: booking.quantity }),
    ...(booking.combinesWith && { combinesWith: booking.combinesWith }),
    whatToBring,
    ...(fee && { fee }),
    ...(online && { onlineUrl: online.url }),
    ...(applicationNumber && {
      applicationNumber: { required: applicationNumber.required, example: applicationNumber.example },
    }),
    waiting: waits.waiting,
    wait: waits.wait,
  };
}

/** The reason why a walk-in cannot take a ticket for the service now; undefined where one can. */
export function notNow(
  { walkIn, appointment, tooLate }: ServiceNow,
  { hub, asOf }: Pick<HubNow, 'hub' | 'asOf'>,
): Reason | undefined {
  if (tooLate) return tooLateReason(tooLate, hub.opening.timeZone, asOf);
  if (walkIn.now) return undefined;
  if (!walkIn.offered) return channelReason(appointment.offered ? 'appointment-only' : 'outside-hours');
  return walkIn.reason && closedReason(walkIn.reason);
}

/** `publicUrl`: the origin of the links that residents' phones open. */
export function kioskView(hubNow: HubNow, publicUrl: string, languages: Languages): KioskView {
  const { key: hub, name, timeZone, open, opensAt, closesAt, reason } = hubView(hubNow, languages);
  const when = { ...(opensAt && { opensAt }), ...(closesAt && { closesAt }), ...(reason && { reason }) };
  const services = hubNow.services.map((one) => serviceView(one, hubNow, languages));
  const { sequence } = hubNow;
  return { hub, name, timeZone, open, ...when, services, languages: [...languages], publicUrl, sequence };
}

/** `service` is one that the hub offers. The hub has a closing time; `closesAt` would be '' for one that is always open. */
export function elsewhereView(hubNow: HubNow, service: string): ElsewhereView {
  const { key, name, address, timeZone, closesAt = '' } = hubView(hubNow, []);
  const wait = hubNow.services.find((one) => one.service.key === service)?.waits.wait ?? null;
  return { key, name, address, timeZone, closesAt, wait };
}

/** An issued ticket. `publicUrl`: the origin of its link, which residents' phones open. */
export function givenView(given: IssuedTicket, links: Links, publicUrl: string): IssuedTicketView {
  const token = links.ticketToken(given.id);
  return {
    id: given.id,
    ticket: given.label,
    token,
    statusUrl: `${publicUrl}/t/${token}`,
    service: given.service,
    issuedAt: isoOf(given.issuedAt),
    ahead: given.ahead,
    wait: given.wait,
  };
}

export function checkedInView(given: CheckedIn, links: Links, publicUrl: string): CheckedInView {
  const { reference, start, punctuality } = given.appointment;
  return { ...givenView(given, links, publicUrl), appointment: { reference, start: isoOf(start), punctuality } };
}

/** A ticket for staff. `zone` is the hub's, for the times in the reason. */
export function ticketView(ticket: Ticket, zone: string, now: Instant, languages: Languages): QueueTicketView {
  const { appointment, appointmentStart, counter, reason } = ticket;
  return {
    id: ticket.id,
    ticket: ticket.label,
    service: ticket.service,
    laterServices: ticket.laterServices,
    state: ticket.state,
    since: isoOf(ticket.since),
    dueAt: isoOf(ticket.dueAt),
    arrivedAt: isoOf(ticket.arrivedAt),
    ...(appointment !== null &&
      appointmentStart !== null && { appointment: { reference: appointment, start: isoOf(appointmentStart) } }),
    language: ticket.language,
    needs: ticket.needs,
    partySize: ticket.partySize,
    calls: ticket.calls,
    ...(counter !== null && { counter }),
    ...(reason && { reason: reasonView(callReason(reason, zone, now), languages) }),
    ...(isWithinMoreTime(ticket, now) && { notBefore: isoOf(ticket.notBefore ?? now) }),
    ...(ticket.remindAt !== null && { remindAt: isoOf(ticket.remindAt) }),
  };
}

/** A counter. An open one lists the services that it takes now, a closed one all that it can take. */
export const counterView = ({ key, label, open, services, openServices, backAt }: Counter): QueueCounterView => ({
  key,
  label,
  open,
  services: open ? openServices : services,
  ...(backAt !== null && { backAt: isoOf(backAt) }),
});

/** The whole queue of a hub for staff. */
export function queueView(queue: QueueNow, languages: Languages): QueueView {
  const zone = queue.hub.opening.timeZone;
  const list = (tickets: Ticket[]) => tickets.map((ticket) => ticketView(ticket, zone, queue.asOf, languages));
  return {
    sequence: queue.sequence,
    asOf: isoOf(queue.asOf),
    counters: queue.counters.map(counterView),
    waiting: list(queue.waiting),
    called: list(queue.called),
    serving: list(queue.serving),
    held: list(queue.held),
    missed: list(queue.missed),
  };
}

/** The free times of a visit. A closed day has the reason. */
export function freeTimesView(visit: Visit, days: FreeDay[], languages: Languages): FreeTimesView {
  return {
    service: visit[0].service.key,
    minutes: visit.reduce((sum, { minutes }) => sum + minutes, 0),
    days: days.map(({ date, open, reason, times }) => ({
      date,
      open,
      ...(reason && { reason: reasonView(closedReasonOfDay(reason), languages) }),
      times: times.map(({ start, local, seats }) => ({ start: isoOf(start), local, seats })),
    })),
  };
}

/** An appointment for its holder, with the token by which it is managed. */
export const appointmentView = (appointment: Appointment, noShow: boolean, links: Links): AppointmentView => ({
  ...visitView(appointment, noShow),
  manageToken: links.appointmentToken(appointment.id),
});

/** An appointment for the staff who booked it, without the holder's token. */
export const bookedForView = (appointment: Appointment): BookedForView => ({
  ...visitView(appointment, false),
  channel: appointment.channel,
});

function visitView(appointment: Appointment, noShow: boolean) {
  return {
    reference: appointment.reference ?? '',
    hub: appointment.hub,
    service: appointment.service,
    start: isoOf(appointment.start),
    minutes: appointment.minutes,
    parts: appointment.parts.map(({ service, quantity, minutes }) => ({ service, quantity, minutes })),
    partySize: appointment.partySize,
    state: noShow ? ('no-show' as const) : appointment.state,
    sequence: appointment.sequence,
  };
}
