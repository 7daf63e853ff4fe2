// What people typed while booking: encrypted texts with an expiry, which reads check whether or not the text was
// purged.
import type { QueryRunner } from 'typeorm';
import type { Instant } from '../../domain/time/instant.js';
import { isoOf } from '../../platform/iso-instant.js';
import { DraftRow } from '../entities/booking.entities.js';
import { Rows } from '../rows.js';

export class DraftStore {
  private readonly rows: Rows<DraftRow>;

  constructor(runner: QueryRunner) {
    this.rows = new Rows(runner, DraftRow);
  }

  async find(key: string, now: Instant): Promise<string | undefined> {
    const [draft] = await this.rows.find({ key });
    return draft && draft.expiresAt > now ? draft.sealed : undefined;
  }

  /** Replaces the draft under this key. */
  async keep(draft: DraftRow): Promise<void> {
    const { key, sealed, expiresAt } = draft;
    if ((await this.rows.update({ key }, { sealed, expiresAt })) === 0) await this.rows.insert(draft);
  }

  deleteExpired(now: Instant): Promise<number> {
    return this.rows.affected('DELETE FROM "booking_draft" WHERE "expiresAt" <= ?', [isoOf(now)]);
  }
}
