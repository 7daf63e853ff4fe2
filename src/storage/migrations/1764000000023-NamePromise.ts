import type { MigrationInterface, QueryRunner } from 'typeorm';
import { renameColumns } from './migration-columns.js';

const seconds = { p10Seconds: 'earlySeconds', p50Seconds: 'likelySeconds', p90Seconds: 'promisedSeconds' };
const sums = { insideP10P90: 'insideForecast', pinball90: 'promisedPinball' };

const turned = (names: Record<string, string>) =>
  Object.fromEntries(Object.entries(names).map(([old, name]) => [name, old]));

/** Names the told waits for what they say. Forecasts are dropped, because the next reader makes them again. */
export class NamePromise1764000000023 implements MigrationInterface {
  up = (runner: QueryRunner): Promise<void> => rename(runner, seconds, sums);

  down = (runner: QueryRunner): Promise<void> => rename(runner, turned(seconds), turned(sums));
}

async function rename(
  runner: QueryRunner,
  columns: Record<string, string>,
  keys: Record<string, string>,
): Promise<void> {
  await renameColumns(runner, 'shown_range', columns);
  for (const [old, name] of Object.entries(keys)) {
    await runner.query(`UPDATE "accuracy_day" SET "sums" = REPLACE("sums", '"${old}":', '"${name}":')`);
  }
  await runner.query('DELETE FROM "forecast"');
}
