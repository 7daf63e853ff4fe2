// Appointments, their seats and the contacts. An expired seat (a hold's end, a no-show) is ignored by reads and deleted
// by the booking that needs its cell; nothing depends on a sweep.
import type { QueryRunner } from 'typeorm';
import { type Appointment, mayBecome } from '../../domain/booking/appointment.js';
import { type Contact, type ContactKeyPair, contactExpiresAt } from '../../domain/booking/contact.js';
import type { TakenSeats } from '../../domain/booking/seats.js';
import { Refusal } from '../../domain/refusal.js';
import type { Instant } from '../../domain/time/instant.js';
import type { Interval } from '../../domain/time/interval.js';
import { memoized } from '../../domain/memo.js';
import { instantOf, isoOf } from '../../platform/iso-instant.js';
import { AppointmentRow, ContactRow, SeatRow } from '../entities/booking.entities.js';
import { Rows } from '../rows.js';

export class BookingStore {
  private readonly appointments: Rows<AppointmentRow>;
  private readonly seats: Rows<SeatRow>;
  private readonly contacts: Rows<ContactRow>;

  constructor(runner: QueryRunner) {
    this.appointments = new Rows(runner, AppointmentRow);
    this.seats = new Rows(runner, SeatRow);
    this.contacts = new Rows(runner, ContactRow);
  }

  add(appointment: Appointment): Promise<void> {
    return this.appointments.insert(appointment);
  }

  async find(hub: string, id: string): Promise<Appointment | undefined> {
    const [appointment] = await this.appointments.find({ hub, id });
    return appointment;
  }

  async byReference(reference: string): Promise<Appointment | undefined> {
    const [appointment] = await this.appointments.find({ reference });
    return appointment;
  }

  /** Those with a reference, by start: not what is held while somebody types. */
  between(hub: string, from: Instant, to: Instant): Promise<Appointment[]> {
    const rest = `WHERE "hub" = ? AND "start" >= ? AND "start" < ? AND "reference" IS NOT NULL ORDER BY "start", "reference"`;
    return this.appointments.select(rest, [hub, isoOf(from), isoOf(to)]);
  }

  /** What an actor booked for others and is still booked, from a start on. */
  bookedBy(hub: string, actor: string, from: Instant): Promise<Appointment[]> {
    const rest = `WHERE "hub" = ? AND "start" >= ? AND "bookedBy" = ? AND "state" = 'booked' ORDER BY "start", "reference"`;
    return this.appointments.select(rest, [hub, isoOf(from), actor]);
  }

  /** Refuses `not-allowed-now` when it is no longer what it was: somebody was faster. */
  async replace(before: Appointment, after: Appointment): Promise<void> {
    const { hub, id, state, sequence } = before;
    const changed = await this.appointments.update({ hub, id, state, sequence }, { ...after });
    if (changed !== 1) throw new Refusal('not-allowed-now');
  }

  /** What a ticket's finish does to its appointment; nothing where there is none. */
  async follow(reference: string | null, state: 'completed' | 'checked-in'): Promise<void> {
    const appointment = reference === null ? undefined : await this.byReference(reference);
    if (appointment && mayBecome(appointment.state, state)) await this.replace(appointment, { ...appointment, state });
  }

  /** What a rescheduling does: perhaps to another hub's keys, and its contact is kept as long as the new time asks. */
  async move(before: Appointment, after: Appointment): Promise<void> {
    await this.replace(before, after);
    const expiresAt = contactExpiresAt(after.start);
    await this.contacts.update({ hub: before.hub, appointment: before.id }, { hub: after.hub, expiresAt });
  }

  async remove(appointment: Appointment): Promise<void> {
    await this.appointments.delete({ hub: appointment.hub, id: appointment.id });
  }

