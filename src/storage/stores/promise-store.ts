// The ranges that were shown, each of which is a promise, and their outcomes.
import type { QueryRunner } from 'typeorm';
import type { RangeOutcome, SettledRange, PromisedRange } from '../../domain/forecast/promise/promised-range.js';
import type { Instant } from '../../domain/time/instant.js';
import type { Interval } from '../../domain/time/interval.js';
import { parseInstant, isoOf } from '../../platform/iso-instant.js';
import { newId } from '../../platform/randomness.js';
import { ShownRangeRow } from '../entities/promise.entities.js';
import { Rows } from '../rows.js';

const SHOWN_IN = `"hub" = ? AND "shownAt" >= ? AND "shownAt" < ?`;
const END = `UPDATE "shown_range" SET "outcome" = 'ended', "outcomeAt" = ? WHERE ${SHOWN_IN} AND "outcome" IS NULL`;
const WAITS = `SELECT 1 FROM "ticket" WHERE "ticket"."hub" = "shown_range"."hub" AND "ticket"."id" = "shown_range"."ticket"
  AND "ticket"."state" = 'waiting' AND "ticket"."endsAt" > ?`;

const shownIn = (hub: string, { from, to }: Interval): string[] => [hub, isoOf(from), isoOf(to)];

export class PromiseStore {
  private readonly ranges: Rows<ShownRangeRow>;

  constructor(runner: QueryRunner) {
    this.ranges = new Rows(runner, ShownRangeRow);
  }

  /** Records what waiting tickets are shown from now on, in the transaction, under the hub's lock, that shows it. */
  keep(ranges: readonly PromisedRange[]): Promise<void> {
    return this.ranges.insertAll(
      ranges.map((range) => ({ ...range, id: newId(range.hub), outcome: null, outcomeAt: null })),
    );
  }

  /** By ticket, the range that it was shown last and that is still open. */
  async openRanges(hub: string, tickets: readonly string[]): Promise<ReadonlyMap<string, PromisedRange>> {
    const marks = tickets.map(() => '?').join(', ');
    const rest = `WHERE "hub" = ? AND "ticket" IN (${marks}) AND "outcome" IS NULL ORDER BY "shownAt"`;
    const found = tickets.length > 0 ? await this.ranges.select(rest, [hub, ...tickets]) : [];
    return new Map(found.map((range) => [range.ticket, range]));
  }

  /** Sets the outcome of every open range of a ticket; does nothing when there is none. */
  async settle(hub: string, ticket: string, outcome: RangeOutcome, now: Instant): Promise<void> {
    await this.ranges.update({ hub, ticket, outcome: null }, { outcome, outcomeAt: now });
  }

  /** Ends the open ranges of tickets that no longer wait by the clock, or with `all` of every ticket. */
  async settleEnded(hub: string, shown: Interval, all: boolean, now: Instant): Promise<void> {
    const values = [isoOf(now), ...shownIn(hub, shown)];
    if (all) await this.ranges.affected(END, values);
    else await this.ranges.affected(`${END} AND NOT EXISTS (${WAITS})`, [...values, isoOf(now)]);
  }

  /** When the first range at or after this instant was shown. */
  async firstShownFrom(hub: string, from: Instant): Promise<Instant | undefined> {
    const sql = 'SELECT MIN("shownAt") AS "first" FROM "shown_range" WHERE "hub" = ? AND "shownAt" >= ?';
    const [row] = await this.ranges.query<{ first: string | null }>(sql, [hub, isoOf(from)]);
    return row?.first ? parseInstant(row.first) : undefined;
  }

  /** Whether any range has no outcome yet. */
  async anyOpen(hub: string, shown: Interval): Promise<boolean> {
    const sql = `SELECT 1 AS "open" FROM "shown_range" WHERE ${SHOWN_IN} AND "outcome" IS NULL LIMIT 1`;
    return (await this.ranges.query(sql, shownIn(hub, shown))).length > 0;
  }

  /** The ranges whose outcome is known. */
  async settled(hub: string, shown: Interval): Promise<SettledRange[]> {
    const found = await this.ranges.select(`WHERE ${SHOWN_IN}`, shownIn(hub, shown));
    return found.flatMap(({ outcome, outcomeAt, ...range }) =>
      outcome !== null && outcomeAt !== null ? [{ ...range, outcome, outcomeAt }] : [],
    );
  }

  /** Returns the number of deleted ranges. */
  deleteShownBefore(limit: Instant): Promise<number> {
    const ofHubs = '"hub" IN (SELECT "key" FROM "hub")';
    return this.ranges.affected(`DELETE FROM "shown_range" WHERE ${ofHubs} AND "shownAt" < ?`, [isoOf(limit)]);
  }
}
