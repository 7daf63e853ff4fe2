import type { MigrationInterface, QueryRunner, TableColumnOptions } from 'typeorm';
import { addColumns, atInstant, dropColumns, integer, json } from './migration-columns.js';

const added: Record<string, TableColumnOptions[]> = {
  counter: [json('languages'), json('tiers'), json('breaks'), atInstant('backAt')],
  ticket: [integer('partySize'), atInstant('remindAt'), atInstant('notBefore')],
};

/** Whom a counter suits and in which order it takes services, and what a waiting ticket may ask for. */
export class WidenQueue1764000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(added)) await addColumns(runner, table, columns);
    await runner.query(`UPDATE "counter" SET "languages" = '[]', "tiers" = '[]', "breaks" = '[]'`);
    await runner.query(`UPDATE "ticket" SET "partySize" = 1`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(added)) await dropColumns(runner, table, columns);
  }
}
