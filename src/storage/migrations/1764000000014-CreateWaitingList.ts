import type { MigrationInterface, QueryRunner } from 'typeorm';
import { atInstant, characters, createTable, integer, json, key, nullable } from './migration-columns.js';

export class CreateWaitingList1764000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const entry = [
      key('hub'),
      key('id', 120),
      integer('place'),
      characters('appointment', 120, nullable),
      characters('twinOf', 120, nullable),
      characters('service', 80),
      json('wish'),
      integer('partySize'),
      characters('language', 12),
      json('needs'),
      characters('applicationNumber', 40, nullable),
      characters('earliest', 10),
      characters('latest', 10),
      characters('timeOfDay', 12),
      characters('state', 12),
      characters('endedBecause', 12, nullable),
      atInstant('endsAt'),
      characters('offer', 120, nullable),
      atInstant('offerStart', nullable),
      atInstant('offerExpiresAt', nullable),
      integer('offers'),
      integer('lapses'),
      json('passed'),
      atInstant('createdAt'),
    ];
    await createTable(runner, 'waiting_list', entry, {
      indices: [
        { name: 'uq_waiting_place', columns: ['hub', 'place'], isUnique: true },
        { name: 'ix_waiting_open', columns: ['hub', 'state', 'place'] },
        { name: 'ix_waiting_appointment', columns: ['appointment'] },
        { name: 'ix_waiting_offered', columns: ['offerExpiresAt'], where: `"state" = 'offered'` },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('waiting_list');
  }
}
