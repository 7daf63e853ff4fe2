import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

/** Explaining a call needs to know which counters were open at that moment. */
export class IndexCounterMoves1764000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const where = `"type" IN ('counter-opened', 'counter-closed')`;
    const columnNames = ['hub', 'counter', 'sequence'];
    await runner.createIndex('hub_event', new TableIndex({ name: 'ix_hub_event_opening', columnNames, where }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('hub_event', 'ix_hub_event_opening');
  }
}
