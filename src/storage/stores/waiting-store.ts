// The waiting list of each hub. Its order is a number of its own, because two entries may come in the same millisecond.
import type { QueryRunner } from 'typeorm';
import type { Appointment } from '../../domain/booking/appointment.js';
import type { WaitingWithBooking, WaitingEntry } from '../../domain/booking/waiting-list.js';
import { Refusal } from '../../domain/refusal.js';
import type { Instant } from '../../domain/time/instant.js';
import { type Contact, type ContactKeyPair, contactOf } from '../../domain/booking/contact.js';
import type { ContactKeys, Reachable } from '../../platform/contact-keys.js';
import { isoOf } from '../../platform/iso-instant.js';
import { AppointmentRow, ContactRow } from '../entities/booking.entities.js';
import { WaitingRow } from '../entities/waiting.entities.js';
import { Rows } from '../rows.js';

const OPEN = `"state" IN ('waiting', 'offered') AND "endsAt" > ?`;

export class WaitingStore {
  private readonly entries: Rows<WaitingRow>;
  private readonly contacts: Rows<ContactRow>;
  private readonly appointments: Rows<AppointmentRow>;

  constructor(runner: QueryRunner) {
    this.entries = new Rows(runner, WaitingRow);
    this.contacts = new Rows(runner, ContactRow);
    this.appointments = new Rows(runner, AppointmentRow);
  }

  /** Adds the entry at the end of the hub's list, under the hub's lock. */
  async add(entry: Omit<WaitingEntry, 'place'>): Promise<WaitingEntry> {
    const sql = 'SELECT MAX("place") AS "last" FROM "waiting_list" WHERE "hub" = ?';
    const [row] = await this.entries.query<{ last: number | null }>(sql, [entry.hub]);
    const placed = { ...entry, place: (row?.last ?? 0) + 1 };
    await this.entries.insert(placed);
    return placed;
  }

  async find(hub: string, id: string): Promise<WaitingEntry | undefined> {
    const [entry] = await this.entries.find({ hub, id });
    return entry;
  }

  /** Refuses `not-allowed-now` when the entry has changed since it was read. */
  async replace(before: WaitingEntry, after: WaitingEntry): Promise<void> {
    const { hub, id, state, offer } = before;
    const changed = await this.entries.update({ hub, id, state, offer }, { ...after });
    if (changed !== 1) throw new Refusal('not-allowed-now');
    if (after.state === 'ended') await this.entries.update({ twinOf: id }, { twinOf: before.twinOf });
  }

  /**
   * Entries that may be offered a time, in order: without those whose booking is no longer booked or whose twin is
   * open.
   */
  async waiting(hub: string, now: Instant): Promise<WaitingWithBooking[]> {
    const lasting = `SELECT "id" FROM "waiting_list" WHERE "endsAt" > ? OR "state" = 'taken'`;
    const rest = `WHERE "hub" = ? AND "state" = 'waiting' AND "endsAt" > ?
      AND ("twinOf" IS NULL OR "twinOf" NOT IN (${lasting})) ORDER BY "place"`;
    const found = await this.entries.select(rest, [hub, isoOf(now), isoOf(now)]);
    if (!found.some(({ appointment }) => appointment !== null)) return found.map((entry) => ({ entry }));
    const bookings = await this.appointments.select(
      `WHERE "hub" = ? AND "state" = 'booked' AND "id" IN
       (SELECT "appointment" FROM "waiting_list" WHERE "hub" = ? AND "state" = 'waiting')`,
      [hub, hub],
    );
    const byId = new Map(bookings.map((booked) => [booked.id, booked]));
    return found
      .map((entry) => ({ entry, booked: byId.get(entry.appointment ?? '') }))
      .filter(({ entry, booked }) => entry.appointment === null || booked !== undefined);
  }

  /** All entries on a hub's list, in order. */
  open(hub: string, now: Instant): Promise<WaitingEntry[]> {
    return this.entries.select(`WHERE "hub" = ? AND ${OPEN} ORDER BY "place"`, [hub, isoOf(now)]);
  }

