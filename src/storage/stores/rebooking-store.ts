// Changes of hours with the bookings that each one affected, and what became of those. A list of them takes one query
// for each table, however long it is.
import type { QueryRunner } from 'typeorm';
import type { Appointment } from '../../domain/booking/appointment.js';
import type { AffectedReason } from '../../domain/booking/affected-bookings.js';
import type { Letter } from '../../domain/booking/letter.js';
import type { HoursChange, Rebooking } from '../../domain/booking/rebooking.js';
import { Refusal } from '../../domain/refusal.js';
import type { Instant } from '../../domain/time/instant.js';
import { isoOf } from '../../platform/iso-instant.js';
import { AppointmentRow, ContactRow } from '../entities/booking.entities.js';
import { HoursChangeRow, RebookingRow } from '../entities/hours.entities.js';
import { LetterRow } from '../entities/post.entities.js';
import { Rows } from '../rows.js';

/** An affected booking as it is now, with what a list shows about it. */
export interface FollowedRebooking {
  rebooking: Rebooking;
  appointment: Appointment;
  /** Undefined when there was no address to write to. */
  letter?: Letter;
  /** Undefined once the contact has been deleted. */
  contact?: Pick<ContactRow, 'name' | 'email' | 'phone'>;
}

/** `open`: not answered yet; `drafts`: open ones whose offer was not sent yet. */
export interface RebookingCounts {
  affected: number;
  open: number;
  drafts: number;
}

const OF_CHANGE = `FROM "rebooking" WHERE "hub" = ? AND "change" = ?`;

export class RebookingStore {
  private readonly changes: Rows<HoursChangeRow>;
  private readonly rows: Rows<RebookingRow>;
  private readonly appointments: Rows<AppointmentRow>;
  private readonly contacts: Rows<ContactRow>;
  private readonly letters: Rows<LetterRow>;

  constructor(runner: QueryRunner) {
    this.changes = new Rows(runner, HoursChangeRow);
    this.rows = new Rows(runner, RebookingRow);
    this.appointments = new Rows(runner, AppointmentRow);
    this.contacts = new Rows(runner, ContactRow);
    this.letters = new Rows(runner, LetterRow);
  }

  /** Bookings and holds that a change of hours could affect: those that begin later, by start. */
  ahead(hub: string, now: Instant): Promise<Appointment[]> {
    const rest = `WHERE "hub" = ? AND "start" > ? AND ("state" = 'booked' OR ("state" = 'held' AND "holdExpiresAt" > ?))
      ORDER BY "start", "reference"`;
    return this.appointments.select(rest, [hub, isoOf(now), isoOf(now)]);
  }

  /** The contacts of bookings with a start in the interval, both ends included, by the appointment's id. */
  async contactsBetween(hub: string, from: Instant, to: Instant): Promise<Map<string, ContactRow>> {
    const rest = `WHERE "hub" = ? AND "appointment" IN
      (SELECT "id" FROM "appointment" WHERE "hub" = ? AND "start" >= ? AND "start" <= ?)`;
    const found = await this.contacts.select(rest, [hub, hub, isoOf(from), isoOf(to)]);
    return new Map(found.map((contact) => [contact.appointment, contact]));
  }

  addChange(change: HoursChange): Promise<void> {
    return this.changes.insert(change);
  }

  /** Refuses `not-found`. */
  async change(hub: string, id: string): Promise<HoursChange> {
    const [change] = await this.changes.find({ hub, id });
    if (!change) throw new Refusal('not-found');
    return change;
  }

  /** The latest first, at most `most`. */
  latestChanges(hub: string, most: number): Promise<HoursChange[]> {
    return this.changes.select('WHERE "hub" = ? ORDER BY "createdAt" DESC, "id" LIMIT ?', [hub, most]);
  }

  /** Returns false when somebody else was faster. */
  async withdraw({ hub, id }: HoursChange, withdrawnAt: Instant): Promise<boolean> {
    return (await this.changes.update({ hub, id, withdrawnAt: null }, { withdrawnAt })) === 1;
  }

  add(rebooking: Rebooking): Promise<void> {
    return this.rows.insert(rebooking);
  }

