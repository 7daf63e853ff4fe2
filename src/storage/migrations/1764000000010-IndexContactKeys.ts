import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const indices = [
  new TableIndex({ name: 'ix_contact_email_key', columnNames: ['emailKey'] }),
  new TableIndex({ name: 'ix_contact_phone_key', columnNames: ['phoneKey'] }),
];

/** A contact's bookings at all hubs are found by its keys. */
export class IndexContactKeys1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const index of indices) await runner.createIndex('contact', index);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const index of indices) await runner.dropIndex('contact', index);
  }
}
