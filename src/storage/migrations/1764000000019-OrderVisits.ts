import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns, json } from './migration-columns.js';

const added = [json('after')];

/** The services after which a service is done in the same visit. */
export class OrderVisits1764000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'city_service', added);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'city_service', added);
  }
}
