import type { MigrationInterface, QueryRunner } from 'typeorm';
import { atInstant, characters, createTable, integer, json, key, nullable } from './migration-columns.js';

export class CreateLetters1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const letter = [
      key('hub'),
      key('id', 120),
      characters('appointment', 120),
      characters('kind', 24),
      integer('sequence'),
      characters('language', 12),
      characters('state', 12),
      atInstant('notBefore'),
      atInstant('notAfter'),
      integer('attempts'),
      atInstant('nextAttemptAt'),
      atInstant('sentAt', nullable),
      characters('problem', 80, nullable),
      json('facts', nullable),
      atInstant('createdAt'),
    ];
    await createTable(runner, 'letter', letter, {
      uniques: [{ name: 'uq_letter_once', columns: ['appointment', 'kind', 'sequence'] }],
      indices: [{ name: 'ix_letter_due', columns: ['nextAttemptAt'], where: `"state" = 'waiting'` }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('letter');
  }
}
