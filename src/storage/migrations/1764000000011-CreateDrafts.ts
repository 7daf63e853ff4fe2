import type { MigrationInterface, QueryRunner } from 'typeorm';
import { atInstant, createTable, key, longText } from './migration-columns.js';

export class CreateDrafts1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'booking_draft', [key('key', 64), longText('sealed'), atInstant('expiresAt')], {
      indices: [{ name: 'ix_booking_draft_expires', columns: ['expiresAt'] }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('booking_draft');
  }
}
