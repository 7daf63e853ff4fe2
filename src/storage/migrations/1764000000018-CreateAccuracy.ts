import type { MigrationInterface, QueryRunner } from 'typeorm';
import { atInstant, characters, createTable, integer, json, key, nullable, yesNo } from './migration-columns.js';

/** The ranges that were shown with their outcomes, and the sums of each day. */
export class CreateAccuracy1764000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const range = [
      key('hub'),
      key('ticket', 120),
      key('id', 120),
      characters('service', 80),
      yesNo('booked'),
      atInstant('shownAt'),
      integer('p10Seconds'),
      integer('p50Seconds'),
      integer('p90Seconds'),
      integer('fromMinutes'),
      integer('toMinutes'),
      characters('kind', 8),
      characters('outcome', 8, nullable),
      atInstant('outcomeAt', nullable),
    ];
    await createTable(runner, 'shown_range', range, {
      indices: [{ name: 'ix_shown_range_shown', columns: ['hub', 'shownAt'] }],
    });
    await createTable(runner, 'accuracy_day', [
      key('hub'),
      key('date', 10),
      key('service'),
      key('kind', 8),
      json('sums'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('accuracy_day');
    await runner.dropTable('shown_range');
  }
}
