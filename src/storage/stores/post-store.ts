// Letters on their way: which are due, which are claimed, and what became of them.
import type { QueryRunner } from 'typeorm';
import type { Appointment } from '../../domain/booking/appointment.js';
import type { Letter } from '../../domain/booking/letter.js';
import type { Instant } from '../../domain/time/instant.js';
import type { Interval } from '../../domain/time/interval.js';
import { isoOf } from '../../platform/iso-instant.js';
import { AppointmentRow } from '../entities/booking.entities.js';
import { LetterRow } from '../entities/post.entities.js';
import { Rows } from '../rows.js';

const DUE = `"state" = 'waiting' AND "nextAttemptAt" <= ?`;

export class PostStore {
  private readonly rows: Rows<LetterRow>;
  private readonly appointments: Rows<AppointmentRow>;

  constructor(runner: QueryRunner) {
    this.rows = new Rows(runner, LetterRow);
    this.appointments = new Rows(runner, AppointmentRow);
  }

  async anyDue(now: Instant): Promise<boolean> {
    const found = await this.rows.query(`SELECT 1 AS "due" FROM "letter" WHERE ${DUE} LIMIT 1`, [isoOf(now)]);
    return found.length > 0;
  }

  /** The ones that have waited longest first. */
  due(now: Instant, most: number): Promise<Letter[]> {
    return this.rows.select(`WHERE ${DUE} ORDER BY "nextAttemptAt" LIMIT ${most}`, [isoOf(now)]);
  }

  async find(hub: string, id: string): Promise<Letter | undefined> {
    const [letter] = await this.rows.find({ hub, id });
    return letter;
  }

  /** All letters about an appointment or an entry of a waiting list, the oldest first. */
  ofAppointment(appointment: string): Promise<Letter[]> {
    return this.rows.select('WHERE "appointment" = ? ORDER BY "createdAt"', [appointment]);
  }

  /** Changes a letter that is as it was read; returns false when another process was faster. */
  async change(before: Letter, change: Partial<Letter>): Promise<boolean> {
    const { hub, id, attempts, nextAttemptAt } = before;
    return (await this.rows.update({ hub, id, state: 'waiting', attempts, nextAttemptAt }, change)) === 1;
  }

  /** Marks the letter as sent, whatever state it has been given since. */
  async setSent({ hub, id }: Letter, sentAt: Instant): Promise<void> {
    await this.rows.update({ hub, id, sentAt: null }, { state: 'sent', sentAt, problem: null });
  }

  /** All letters that were not sent, newest first. */
  unsent(most: number): Promise<Letter[]> {
    return this.rows.select(`WHERE "state" <> 'sent' ORDER BY "createdAt" DESC LIMIT ${most}`, []);
  }

  /** Checked-in appointments with a start in this range for which no letter `next-soon` was written. */
  notToldOfNextSoon(hub: string, { from, to }: Interval): Promise<Appointment[]> {
    const told = `SELECT 1 FROM "letter" WHERE "letter"."appointment" = "appointment"."id" AND "letter"."kind" = 'next-soon'
      AND "letter"."sequence" = "appointment"."sequence"`;
    return this.appointments.select(
      `WHERE "hub" = ? AND "start" >= ? AND "start" < ? AND "state" = 'checked-in' AND NOT EXISTS (${told})`,
      [hub, isoOf(from), isoOf(to)],
    );
  }

  /** Deletes letters that were due until `notAfter`, and returns their number. */
  deleteOlder(notAfter: Instant): Promise<number> {
    return this.rows.affected('DELETE FROM "letter" WHERE "notAfter" <= ?', [isoOf(notAfter)]);
  }
}
