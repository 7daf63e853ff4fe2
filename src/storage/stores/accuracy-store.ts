// The sums over each day's shown ranges, by service. They lead to no ticket and are kept for ever.
import type { QueryRunner } from 'typeorm';
import type { LocalDate } from '../../domain/hub/hub.js';
import type { AccuracyDay, AccuracyLine } from '../../domain/forecast/promise/accuracy-days.js';
import type { RangeKind } from '../../domain/forecast/promise/promised-range.js';
import { AccuracyDayRow } from '../entities/promise.entities.js';
import { Rows } from '../rows.js';

/** Both dates included. */
export interface AccuracyPeriod {
  from: LocalDate;
  to: LocalDate;
  kind: RangeKind;
}

export class AccuracyStore {
  private readonly rows: Rows<AccuracyDayRow>;

  constructor(runner: QueryRunner) {
    this.rows = new Rows(runner, AccuracyDayRow);
  }

  /** The latest day of a hub that is summed up. */
  async lastDate(hub: string): Promise<LocalDate | undefined> {
    const sql = 'SELECT MAX("date") AS "last" FROM "accuracy_day" WHERE "hub" = ?';
    const [row] = await this.rows.query<{ last: LocalDate | null }>(sql, [hub]);
    return row?.last ?? undefined;
  }

  keep(hub: string, date: LocalDate, lines: readonly AccuracyLine[]): Promise<void> {
    return this.rows.insertAll(lines.map((line) => ({ hub, date, ...line })));
  }

  /** In the order of date and service. */
  days(hub: string, { from, to, kind }: AccuracyPeriod): Promise<AccuracyDay[]> {
    const rest = 'WHERE "hub" = ? AND "date" >= ? AND "date" <= ? AND "kind" = ? ORDER BY "date", "service"';
    return this.rows.select(rest, [hub, from, to, kind]);
  }
}
