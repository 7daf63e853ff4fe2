// The latest forecast of each hub. It is read with every board and every ticket, so the parsed forecast is cached for
// as long as its row is unchanged.
import type { QueryRunner } from 'typeorm';
import { type ToldForecast, newestToTell } from '../../domain/forecast/promise/told-forecast.js';
import type { Instant } from '../../domain/time/instant.js';
import { isoOf } from '../../platform/iso-instant.js';
import { ForecastRow } from '../entities/learning.entities.js';
import { Rows } from '../rows.js';
import { isPostgres } from '../statements.js';

/**
 * By hub: the row that was read last, and the forecast that a reader made because the row was of another configuration.
 */
export type ForecastCache = Map<string, { stored?: ToldForecast; made?: ToldForecast }>;

interface ForecastHead {
  sequence: number;
  at: string;
  setUp: string;
}

export class ForecastStore {
  private readonly rows: Rows<ForecastRow>;

  constructor(
    private readonly runner: QueryRunner,
    private readonly cache: ForecastCache,
  ) {
    this.rows = new Rows(runner, ForecastRow);
  }

  async of(hub: string): Promise<ToldForecast | undefined> {
    const text = 'SELECT "sequence", "at", "setUp" FROM "forecast" WHERE "hub" = ?';
    const [head] = await this.rows.query<ForecastHead>(text, [hub]);
    if (!head) return undefined;
    const stored = this.inMemory(hub, head);
    if (stored) return stored;
    const [read] = await this.rows.find({ hub });
    this.cache.set(hub, { ...this.cache.get(hub), stored: read });
    return read;
  }

  /**
   * The forecast that may be told now, found by one statement; undefined when this process does not have it in memory.
   */
  async inMemoryFor(hub: string, now: Instant): Promise<ToldForecast | undefined> {
    const [row] = await this.rows.query<ForecastHead & { version: string }>(
      `SELECT "h"."version", "f"."sequence", "f"."at", "f"."setUp" FROM "hub" "h"
       LEFT JOIN "forecast" "f" ON "f"."hub" = "h"."key" WHERE "h"."key" = ?`,
      [hub],
    );
    const kept = row && [row.at ? this.inMemory(hub, row) : undefined, this.madeInProcess(hub)];
    return kept && newestToTell(kept, row.version, now);
  }

  private inMemory(hub: string, head: ForecastHead): ToldForecast | undefined {
    const stored = this.cache.get(hub)?.stored;
    const same = stored?.sequence === head.sequence && isoOf(stored.at) === head.at && stored.setUp === head.setUp;
    return same ? stored : undefined;
  }

  /** The forecast that a reader of this process made last. */
  madeInProcess = (hub: string): ToldForecast | undefined => this.cache.get(hub)?.made;

  rememberMade(made: ToldForecast): void {
    this.cache.set(made.hub, { ...this.cache.get(made.hub), made });
  }

  /** Stores the forecast if it is newer than the stored one, and returns whether it was. */
  async keep(forecast: ToldForecast): Promise<boolean> {
    const { hub, sequence, at, setUp, body } = forecast;
    const changed = await this.rows.affected(
      `UPDATE "forecast" SET "sequence" = ?, "at" = ?, "setUp" = ?, "body" = ?
       WHERE "hub" = ? AND ("sequence" < ? OR ("sequence" = ? AND "at" < ?))`,
      [sequence, isoOf(at), setUp, JSON.stringify(body), hub, sequence, sequence, isoOf(at)],
    );
    if (changed > 0) return true;
    const [there] = await this.rows.query('SELECT 1 AS "there" FROM "forecast" WHERE "hub" = ?', [hub]);
    if (!there) await this.rows.insert(forecast);
    return !there;
  }

  /**
   * Hubs where somebody waits or a counter is open, and whose forecast is older than `madeBefore` or behind the log.
   */
  async outdated(now: Instant, madeBefore: Instant): Promise<string[]> {
    const waiting = `SELECT "hub" FROM "ticket" WHERE "state" = 'waiting' AND "endsAt" > ?`;
    const open = `SELECT "hub" FROM "counter" WHERE "open" = ${isPostgres(this.runner) ? 'TRUE' : '1'}`;
    const fresh = `SELECT 1 FROM "forecast" "f" WHERE "f"."hub" = "asking"."hub" AND "f"."at" >= ?
      AND "f"."sequence" = (SELECT "sequence" FROM "hub_sequence" "s" WHERE "s"."hub" = "f"."hub")`;
    const rows = await this.rows.query<{ hub: string }>(
      `SELECT "hub" FROM (${waiting} UNION ${open}) AS "asking" WHERE NOT EXISTS (${fresh}) ORDER BY "hub"`,
      [isoOf(now), isoOf(madeBefore)],
    );
    return rows.map(({ hub }) => hub);
  }
}
