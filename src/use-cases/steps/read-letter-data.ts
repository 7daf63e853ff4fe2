// Reads everything that a letter is written from, as it is at this moment.
import { type Letter, toldIn } from '../../domain/booking/letter.js';
import type { Appointment } from '../../domain/booking/appointment.js';
import type { CityService } from '../../domain/hub/city-service.js';
import type { Hub } from '../../domain/hub/hub.js';
import type { LetterData } from '../../domain/post/letter-data.js';
import { stateNow } from '../../domain/queue/ticket/ticket.js';
import type { Links } from '../../platform/links.js';
import type { Unit } from '../../storage/unit.js';

export async function readLetterData(unit: Unit, letter: Letter, links: Links): Promise<LetterData> {
  const about = { hub: letter.hub, id: letter.appointment };
  const appointment = await unit.bookings.find(about.hub, about.id);
  const { entry, hub: told = letter.hub, service = '', parts } = toldIn(letter);
  const { hub, services } = await unit.hubs.configuration(told);
  return {
    letter,
    recipient: await unit.bookings.contactOf(about),
    hub,
    formerHub: await formerHub(unit, letter),
    appointment,
    ticket: await ticketOf(unit, appointment, links),
    parts: parts ?? firstPart(services.get(service)),
    ...(entry !== undefined && { waitingToken: links.waitingToken(entry) }),
    token: links.appointmentToken(letter.appointment),
    confirmToken: links.confirmToken(letter.appointment),
  };
}

/** Offers name every service that is offered; those that earlier versions wrote name only the first. */
const firstPart = (service: CityService | undefined): LetterData['parts'] =>
  service && [{ name: service.name, quantity: 1 }];

async function formerHub(unit: Unit, letter: Letter): Promise<Hub | undefined> {
  const { before } = toldIn(letter);
  if (before === undefined || before.hub === letter.hub) return undefined;
  return (await unit.hubs.configuration(before.hub)).hub;
}

async function ticketOf(unit: Unit, appointment: Appointment | undefined, links: Links): Promise<LetterData['ticket']> {
  if (!appointment?.ticket) return undefined;
  const ticket = await unit.tickets.get(appointment.hub, appointment.ticket);
  return { label: ticket.label, state: stateNow(ticket, unit.now), token: links.ticketToken(ticket.id) };
}
