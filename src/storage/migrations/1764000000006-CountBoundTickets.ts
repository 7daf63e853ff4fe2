import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const before = ['hub', 'dueAt', 'arrival', 'service', 'guarded', 'arrivedAt', 'endsAt', 'state'];

/**
 * The tickets ahead depend on which ones are bound to a counter, so the index that counts them covers that column too.
 */
export class CountBoundTickets1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await replaceIndex(runner, [...before, 'onlyCounter']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await replaceIndex(runner, before);
  }
}

async function replaceIndex(runner: QueryRunner, columnNames: string[]): Promise<void> {
  await runner.dropIndex('ticket', 'ix_ticket_due');
  await runner.createIndex(
    'ticket',
    new TableIndex({ name: 'ix_ticket_due', columnNames, where: `"state" = 'waiting'` }),
  );
}
