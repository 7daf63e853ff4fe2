import type { MigrationInterface, QueryRunner, TableColumnOptions } from 'typeorm';
import {
  addColumns,
  atInstant,
  characters,
  createTable,
  dropColumns,
  integer,
  json,
  key,
} from './migration-columns.js';

const terms: TableColumnOptions[] = [json('terms')];

interface Standing {
  hub: string;
  policy: string;
  at: string | null;
}

/**
 * Existing hubs begin their history with the policy that they have; existing bookings keep the first policy's terms.
 */
export class CreatePolicyVersions1764000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'policy_version', [
      key('hub'),
      integer('version', { isPrimary: true }),
      json('policy'),
      characters('author', 120),
      characters('note', 300),
      atInstant('at'),
    ]);
    await createTable(runner, 'file_choices', [key('hub'), json('choices')]);
    await addColumns(runner, 'appointment', terms);
    const hubs: Standing[] = await runner.query(
      `SELECT h."key" AS "hub", h."policy" AS "policy", s."at" AS "at"
       FROM "hub" h LEFT JOIN "hub_sequence" s ON s."hub" = h."key"`,
    );
    for (const one of hubs) await this.begin(runner, one);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'appointment', terms);
    for (const table of ['file_choices', 'policy_version']) await runner.dropTable(table);
  }

  private async begin(runner: QueryRunner, { hub, policy, at }: Standing): Promise<void> {
    const { version = 1 } = JSON.parse(policy) as { version?: number };
    const values = [hub, version, policy, 'system', '', at ?? '1970-01-01T00:00:00.000Z'];
    const marks = values.map((_, index) => (runner.dataSource.options.type === 'postgres' ? `$${index + 1}` : '?'));
    await runner.query(
      `INSERT INTO "policy_version" ("hub", "version", "policy", "author", "note", "at") VALUES (${marks.join(', ')})`,
      values,
    );
  }
}
