// Changes of a hub's hours and the bookings that each one affected. They hold no name and no address: those are with
// the contact.
import { Entity, Index } from 'typeorm';
import type { HitReason } from '../../domain/booking/hours-change.js';
import type { HoursChange, HoursChangeKind, Rebooking } from '../../domain/booking/rebooking.js';
import type { HoursPlan } from '../../domain/hub/hours-plan.js';
import type { Instant } from '../../domain/time/instant.js';
import { AtInstant, Characters, Integer, Json, Key, optional } from '../columns.js';

@Entity('hours_change')
export class HoursChangeRow implements HoursChange {
  @Key() hub: string;
  @Key(120) id: string;
  @Characters(12) kind: HoursChangeKind;
  @Json(optional) plan: HoursPlan | null;
  @Json(optional) undo: HoursChange['undo'];
  @Characters(120) by: string;
  @AtInstant() createdAt: Instant;
  @AtInstant(optional) withdrawnAt: Instant | null;
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
  @Json() reason: HitReason;
  @AtInstant() createdAt: Instant;
  @AtInstant(optional) toldAt: Instant | null;
  @AtInstant(optional) restoredAt: Instant | null;
}
