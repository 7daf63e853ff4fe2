import type { MigrationInterface, QueryRunner } from 'typeorm';
import { atInstant, characters, createTable, integer, json, key, nullable } from './migration-columns.js';

export class CreateBookings1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const appointment = [
      key('hub'),
      key('id', 120),
      characters('reference', 12, nullable),
      characters('service', 80),
      atInstant('start'),
      integer('minutes'),
      integer('partySize'),
      characters('state', 12),
      integer('sequence'),
      characters('language', 12),
      json('needs'),
      characters('applicationNumber', 40, nullable),
      characters('ticket', 120, nullable),
      atInstant('holdExpiresAt', nullable),
      atInstant('createdAt'),
    ];
    await createTable(runner, 'appointment', appointment, {
      indices: [
        { name: 'uq_appointment_reference', columns: ['reference'], isUnique: true, where: '"reference" IS NOT NULL' },
        { name: 'ix_appointment_start', columns: ['hub', 'start'] },
        { name: 'ix_appointment_held', columns: ['holdExpiresAt'], where: `"state" = 'held'` },
      ],
    });
    await this.createSeats(runner);
    await this.createContacts(runner);
  }

  private async createSeats(runner: QueryRunner): Promise<void> {
    const seat = [
      key('hub'),
      key('pool'),
      atInstant('cell', { isPrimary: true }),
      integer('seat', { isPrimary: true }),
      characters('appointment', 120),
      atInstant('expiresAt', nullable),
    ];
    await createTable(runner, 'seat', seat, {
      indices: [{ name: 'ix_seat_appointment', columns: ['hub', 'appointment'] }],
    });
  }

  private async createContacts(runner: QueryRunner): Promise<void> {
    const contact = [
      key('hub'),
      key('appointment', 120),
      characters('name', 120),
      characters('email', 254, nullable),
      characters('phone', 40, nullable),
      atInstant('expiresAt'),
    ];
    await createTable(runner, 'contact', contact, {
      indices: [{ name: 'ix_contact_expires', columns: ['expiresAt'] }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['contact', 'seat', 'appointment']) await runner.dropTable(table);
  }
}
