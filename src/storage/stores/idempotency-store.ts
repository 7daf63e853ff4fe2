// The answers to callers' idempotency keys. An answer is stored in the action's own transaction, so a double tap or a
// retry gets the same one; a refusal is not stored (contract.md, Idempotency-Key).
import { ANSWER_KEPT_HOURS } from '../../domain/durations.js';
import type { QueryRunner } from 'typeorm';
import { Refusal } from '../../domain/refusal.js';
import { type Instant, plusMinutes } from '../../domain/time/instant.js';
import type { OnceAnswer, Attempt } from '../../platform/idempotency.js';
import { isoOf } from '../../platform/iso-instant.js';
import { IdempotencyKeyRow } from '../entities/access.entities.js';
import { Rows } from '../rows.js';

export class IdempotencyStore {
  private readonly rows: Rows<IdempotencyKeyRow>;

  constructor(runner: QueryRunner) {
    this.rows = new Rows(runner, IdempotencyKeyRow);
  }

  /** Refuses `idempotency-key-reused` when the same key came with another body. */
  async run<T>(attempt: Attempt | undefined, now: Instant, work: () => Promise<T>): Promise<OnceAnswer<T>> {
    if (!attempt) return { value: await work(), replayed: false };
    const { scope, route, key, bodyHash } = attempt;
    const [known] = await this.rows.find({ scope, route, key });
    if (known && known.createdAt > plusMinutes(now, -ANSWER_KEPT_HOURS * 60)) {
      if (known.bodyHash !== bodyHash) throw new Refusal('idempotency-key-reused');
      return { value: known.answer as T, replayed: true };
    }
    if (known) await this.rows.delete({ scope, route, key });
    const value = await work();
    await this.rows.insert({ ...attempt, answer: value, createdAt: now });
    return { value, replayed: false };
  }

  deleteExpired(now: Instant): Promise<number> {
    const before = isoOf(plusMinutes(now, -ANSWER_KEPT_HOURS * 60));
    return this.rows.affected('DELETE FROM "idempotency_key" WHERE "createdAt" <= ?', [before]);
  }
}
