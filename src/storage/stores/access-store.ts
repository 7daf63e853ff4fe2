// Accounts, sessions and devices. Tokens and keys are passed in as hashes only.
import type { QueryRunner } from 'typeorm';
import { Refusal } from '../../domain/refusal.js';
import type { Instant } from '../../domain/time/instant.js';
import { isoOf, parseInstant } from '../../platform/iso-instant.js';
import { DeviceRow, SessionRow, StaffRow } from '../entities/access.entities.js';
import { Rows } from '../rows.js';

export type { DeviceRow as Device, StaffRow as Account } from '../entities/access.entities.js';

export class AccessStore {
  private readonly staff: Rows<StaffRow>;
  private readonly sessions: Rows<SessionRow>;
  private readonly devices: Rows<DeviceRow>;

  constructor(runner: QueryRunner) {
    this.staff = new Rows(runner, StaffRow);
    this.sessions = new Rows(runner, SessionRow);
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

  /** The account of a session that has not ended and was used after `idleSince`, and its last use. */
  async accountOfSession(
    tokenHash: string,
    now: Instant,
    idleSince: Instant,
  ): Promise<(StaffRow & { seenAt: Instant }) | undefined> {
    const [raw] = await this.staff.query<{ seenAt: string }>(
      `SELECT "staff".*, "session"."seenAt" FROM "session" JOIN "staff" ON "staff"."id" = "session"."staff"
       WHERE "session"."tokenHash" = ? AND "session"."expiresAt" > ? AND "session"."seenAt" > ?`,
      [tokenHash, isoOf(now), isoOf(idleSince)],
    );
    return raw && { ...this.staff.rowOf(raw), seenAt: parseInstant(raw.seenAt) };
  }

  seeSession(tokenHash: string, seenAt: Instant): Promise<number> {
    return this.sessions.update({ tokenHash }, { seenAt });
  }

  endSession(tokenHash: string): Promise<number> {
    return this.sessions.delete({ tokenHash });
  }

  endSessionsOf(staff: string): Promise<number> {
    return this.sessions.delete({ staff });
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

  /** Deletes the sessions that have ended. */
  deleteEndedSessions(now: Instant, idleSince: Instant): Promise<number> {
    const ended = 'DELETE FROM "session" WHERE "expiresAt" <= ? OR "seenAt" <= ?';
    return this.sessions.affected(ended, [isoOf(now), isoOf(idleSince)]);
  }
}
