import type { MigrationInterface, QueryRunner, TableColumnOptions } from 'typeorm';
import { addColumns, atInstant, characters, dropColumns, json, nullable } from './migration-columns.js';

const added: Record<string, TableColumnOptions[]> = {
  appointment: [
    json('parts', nullable),
    characters('channel', 12, nullable),
    characters('bookedBy', 120, nullable),
    characters('applicationCheck', 12, nullable),
    atInstant('extendedAt', nullable),
  ],
  contact: [
    characters('emailKey', 64, nullable),
    characters('phoneKey', 64, nullable),
    characters('interpreter', 40, nullable),
    characters('note', 400, nullable),
  ],
  city_service: [json('words', nullable), json('eligibility', nullable)],
};

const ofService = (column: string) =>
  `(SELECT "${column}" FROM "city_service" WHERE "hub" = "appointment"."hub" AND "key" = "appointment"."service")`;

/**
 * Visits of several parts with their own texts, the person who booked, and what the service finder searches. Older
 * bookings become one part each.
 */
export class WidenBookings1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(added)) await addColumns(runner, table, columns);
    await runner.query(
      `UPDATE "appointment" SET "channel" = 'online', "parts" = '[{"service":"' || "service" || '","name":' ||
       COALESCE(${ofService('name')}, '{"en":"","fr":""}') || ',"quantity":1,"minutes":' || "minutes" ||
       ',"whatToBring":' || COALESCE(${ofService('whatToBring')}, '[]') || '}]'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(added)) await dropColumns(runner, table, columns);
  }
}
