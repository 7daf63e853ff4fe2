import type { MigrationInterface, QueryRunner } from 'typeorm';
import { atInstant, characters, createTable, integer, json, key, nullable } from './migration-columns.js';

export class CreateHoursChanges1764000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'hours_change', [
      key('hub'),
      key('id', 120),
      characters('kind', 12),
      json('plan', nullable),
      json('undo', nullable),
      characters('by', 120),
      atInstant('createdAt'),
      atInstant('withdrawnAt', nullable),
    ]);
    const rebooking = [
      key('hub'),
      key('change', 120),
      key('appointment', 120),
      characters('reference', 12),
      integer('sequence'),
      atInstant('start'),
      json('reason'),
      atInstant('createdAt'),
      atInstant('toldAt', nullable),
      atInstant('restoredAt', nullable),
    ];
    const indices = [{ name: 'ix_rebooking_appointment', columns: ['appointment'] }];
    await createTable(runner, 'rebooking', rebooking, { indices });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['rebooking', 'hours_change']) await runner.dropTable(table);
  }
}
