import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, atInstant, characters, dropColumns } from './migration-columns.js';

const added = [atInstant('seenAt')];
const removed = [characters('csrfToken', 80)];

/** A session notes its last use, and no longer keeps its CSRF token in clear. Everybody signs in again. */
export class EndIdleSessions1764000000031 implements MigrationInterface {
  up = (runner: QueryRunner): Promise<void> => replace(runner, removed, added);

  down = (runner: QueryRunner): Promise<void> => replace(runner, added, removed);
}

async function replace(runner: QueryRunner, before: typeof added, after: typeof added): Promise<void> {
  await runner.query('DELETE FROM "session"');
  await dropColumns(runner, 'session', before);
  await addColumns(runner, 'session', after);
}
