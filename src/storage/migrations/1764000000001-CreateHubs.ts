import type { MigrationInterface, QueryRunner } from 'typeorm';
import { atInstant, characters, createTable, integer, json, key, nullable, yesNo } from './migration-columns.js';

export class CreateHubs1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'hub', [
      key('key'),
      integer('position'),
      json('name'),
      json('address'),
      json('opening'),
      json('policy'),
      characters('version', 22),
    ]);
    await createTable(runner, 'closure', [key('hub'), key('id'), atInstant('from'), atInstant('to'), json('reason')]);
    await createTable(runner, 'city_service', [
      key('hub'),
      key('key'),
      integer('position'),
      json('name'),
      json('description'),
      json('whatToBring'),
      json('fee', nullable),
      json('online', nullable),
      integer('minutes'),
      json('series'),
      json('channels'),
      json('booking'),
      json('applicationNumber', nullable),
    ]);
    const counter = [
      key('hub'),
      key('key'),
      integer('position'),
      characters('label', 8),
      json('services'),
      json('features'),
      yesNo('open'),
      json('openServices'),
    ];
    await createTable(runner, 'counter', counter, { indices: [{ name: 'ix_counter_key', columns: ['key'] }] });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['counter', 'city_service', 'closure', 'hub']) await runner.dropTable(table);
  }
}
