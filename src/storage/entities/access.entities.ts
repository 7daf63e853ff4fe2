// Staff accounts, sessions, devices, and the keys that make an action happen once. Secrets are stored as hashes only.
import { Entity, Index, Unique } from 'typeorm';
import type { StaffRole } from '../../domain/access/staff.js';
import type { Instant } from '../../domain/time/instant.js';
import { AtInstant, Characters, Json, Key, nullableColumn, YesNo } from '../columns.js';

@Entity('staff')
@Unique('uq_staff_email', ['email'])
export class StaffRow {
  @Key() id: string;
  @Characters(120) name: string;
  /** In lower case. */
  @Characters(254) email: string;
  @Characters(200) passwordHash: string;
  @Json() roles: StaffRole[];
  @Json() hubs: string[];
  @YesNo() active: boolean;
}

@Entity('session')
@Index('ix_session_expires', ['expiresAt'])
export class SessionRow {
  /** The SHA-256 hash of the cookie's token. */
  @Key() tokenHash: string;
  @Characters(80) staff: string;
  /** The last use by a person; a page that renews itself is none. */
  @AtInstant(nullableColumn) seenAt: Instant;
  @AtInstant() expiresAt: Instant;
}

@Entity('sign_in_failure')
@Index('ix_sign_in_failure', ['subject', 'at'])
export class SignInFailureRow {
  @Key() id: string;
  /** The hash of the account's e-mail address, of the network address of the attempt, or of the account with its sender. */
  @Characters(80) subject: string;
  @AtInstant() at: Instant;
}

@Entity('device')
@Unique('uq_device_key', ['keyHash'])
export class DeviceRow {
  @Key() id: string;
  @Characters(80) hub: string;
  @Characters(12) kind: 'kiosk' | 'display';
  @Characters(80) label: string;
  @Characters(80) keyHash: string;
  @AtInstant() createdAt: Instant;
}

/** The answer to a caller's idempotency key, so that a double tap or a retry gets the same one (contract.md). */
@Entity('idempotency_key')
@Index('ix_idempotency_key_created', ['createdAt'])
export class IdempotencyKeyRow {
  @Key() scope: string;
  @Key(120) route: string;
  @Key(64) key: string;
  @Characters(64) bodyHash: string;
  @Json() answer: unknown;
  @AtInstant() createdAt: Instant;
}

/** The installation's own values, such as its secret and the anchor of its clock. */
@Entity('setting')
export class SettingRow {
  @Key() name: string;
  @Characters(400, nullableColumn) value: string | null;
}
