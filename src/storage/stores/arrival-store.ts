// The counted walk-ins of past days, and the tickets that they are counted from. A day has one row that is written
// once, so counting again changes nothing.
import type { QueryRunner } from 'typeorm';
import { serviceIn } from '../../domain/events.js';
import type { LocalDate, Weekday } from '../../domain/hub/hub.js';
import { type ArrivalDay, MOST_PAST_WEEKDAYS } from '../../domain/queue/history/arrivals.js';
import type { Instant } from '../../domain/time/instant.js';
import { parseInstant } from '../../platform/iso-instant.js';
import { factsFromColumn } from '../columns.js';
import { ArrivalDayRow } from '../entities/arrival.entities.js';
import { Rows } from '../rows.js';

export class ArrivalStore {
  private readonly days: Rows<ArrivalDayRow>;

  constructor(runner: QueryRunner) {
    this.days = new Rows(runner, ArrivalDayRow);
  }

  /** The last past days of this weekday, the latest first. */
  pastWeekdays(hub: string, weekday: Weekday, before: LocalDate): Promise<ArrivalDay[]> {
    const rest = `WHERE "hub" = ? AND "weekday" = ? AND "day" < ? ORDER BY "day" DESC LIMIT ${MOST_PAST_WEEKDAYS}`;
    return this.days.select(rest, [hub, weekday, before]);
  }

  /**
   * Days in [from, until) on which tickets were issued and that are not counted yet. The query steps from day to day in
   * the index.
   */
  async uncountedDays(hub: string, from: LocalDate, until: LocalDate): Promise<LocalDate[]> {
    const rows = await this.days.query<{ day: LocalDate }>(
      `WITH RECURSIVE "used" ("day") AS (
         SELECT MIN("businessDay") FROM "ticket" WHERE "hub" = ? AND "businessDay" >= ? AND "businessDay" < ?
         UNION ALL
         SELECT (SELECT MIN("businessDay") FROM "ticket" WHERE "hub" = ? AND "businessDay" > "used"."day"
           AND "businessDay" < ?) FROM "used" WHERE "used"."day" IS NOT NULL)
       SELECT "day" FROM "used" WHERE "day" IS NOT NULL AND NOT EXISTS
         (SELECT 1 FROM "arrival_day" "d" WHERE "d"."hub" = ? AND "d"."day" = "used"."day") ORDER BY "day"`,
      [hub, from, until, hub, until, hub],
    );
    return rows.map(({ day }) => day);
  }

  /** Everyone who took a ticket without an appointment on that day, with the service that they came for first. */
  async walkInsOf(hub: string, day: LocalDate): Promise<{ service: string; arrivedAt: Instant }[]> {
    const rows = await this.days.query<{ arrivedAt: string; service: string; reason: string | null }>(
      `SELECT "t"."arrivedAt", "t"."service", "e"."reason" FROM "ticket" "t"
       LEFT JOIN "hub_event" "e" ON "e"."hub" = "t"."hub" AND "e"."sequence" = "t"."arrival"
       WHERE "t"."hub" = ? AND "t"."businessDay" = ? AND "t"."appointment" IS NULL ORDER BY "t"."arrival"`,
      [hub, day],
    );
    return rows.map(({ arrivedAt, service, reason }) => {
      return { service: serviceIn(factsFromColumn(reason)) ?? service, arrivedAt: parseInstant(arrivedAt) };
    });
  }

  add(day: ArrivalDay): Promise<void> {
    return this.days.insert(day);
  }
}
