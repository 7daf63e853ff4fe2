import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Forgets what was kept beside contacts that have been deleted. Nothing brings it back. */
export class ForgetWithContacts1764000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const isForgotten = (id: string) =>
      `NOT EXISTS (SELECT 1 FROM "contact" WHERE "contact"."hub" = "one"."hub" AND "contact"."appointment" = ${id})`;
    await runner.query(
      `UPDATE "appointment" AS "one" SET "applicationNumber" = NULL, "needs" = '[]', "bookedBy" = NULL
       WHERE "state" <> 'held' AND ${isForgotten('"one"."id"')}`,
    );
    await runner.query(
      `UPDATE "waiting_list" AS "one" SET "applicationNumber" = NULL, "needs" = '[]'
       WHERE ${isForgotten('COALESCE("one"."appointment", "one"."id")')}`,
    );
  }

  down = (): Promise<void> => Promise.resolve();
}