  /** Affected bookings that are unanswered and begin later, with the appointments as they are. */
  async openAhead(hub: string, now: Instant): Promise<{ rebooking: Rebooking; appointment: Appointment }[]> {
    const rows = await this.rows.select('WHERE "hub" = ? AND "start" > ? AND "restoredAt" IS NULL', [hub, isoOf(now)]);
    const ahead = new Map((await this.ahead(hub, now)).map((appointment) => [appointment.id, appointment]));
    return rows.flatMap((rebooking) => {
      const appointment = ahead.get(rebooking.appointment);
      return appointment?.sequence === rebooking.sequence ? [{ rebooking, appointment }] : [];
    });
  }

  async restore({ hub, change, appointment }: Rebooking, restoredAt: Instant): Promise<void> {
    await this.rows.update({ hub, change, appointment }, { restoredAt });
  }

  /** Returns false when there is no such row, or the resident was told before. */
  async tell(hub: string, change: string, appointment: string, toldAt: Instant): Promise<boolean> {
    return (await this.rows.update({ hub, change, appointment, toldAt: null }, { toldAt })) === 1;
  }

  /** Why the hours no longer cover a booking as it is; undefined when they do. */
  async reasonFor({ id, sequence }: Pick<Appointment, 'id' | 'sequence'>): Promise<AffectedReason | undefined> {
    const found = await this.rows.find({ appointment: id, sequence, restoredAt: null });
    return found.toSorted((a, b) => b.createdAt - a.createdAt)[0]?.reason;
  }

  /** All bookings that a change affected, by start. */
  async followed(hub: string, change: string): Promise<FollowedRebooking[]> {
    const keys = [hub, change];
    const rows = await this.rows.select(`WHERE "hub" = ? AND "change" = ? ORDER BY "start", "reference"`, keys);
    const bookings = await this.appointments.select(`WHERE "reference" IN (SELECT "reference" ${OF_CHANGE})`, keys);
    const letters = await this.letters.select(
      `WHERE "kind" = 'rebooking-offer' AND ("appointment", "sequence") IN (SELECT "appointment", "sequence" ${OF_CHANGE})`,
      keys,
    );
    const contacts = await this.contacts.select(
      `WHERE ("hub", "appointment") IN
       (SELECT "hub", "id" FROM "appointment" WHERE "reference" IN (SELECT "reference" ${OF_CHANGE}))`,
      keys,
    );
    const of = by(bookings, ({ id }) => id);
    const letterOf = by(letters, ({ appointment }) => appointment);
    const contactOf = by(contacts, ({ appointment }) => appointment);
    return rows.flatMap((rebooking) => {
      const { appointment: id } = rebooking;
      const appointment = of.get(id);
      return appointment ? [{ rebooking, appointment, letter: letterOf.get(id), contact: contactOf.get(id) }] : [];
    });
  }

  /** By the change's id; a change that affected no booking is absent. */
  async counts(hub: string, now: Instant): Promise<Map<string, RebookingCounts>> {
    const open = `a."state" = 'booked' AND a."sequence" = r."sequence" AND r."restoredAt" IS NULL AND r."start" > ?`;
    const rows = await this.rows.query<{ change: string; affected: unknown; open: unknown; drafts: unknown }>(
      `SELECT r."change" AS "change", COUNT(*) AS "affected", SUM(CASE WHEN ${open} THEN 1 ELSE 0 END) AS "open",
       SUM(CASE WHEN ${open} AND l."state" = 'draft' THEN 1 ELSE 0 END) AS "drafts"
       FROM "rebooking" r JOIN "appointment" a ON a."reference" = r."reference"
       LEFT JOIN "letter" l ON l."appointment" = r."appointment" AND l."sequence" = r."sequence"
         AND l."kind" = 'rebooking-offer'
       WHERE r."hub" = ? GROUP BY r."change"`,
      [isoOf(now), isoOf(now), hub],
    );
    return new Map(
      rows.map(({ change, affected, open: left, drafts }) => [
        change,
        { affected: Number(affected), open: Number(left), drafts: Number(drafts) },
      ]),
    );
  }
}

const by = <Row>(rows: readonly Row[], idOf: (row: Row) => string): Map<string, Row> =>
  new Map(rows.map((row) => [idOf(row), row]));
