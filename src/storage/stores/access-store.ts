// Accounts, sessions, devices and failed sign-ins. Tokens and keys are passed in as hashes only.
import type { QueryRunner } from 'typeorm';
import { Refusal } from '../../domain/refusal.js';
import type { Instant } from '../../domain/time/instant.js';
import { isoOf } from '../../platform/iso-instant.js';
import { newId } from '../../platform/randomness.js';
import { DeviceRow, SessionRow, SignInFailureRow, StaffRow } from '../entities/access.entities.js';
import { Rows } from '../rows.js';

export type { DeviceRow as Device, StaffRow as Account } from '../entities/access.entities.js';

export class AccessStore {
  private readonly staff: Rows<StaffRow>;
  private readonly sessions: Rows<SessionRow>;
  private readonly failures: Rows<SignInFailureRow>;
  private readonly devices: Rows<DeviceRow>;

  constructor(runner: QueryRunner) {
    this.staff = new Rows(runner, StaffRow);
    this.sessions = new Rows(runner, SessionRow);
    this.failures = new Rows(runner, SignInFailureRow);
    this.devices = new Rows(runner, DeviceRow);
  }

  addStaff(account: StaffRow): Promise<void> {
    return this.staff.insert(account);
  }

  allStaff(): Promise<StaffRow[]> {
    return this.staff.select('ORDER BY "name", "id"', []);
  }

  async staffByEmail(email: string): Promise<StaffRow | undefined> {
    const [account] = await this.staff.find({ email: email.toLowerCase() });
    return account;
  }

  changeStaff(id: string, changes: Partial<StaffRow>): Promise<number> {
    return this.staff.update({ id }, changes);
  }

  addSession(session: SessionRow): Promise<void> {
    return this.sessions.insert(session);
  }

  /** The account of a session that has not ended. */
  async accountOfSession(tokenHash: string, now: Instant): Promise<(StaffRow & { csrfToken: string }) | undefined> {
    const [raw] = await this.staff.query<{ csrfToken: string }>(
      `SELECT "staff".*, "session"."csrfToken" FROM "session" JOIN "staff" ON "staff"."id" = "session"."staff"
       WHERE "session"."tokenHash" = ? AND "session"."expiresAt" > ?`,
      [tokenHash, isoOf(now)],
    );
    return raw && { ...this.staff.rowOf(raw), csrfToken: raw.csrfToken };
  }

  endSession(tokenHash: string): Promise<number> {
    return this.sessions.delete({ tokenHash });
  }

  endSessionsOf(staff: string): Promise<number> {
    return this.sessions.delete({ staff });
  }

  addFailure(subject: string, at: Instant): Promise<void> {
    return this.failures.insert({ id: newId(), subject, at });
  }

  forgetFailures(subject: string): Promise<number> {
    return this.failures.delete({ subject });
  }

  async forgetLatestFailure(subject: string): Promise<void> {
    const [latest] = await this.failures.select('WHERE "subject" = ? ORDER BY "at" DESC LIMIT 1', [subject]);
    if (latest) await this.failures.delete({ id: latest.id });
  }

  async failuresSince(subject: string, since: Instant): Promise<number> {
    const [row] = await this.failures.query<{ count: number | string }>(
      'SELECT COUNT(*) AS "count" FROM "sign_in_failure" WHERE "subject" = ? AND "at" > ?',
      [subject, isoOf(since)],
    );
    return Number(row?.count ?? 0);
  }

  addDevice(device: DeviceRow): Promise<void> {
    return this.devices.insert(device);
  }

  /** In the order of hub, kind and label. */
  allDevices(): Promise<DeviceRow[]> {
    return this.devices.select('ORDER BY "hub", "kind", "label"', []);
  }

  async deviceByKey(keyHash: string): Promise<DeviceRow | undefined> {
    const [device] = await this.devices.find({ keyHash });
    return device;
  }

  /** Refuses `not-found`. */
  async device(id: string): Promise<DeviceRow> {
    const [device] = await this.devices.find({ id });
    if (!device) throw new Refusal('not-found');
    return device;
  }

  removeDevice(id: string): Promise<number> {
    return this.devices.delete({ id });
  }

  /** Deletes ended sessions, and failures that no longer count. */
  async deleteExpired(now: Instant, failuresBefore: Instant): Promise<number> {
    const sessions = await this.sessions.affected('DELETE FROM "session" WHERE "expiresAt" <= ?', [isoOf(now)]);
    const failures = 'DELETE FROM "sign_in_failure" WHERE "at" <= ?';
    return sessions + (await this.failures.affected(failures, [isoOf(failuresBefore)]));
  }
}
