import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The table in which socket.io's PostgreSQL adapter stores messages over 8 kB. SQLite has one process and needs none.
 */
export class CreateSocketAttachments1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    if (runner.dataSource.options.type !== 'postgres') return;
    await runner.query(
      'CREATE TABLE socket_io_attachments (id bigserial UNIQUE, created_at timestamptz DEFAULT NOW(), payload bytea)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    if (runner.dataSource.options.type === 'postgres') await runner.query('DROP TABLE socket_io_attachments');
  }
}
