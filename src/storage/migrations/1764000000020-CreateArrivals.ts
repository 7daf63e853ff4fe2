import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, integer, json, key } from './migration-columns.js';

/** The number of walk-ins at a hub on each past day, by service and half-hour. */
export class CreateArrivals1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const counted = [integer('weekday'), json('open'), json('walkIns')];
    await createTable(runner, 'arrival_day', [key('hub'), key('day', 10), ...counted]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('arrival_day');
  }
}
