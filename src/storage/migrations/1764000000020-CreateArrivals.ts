import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, integer, json, key } from './migration-columns.js';

/** How many walk-ins each day that is over brought to a hub, by service and half-hour. */
export class CreateArrivals1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const counted = [integer('weekday'), json('open'), json('walkIns')];
    await createTable(runner, 'arrival_day', [key('hub'), key('day', 10), ...counted]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('arrival_day');
  }
}
