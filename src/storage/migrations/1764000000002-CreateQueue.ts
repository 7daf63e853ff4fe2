import type { MigrationInterface, QueryRunner } from 'typeorm';
import { atInstant, characters, createTable, integer, json, key, nullable, yesNo } from './migration-columns.js';

const ticketColumns = [
  key('hub'),
  key('id', 120),
  characters('businessDay', 10),
  characters('series', 4),
  integer('round'),
  integer('number'),
  characters('label', 12),
  characters('service', 80),
  json('laterServices'),
  characters('state', 12),
  atInstant('since'),
  atInstant('arrivedAt'),
  integer('arrival'),
  atInstant('dueAt'),
  yesNo('guarded'),
  characters('language', 12),
  json('needs'),
  characters('appointment', 12, nullable),
  atInstant('appointmentStart', nullable),
  characters('counter', 80, nullable),
  characters('onlyCounter', 80, nullable),
  integer('calls'),
  atInstant('calledAt', nullable),
  characters('calledTo', 8, nullable),
  json('reason', nullable),
  characters('holdNote', 200, nullable),
  yesNo('returned'),
  atInstant('endsAt'),
];
const asked = ['service', 'guarded', 'arrivedAt', 'endsAt', 'state'];
const waiting = `"state" = 'waiting'`;
const active = `"state" IN ('called', 'serving', 'held', 'missed')`;

export class CreateQueue1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'ticket', ticketColumns, {
      uniques: [{ name: 'uq_ticket_number', columns: ['hub', 'businessDay', 'series', 'round', 'number'] }],
      indices: [
        // Covers every column that counting the tickets ahead reads, so that it fetches no rows.
        { name: 'ix_ticket_due', columns: ['hub', 'dueAt', 'arrival', ...asked], where: waiting },
        { name: 'ix_ticket_arrival', columns: ['hub', 'arrivedAt', 'arrival'], where: waiting },
        { name: 'ix_ticket_active', columns: ['hub', 'state', 'since'], where: active },
        { name: 'ix_ticket_called', columns: ['hub', 'calledAt'], where: '"calledAt" IS NOT NULL' },
      ],
    });
    const day = [key('hub'), key('businessDay', 10), key('series', 4)];
    const state = [integer('round'), integer('number'), integer('issued'), json('passedOver')];
    await createTable(runner, 'number_series', [...day, ...state]);
    await createTable(runner, 'hub_sequence', [key('hub'), integer('sequence'), atInstant('at')]);
    await this.createEvents(runner);
  }

  private async createEvents(runner: QueryRunner): Promise<void> {
    const columns = [
      key('hub'),
      integer('sequence', { isPrimary: true }),
      atInstant('at'),
      characters('type', 24),
      characters('actor', 120),
      characters('ticket', 120, nullable),
      characters('appointment', 120, nullable),
      characters('counter', 80, nullable),
      characters('from', 12, nullable),
      characters('to', 12, nullable),
      json('reason', nullable),
    ];
    await createTable(runner, 'hub_event', columns, {
      indices: [{ name: 'ix_hub_event_ticket', columns: ['hub', 'ticket', 'sequence'], where: '"ticket" IS NOT NULL' }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['hub_event', 'hub_sequence', 'number_series', 'ticket']) await runner.dropTable(table);
  }
}
