import type { MigrationInterface, QueryRunner } from 'typeorm';
import { renameColumns } from './migration-columns.js';

/** The language that an interpreter should speak has the name in the table that it has on the wire. */
export class NameInterpreterLanguage1764000000022 implements MigrationInterface {
  up = (runner: QueryRunner): Promise<void> => renameColumns(runner, 'contact', { interpreter: 'interpreterLanguage' });

  down = (runner: QueryRunner): Promise<void> =>
    renameColumns(runner, 'contact', { interpreterLanguage: 'interpreter' });
}
