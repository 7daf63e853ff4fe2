// Changes of a hub's hours and the bookings that each one affected. They hold no name and no address: those are with
// the contact.
import { Entity, Index } from 'typeorm';
import type { AffectedReason } from '../../domain/booking/affected-bookings.js';
import type { HoursChange, HoursChangeKind, Rebooking } from '../../domain/booking/rebooking.js';
import type { HoursPlan } from '../../domain/hub/hours-plan.js';
import type { Instant } from '../../domain/time/instant.js';
import { AtInstant, Characters, Integer, Json, Key, nullableColumn } from '../columns.js';

@Entity('hours_change')
export class HoursChangeRow implements HoursChange {
  @Key() hub: string;
  @Key(120) id: string;
  @Characters(12) kind: HoursChangeKind;
  @Json(nullableColumn) plan: HoursPlan | null;
  @Json(nullableColumn) undo: HoursChange['undo'];
  @Characters(120) by: string;
  @AtInstant() createdAt: Instant;
  @AtInstant(nullableColumn) withdrawnAt: Instant | null;
}

@Entity('rebooking')
@Index('ix_rebooking_appointment', ['appointment'])
export class RebookingRow implements Rebooking {
  @Key() hub: string;
  @Key(120) change: string;
  @Key(120) appointment: string;
  @Characters(12) reference: string;
  @Integer() sequence: number;
  @AtInstant() start: Instant;
  @Json() reason: AffectedReason;
  @AtInstant() createdAt: Instant;
  @AtInstant(nullableColumn) toldAt: Instant | null;
  @AtInstant(nullableColumn) restoredAt: Instant | null;
}