  /** Seats that count at this moment, by ledger and cell; those of `except` (an appointment's id) do not. */
  async taken(hub: string, ledgers: readonly string[], { from, to }: Interval, now: Instant, except = '') {
    const taken = new Map<string, TakenSeats>();
    for (const ledger of ledgers) {
      const rows = await this.seats.query<CellSeats>(
        `SELECT "cell", string_agg(CAST("seat" AS text), ',') AS "seats" FROM "seat"
         WHERE "hub" = ? AND "pool" = ? AND "cell" >= ? AND "cell" < ?
         AND ("expiresAt" IS NULL OR "expiresAt" > ?) AND "appointment" <> ? GROUP BY "cell"`,
        [hub, ledger, isoOf(from), isoOf(to), isoOf(now), except],
      );
      taken.set(ledger, seatsByCell(rows));
    }
    return taken;
  }

  /** Deletes expired seats in these cells and takes one in each. The unique key refuses what is taken. */
  async takeSeats(seats: readonly SeatRow[], now: Instant): Promise<void> {
    for (const seat of seats) {
      await this.seats.affected(
        'DELETE FROM "seat" WHERE "hub" = ? AND "pool" = ? AND "cell" = ? AND "expiresAt" IS NOT NULL AND "expiresAt" <= ?',
        [seat.hub, seat.pool, isoOf(seat.cell), isoOf(now)],
      );
      await this.seats.insert(seat);
    }
  }

  /** From then on the seats of an appointment do not count; never when null. */
  async setSeatsExpiry(appointment: Appointment, expiresAt: Instant | null): Promise<number> {
    return this.seats.update({ hub: appointment.hub, appointment: appointment.id }, { expiresAt });
  }

  /** The seats of one become those of the other, and do not count from then on. */
  async handSeats(from: Appointment, to: Appointment, expiresAt: Instant): Promise<void> {
    await this.seats.update({ hub: from.hub, appointment: from.id }, { appointment: to.id, expiresAt });
  }

  async releaseSeats(appointment: Appointment): Promise<void> {
    await this.seats.delete({ hub: appointment.hub, appointment: appointment.id });
  }

  /** Holds that ended before that moment, and bookings that nobody confirmed, with their seats and contacts. */
  async deleteEndedHolds(before: Instant): Promise<number> {
    const ended = `"state" = 'held' AND "holdExpiresAt" <= ?`;
    const found = await this.appointments.select(`WHERE ${ended}`, [isoOf(before)]);
    for (const held of found) {
      await this.releaseSeats(held);
      await this.contacts.delete({ hub: held.hub, appointment: held.id });
      await this.remove(held);
    }
    return found.length;
  }

  addContact(appointment: Appointment, contact: Contact): Promise<void> {
    return this.contacts.insert({ hub: appointment.hub, appointment: appointment.id, ...contact });
  }

  async contactOf(appointment: Pick<Appointment, 'hub' | 'id'>): Promise<Contact | undefined> {
    const [contact] = await this.contacts.find({ hub: appointment.hub, appointment: appointment.id });
    return contact;
  }

  setContactKeys(appointment: Appointment, { emailKey, phoneKey }: ContactKeyPair): Promise<number> {
    return this.contacts.update({ hub: appointment.hub, appointment: appointment.id }, { emailKey, phoneKey });
  }

  /** At all hubs, whatever their state, from a start on: those of either key. */
  ofContact({ emailKey, phoneKey }: ContactKeyPair, from: Instant): Promise<Appointment[]> {
    const rest = `WHERE ("hub", "id") IN
      (SELECT "hub", "appointment" FROM "contact" WHERE "emailKey" = ? OR "phoneKey" = ?) AND "start" >= ?`;
    return this.appointments.select(rest, [emailKey, phoneKey, isoOf(from)]);
  }

  deleteExpiredContacts(now: Instant): Promise<number> {
    return this.contacts.affected('DELETE FROM "contact" WHERE "expiresAt" <= ?', [isoOf(now)]);
  }
}

/** The seats taken in a cell: `1,2,4`. */
interface CellSeats {
  cell: string;
  seats: string;
}

/** One row a cell, and one set for all cells that have the same seats taken: three months are thousands of seats. */
function seatsByCell(rows: readonly CellSeats[]): TakenSeats {
  const sets = new Map<string, ReadonlySet<number>>();
  return new Map(
    rows.map(({ cell, seats }) => [
      instantOf(cell),
      memoized(sets, seats, () => new Set(seats.split(',').map(Number))),
    ]),
  );
}
