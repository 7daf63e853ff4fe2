import type { MigrationInterface, QueryRunner } from 'typeorm';
import { atInstant, characters, createTable, integer, json, key } from './migration-columns.js';

/** What a hub has learned from its events, and its latest forecast. */
export class CreateForecasts1764000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'hub_learning', [key('hub'), integer('upTo'), json('visits'), json('showUps')]);
    const made = [integer('sequence'), atInstant('at'), characters('setUp', 22)];
    await createTable(runner, 'forecast', [key('hub'), ...made, json('body')]);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['forecast', 'hub_learning']) await runner.dropTable(table);
  }
}
