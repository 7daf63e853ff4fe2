import type { MigrationInterface, QueryRunner } from 'typeorm';
import { atInstant, characters, createTable, json, key, nullable, yesNo } from './migration-columns.js';

export class CreateAccess1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const staff = [
      key('id'),
      characters('name', 120),
      characters('email', 254),
      characters('passwordHash', 200),
      json('roles'),
      json('hubs'),
      yesNo('active'),
    ];
    await createTable(runner, 'staff', staff, { uniques: [{ name: 'uq_staff_email', columns: ['email'] }] });
    const session = [key('tokenHash'), characters('staff', 80), characters('csrfToken', 80), atInstant('expiresAt')];
    await createTable(runner, 'session', session, {
      indices: [{ name: 'ix_session_expires', columns: ['expiresAt'] }],
    });
    await createTable(runner, 'sign_in_failure', [key('id'), characters('subject', 80), atInstant('at')], {
      indices: [{ name: 'ix_sign_in_failure', columns: ['subject', 'at'] }],
    });
    const device = [
      key('id'),
      characters('hub', 80),
      characters('kind', 12),
      characters('label', 80),
      characters('keyHash', 80),
      atInstant('createdAt'),
    ];
    await createTable(runner, 'device', device, { uniques: [{ name: 'uq_device_key', columns: ['keyHash'] }] });
    await this.createOnceAndSettings(runner);
  }

  private async createOnceAndSettings(runner: QueryRunner): Promise<void> {
    const once = [
      key('scope'),
      key('route', 120),
      key('key', 64),
      characters('bodyHash', 64),
      json('answer'),
      atInstant('createdAt'),
    ];
    await createTable(runner, 'idempotency_key', once, {
      indices: [{ name: 'ix_idempotency_key_created', columns: ['createdAt'] }],
    });
    await createTable(runner, 'setting', [key('name'), characters('value', 400, nullable)]);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['setting', 'idempotency_key', 'device', 'sign_in_failure', 'session', 'staff']) {
      await runner.dropTable(table);
    }
  }
}
