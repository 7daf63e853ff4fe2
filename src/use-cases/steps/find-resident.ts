// Finds all that is kept about one resident: by the reference of a booking, or by an e-mail address or telephone number.
import type { Appointment, AppointmentState } from '../../domain/booking/appointment.js';
import type { ContactDetails } from '../../domain/booking/contact.js';
import type { LetterKind } from '../../domain/booking/letter.js';
import { normalizeReference } from '../../domain/booking/reference.js';
import type { WaitingEntry, WaitingState } from '../../domain/booking/waiting-list.js';
import type { Text } from '../../domain/hub/hub.js';
import type { ContactKeys } from '../../platform/contact-keys.js';
import { isoOf } from '../../platform/iso-instant.js';
import type { Unit } from '../../storage/unit.js';

/** A booking or an entry of a waiting list, with what is kept beside it. Instants are ISO texts, so that it is a file. */
export interface ResidentRecord {
  kind: 'booking' | 'waiting-list';
  hub: string;
  id: string;
  reference: string | null;
  service: string;
  /** The names of the hub and of the service, and the hub's zone, for whoever reads the record. */
  hubName: Text;
  serviceName: Text;
  timeZone: string;
  /** The booked time; null for an entry of a waiting list. */
  start: string | null;
  state: AppointmentState | WaitingState;
  language: string;
  needs: string[];
  applicationNumber: string | null;
  /** Null where it has been deleted. */
  contact: (ContactDetails & { interpreterLanguage: string | null; note: string | null; keptUntil: string }) | null;
  ticket: { number: string; state: string; note: string | null } | null;
  letters: { kind: LetterKind; state: string; sentAt: string | null }[];
}

/** The records of the person, the oldest first. `asked`: a reference, an e-mail address or a telephone number, as typed. */
export async function findResident(unit: Unit, keys: ContactKeys, asked: string): Promise<ResidentRecord[]> {
  const reference = normalizeReference(asked);
  const booked = reference === undefined ? undefined : await unit.bookings.byReference(reference);
  if (booked) return recordsOf(unit, booked.hub, booked.id);
  const found: ResidentRecord[] = [];
  for (const { hub, appointment } of await unit.privacy.contactsOf(sameAs(keys, asked))) {
    found.push(...(await recordsOf(unit, hub, appointment)));
  }
  return found;
}

function sameAs(keys: ContactKeys, asked: string): (contact: Pick<ContactDetails, 'email' | 'phone'>) => boolean {
  if (asked.includes('@')) {
    const { emailKey: wanted } = keys.of({ email: asked });
    return ({ email }) => email !== null && keys.of({ email }).emailKey === wanted;
  }
  const { phoneKey: wanted } = keys.of({ phone: asked });
  return ({ phone }) => /\d/.test(asked) && phone !== null && keys.of({ phone }).phoneKey === wanted;
}

async function recordsOf(unit: Unit, hub: string, id: string): Promise<ResidentRecord[]> {
  const booked = await unit.bookings.find(hub, id);
  const own = booked ? undefined : await unit.waiting.find(hub, id);
  const waiting = own ? [own] : await unit.waiting.ofAppointment(hub, id);
  const entries = await Promise.all(waiting.map((entry) => waitingRecord(unit, entry)));
  return booked ? [await bookingRecord(unit, booked), ...entries] : entries;
}

async function bookingRecord(unit: Unit, booked: Appointment): Promise<ResidentRecord> {
  const { hub, id, reference, service, start, state, language, needs, applicationNumber } = booked;
  const ticket = booked.ticket === null ? undefined : await unit.tickets.get(hub, booked.ticket);
  const told = { hub, id, reference, service, state, language, needs, applicationNumber };
  return {
    kind: 'booking',
    ...told,
    ...(await placeOf(unit, booked)),
    start: isoOf(start),
    contact: await contactIn(unit, { hub, id }),
    ticket: ticket ? { number: ticket.label, state: ticket.state, note: ticket.holdNote } : null,
    letters: await lettersIn(unit, id),
  };
}

async function waitingRecord(unit: Unit, entry: WaitingEntry): Promise<ResidentRecord> {
  const { hub, id, service, state, language, needs, applicationNumber } = entry;
  const told = { hub, id, reference: null, service, start: null, state, language, needs, applicationNumber };
  const contact = await contactIn(unit, { hub, id });
  const place = await placeOf(unit, entry);
  return { kind: 'waiting-list', ...told, ...place, contact, ticket: null, letters: await lettersIn(unit, id) };
}

/** A service that a city no longer offers is named by its key. */
async function placeOf(unit: Unit, { hub, service }: Pick<Appointment, 'hub' | 'service'>) {
  const { hub: place, services } = await unit.hubs.configuration(hub);
  const [main = ''] = await unit.settings.languages();
  const serviceName = services.get(service)?.name ?? { [main]: service };
  return { hubName: place.name, serviceName, timeZone: place.opening.timeZone };
}

async function contactIn(unit: Unit, of: { hub: string; id: string }): Promise<ResidentRecord['contact']> {
  const contact = await unit.bookings.contactOf(of);
  if (!contact) return null;
  const { name, email, phone, interpreterLanguage, note, expiresAt } = contact;
  return { name, email, phone, interpreterLanguage, note, keptUntil: isoOf(expiresAt) };
}

const lettersIn = async (unit: Unit, id: string): Promise<ResidentRecord['letters']> =>
  (await unit.post.ofAppointment(id)).map(({ kind, state, sentAt }) => ({
    kind,
    state,
    sentAt: sentAt === null ? null : isoOf(sentAt),
  }));
