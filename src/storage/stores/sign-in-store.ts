// Failed sign-ins, counted by subject: an account, an address, or both. Subjects are passed in as hashes only.
import type { QueryRunner } from 'typeorm';
import type { Instant } from '../../domain/time/instant.js';
import { isoOf, parseInstant } from '../../platform/iso-instant.js';
import { newId } from '../../platform/randomness.js';
import { SignInFailureRow } from '../entities/access.entities.js';
import { Rows } from '../rows.js';

/** The failures of one subject. */
export interface SubjectFailures {
  subject: string;
  count: number;
  last: Instant;
}

export class SignInStore {
  private readonly failures: Rows<SignInFailureRow>;

  constructor(runner: QueryRunner) {
    this.failures = new Rows(runner, SignInFailureRow);
  }

  add(subject: string, at: Instant): Promise<void> {
    return this.failures.insert({ id: newId(), subject, at });
  }

  forgetAll(subject: string): Promise<number> {
    return this.failures.delete({ subject });
  }

  async forgetLatest(subject: string): Promise<void> {
    const [latest] = await this.failures.select('WHERE "subject" = ? ORDER BY "at" DESC LIMIT 1', [subject]);
    if (latest) await this.failures.delete({ id: latest.id });
  }

  async since(subject: string, since: Instant): Promise<number> {
    const [row] = await this.failures.query<{ count: number | string }>(
      'SELECT COUNT(*) AS "count" FROM "sign_in_failure" WHERE "subject" = ? AND "at" > ?',
      [subject, isoOf(since)],
    );
    return Number(row?.count ?? 0);
  }

  /** The subjects with at least so many failures since then. */
  async manySince(since: Instant, least: number): Promise<SubjectFailures[]> {
    const rows = await this.failures.query<{ subject: string; count: number | string; last: string }>(
      `SELECT "subject", COUNT(*) AS "count", MAX("at") AS "last" FROM "sign_in_failure" WHERE "at" > ?
       GROUP BY "subject" HAVING COUNT(*) >= ${least}`,
      [isoOf(since)],
    );
    return rows.map(({ subject, count, last }) => ({ subject, count: Number(count), last: parseInstant(last) }));
  }

  deleteBefore(before: Instant): Promise<number> {
    return this.failures.affected('DELETE FROM "sign_in_failure" WHERE "at" <= ?', [isoOf(before)]);
  }
}