  /** Entries of a hub whose offer nobody took in time, in order. */
  lapsed(hub: string, now: Instant): Promise<WaitingEntry[]> {
    const rest = `WHERE "hub" = ? AND "state" = 'offered' AND "offerExpiresAt" <= ? ORDER BY "place"`;
    return this.entries.select(rest, [hub, isoOf(now)]);
  }

  async hubsWithLapsed(now: Instant): Promise<string[]> {
    const sql = `SELECT DISTINCT "hub" FROM "waiting_list" WHERE "state" = 'offered' AND "offerExpiresAt" <= ?`;
    const rows = await this.entries.query<{ hub: string }>(sql, [isoOf(now)]);
    return rows.map(({ hub }) => hub);
  }

  /** The entry's place among those that wait for the same service at the hub, counted from 1. */
  async placeOf({ hub, service, place }: WaitingEntry, now: Instant): Promise<number> {
    const [row] = await this.entries.query<{ count: number | string }>(
      `SELECT COUNT(*) AS "count" FROM "waiting_list" WHERE "hub" = ? AND "service" = ? AND "place" <= ? AND ${OPEN}`,
      [hub, service, place, isoOf(now)],
    );
    return Number(row?.count ?? 0);
  }

  /** All entries that a booking ever had, the newest first. */
  ofAppointment(hub: string, appointment: string): Promise<WaitingEntry[]> {
    const rest = 'WHERE "hub" = ? AND "appointment" = ? ORDER BY "place" DESC';
    return this.entries.select(rest, [hub, appointment]);
  }

  /** The entry that is offered this hold, if any. */
  async entryOfOffer(hub: string, hold: string): Promise<WaitingEntry | undefined> {
    const [entry] = await this.entries.find({ hub, offer: hold });
    return entry;
  }

  /** The newest open entry of this person for the service, at any hub. */
  async twinOf(service: string, contact: Reachable, keys: ContactKeys, now: Instant): Promise<string | null> {
    const found = await this.contacts.query<Reachable & { id: string }>(
      `SELECT w."id", c."email", c."phone" FROM "waiting_list" w JOIN "contact" c ON c."hub" = w."hub"
       AND c."appointment" = COALESCE(w."appointment", w."id") WHERE w."service" = ? AND ${OPEN}
       ORDER BY w."createdAt" DESC, w."place" DESC`,
      [service, isoOf(now)],
    );
    const wanted = keys.of(contact);
    return found.find((other) => isSamePerson(keys.of(other), wanted))?.id ?? null;
  }

  keepContact({ hub, id, endsAt }: WaitingEntry, contact: { name: string } & Reachable): Promise<void> {
    return this.contacts.insert({ hub, appointment: id, ...contactOf(contact, { expiresAt: endsAt }) });
  }

  /** The entry's own contact, or that of its booking. */
  async contactOf({ hub, id, appointment }: WaitingEntry): Promise<Contact | undefined> {
    const [contact] = await this.contacts.find({ hub, appointment: appointment ?? id });
    return contact;
  }

  /** Passes the entry's contact to a booking. Refuses `not-found` when it has been deleted. */
  async giveContact({ hub, id }: WaitingEntry, booked: Appointment, expiresAt: Instant): Promise<void> {
    const given = await this.contacts.update({ hub, appointment: id }, { appointment: booked.id, expiresAt });
    if (given !== 1) throw new Refusal('not-found');
    await this.forgetAnswers(hub, id);
  }

  async forgetContact({ hub, id }: WaitingEntry): Promise<void> {
    await this.contacts.delete({ hub, appointment: id });
    await this.forgetAnswers(hub, id);
  }

  /** What the person told beside the contact goes with it, because it could tell who it was. */
  private forgetAnswers(hub: string, id: string): Promise<number> {
    return this.entries.update({ hub, id }, { needs: [], applicationNumber: null });
  }
}

/** Whether two contacts share an e-mail address or a telephone number. */
const isSamePerson = (one: ContactKeyPair, other: ContactKeyPair): boolean =>
  (one.emailKey !== null && one.emailKey === other.emailKey) ||
  (one.phoneKey !== null && one.phoneKey === other.phoneKey);
