import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

/** Letters that were not sent are listed newest first, and old ones are deleted. */
export class IndexLetters1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const unsent = { name: 'ix_letter_unsent', columnNames: ['createdAt'], where: `"state" <> 'sent'` };
    await runner.createIndex('letter', new TableIndex(unsent));
    await runner.createIndex('letter', new TableIndex({ name: 'ix_letter_over', columnNames: ['notAfter'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('letter', 'ix_letter_over');
    await runner.dropIndex('letter', 'ix_letter_unsent');
  }
}
