// Letters on their way: who is due, who has one in hand, and what became of it.
import type { QueryRunner } from 'typeorm';
import type { Letter } from '../../domain/booking/letter.js';
import type { Instant } from '../../domain/time/instant.js';
import { isoOf } from '../../platform/iso-instant.js';
import { LetterRow } from '../entities/post.entities.js';
import { Rows } from '../rows.js';

const DUE = `"state" = 'waiting' AND "nextAttemptAt" <= ?`;

export class PostStore {
  private readonly rows: Rows<LetterRow>;

  constructor(runner: QueryRunner) {
    this.rows = new Rows(runner, LetterRow);
  }

  async anyDue(now: Instant): Promise<boolean> {
    const found = await this.rows.query(`SELECT 1 AS "due" FROM "letter" WHERE ${DUE} LIMIT 1`, [isoOf(now)]);
    return found.length > 0;
  }

  /** Those that wait longest first. */
  due(now: Instant, most: number): Promise<Letter[]> {
    return this.rows.select(`WHERE ${DUE} ORDER BY "nextAttemptAt" LIMIT ${most}`, [isoOf(now)]);
  }

  async find(hub: string, id: string): Promise<Letter | undefined> {
    const [letter] = await this.rows.find({ hub, id });
    return letter;
  }

  /** Changes a letter that is as it was read; false when somebody was faster. */
  async change(before: Letter, change: Partial<Letter>): Promise<boolean> {
    const { hub, id, attempts, nextAttemptAt } = before;
    return (await this.rows.update({ hub, id, state: 'waiting', attempts, nextAttemptAt }, change)) === 1;
  }

  /** It went out, whatever else has been thought of it since. */
  async setSent({ hub, id }: Letter, sentAt: Instant): Promise<void> {
    await this.rows.update({ hub, id, sentAt: null }, { state: 'sent', sentAt, problem: null });
  }

  /** All that was not sent, newest first. */
  unsent(most: number): Promise<Letter[]> {
    return this.rows.select(`WHERE "state" <> 'sent' ORDER BY "createdAt" DESC LIMIT ${most}`, []);
  }

  async has({ hub, appointment, kind, sequence }: Pick<Letter, 'hub' | 'appointment' | 'kind' | 'sequence'>) {
    const found = await this.rows.find({ hub, appointment, kind, sequence });
    return found.length > 0;
  }

  /** Those that nobody needs any more; answers how many. */
  deleteOlder(notAfter: Instant): Promise<number> {
    return this.rows.affected('DELETE FROM "letter" WHERE "notAfter" <= ?', [isoOf(notAfter)]);
  }
}
