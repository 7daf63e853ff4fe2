// Appointments, their seats and the contacts. Reads ignore an expired seat (of an ended hold or a no-show), and the
// booking that needs its cell deletes it; no job has to.
import type { QueryRunner } from 'typeorm';
import { type Appointment, mayBecome } from '../../domain/booking/appointment.js';
import { type Contact, type ContactKeyPair, contactExpiresAt } from '../../domain/booking/contact.js';
import type { TakenSeats } from '../../domain/booking/seats.js';
import { Refusal } from '../../domain/refusal.js';
import type { Instant } from '../../domain/time/instant.js';
import type { Interval } from '../../domain/time/interval.js';
import { memoized } from '../../domain/memo.js';
import { parseInstant, isoOf } from '../../platform/iso-instant.js';
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

  /** Appointments with a reference, by start; holds without one are left out. */
  between(hub: string, from: Instant, to: Instant): Promise<Appointment[]> {
    const rest = `WHERE "hub" = ? AND "start" >= ? AND "start" < ? AND "reference" IS NOT NULL ORDER BY "start", "reference"`;
    return this.appointments.select(rest, [hub, isoOf(from), isoOf(to)]);
  }

  /** Bookings that an actor made for others and that are still booked, with a start at or after `from`. */
  bookedBy(hub: string, actor: string, from: Instant): Promise<Appointment[]> {
    const rest = `WHERE "hub" = ? AND "start" >= ? AND "bookedBy" = ? AND "state" = 'booked' ORDER BY "start", "reference"`;
    return this.appointments.select(rest, [hub, isoOf(from), actor]);
  }

  /** Refuses `not-allowed-now` when the appointment has changed since it was read. */
  async replace(before: Appointment, after: Appointment): Promise<void> {
    const { hub, id, state, sequence } = before;
    const changed = await this.appointments.update({ hub, id, state, sequence }, { ...after });
    if (changed !== 1) throw new Refusal('not-allowed-now');
  }

  /** Updates the appointment after its ticket was finished, or that was undone; does nothing without one. */
  async followTicket(reference: string | null, state: 'completed' | 'checked-in'): Promise<void> {
    const appointment = reference === null ? undefined : await this.byReference(reference);
    if (appointment && mayBecome(appointment.state, state)) await this.replace(appointment, { ...appointment, state });
  }

  /** Moves an appointment, perhaps to another hub; its contact expires after the new time. */
  async move(before: Appointment, after: Appointment): Promise<void> {
    await this.replace(before, after);
    const expiresAt = contactExpiresAt(after.start);
    await this.contacts.update({ hub: before.hub, appointment: before.id }, { hub: after.hub, expiresAt });
  }

  async remove(appointment: Appointment): Promise<void> {
    await this.appointments.delete({ hub: appointment.hub, id: appointment.id });
  }

  /** Seats that count at this moment, by ledger and cell, without those of the appointment `except`. */
  async takenSeats(hub: string, ledgers: readonly string[], { from, to }: Interval, now: Instant, except = '') {
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

  /** Deletes expired seats in these cells and takes one in each. The unique key refuses seats that are taken. */
  async takeSeats(seats: readonly SeatRow[], now: Instant): Promise<void> {
    for (const seat of seats) {
      await this.seats.affected(
        'DELETE FROM "seat" WHERE "hub" = ? AND "pool" = ? AND "cell" = ? AND "expiresAt" IS NOT NULL AND "expiresAt" <= ?',
        [seat.hub, seat.pool, isoOf(seat.cell), isoOf(now)],
      );
      await this.seats.insert(seat);
    }
  }

  /** Sets when the seats of an appointment stop counting; null for never. */
  async setSeatsExpiry(appointment: Appointment, expiresAt: Instant | null): Promise<number> {
    return this.seats.update({ hub: appointment.hub, appointment: appointment.id }, { expiresAt });
  }

  /** Passes the seats of one appointment to another, with a new expiry. */
  async handSeats(from: Appointment, to: Appointment, expiresAt: Instant): Promise<void> {
    await this.seats.update({ hub: from.hub, appointment: from.id }, { appointment: to.id, expiresAt });
  }

  async releaseSeats(appointment: Appointment): Promise<void> {
    await this.seats.delete({ hub: appointment.hub, appointment: appointment.id });
  }

  /** Deletes holds that ended before this instant and bookings that nobody confirmed, with their seats and contacts. */
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

  /** Appointments of either key at all hubs, in any state, with a start at or after `from`. */
  ofContact({ emailKey, phoneKey }: ContactKeyPair, from: Instant): Promise<Appointment[]> {
    const rest = `WHERE ("hub", "id") IN
      (SELECT "hub", "appointment" FROM "contact" WHERE "emailKey" = ? OR "phoneKey" = ?) AND "start" >= ?`;
    return this.appointments.select(rest, [emailKey, phoneKey, isoOf(from)]);
  }

  setContactExpiry({ hub, id }: Appointment, expiresAt: Instant): Promise<number> {
    return this.contacts.update({ hub, appointment: id }, { expiresAt });
  }
}

/** The seats taken in a cell, such as `1,2,4`. */
interface CellSeats {
  cell: string;
  seats: string;
}

/** Cells with the same taken seats share one set, because three months have thousands of seats. */
function seatsByCell(rows: readonly CellSeats[]): TakenSeats {
  const sets = new Map<string, ReadonlySet<number>>();
  return new Map(
    rows.map(({ cell, seats }) => [
      parseInstant(cell),
      memoized(sets, seats, () => new Set(seats.split(',').map(Number))),
    ]),
  );
}
