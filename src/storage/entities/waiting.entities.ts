// The waiting list for an earlier time. Names and contacts are in the table of contacts, under the entry's id or the id
// of the booking that it would move.
import { Entity, Index } from 'typeorm';
import type { VisitWish } from '../../domain/booking/visit.js';
import type { EndReason, TimeOfDay, WaitingEntry, WaitingState } from '../../domain/booking/waiting-list.js';
import type { Language } from '../../domain/hub/hub.js';
import type { Instant } from '../../domain/time/instant.js';
import { AtInstant, Characters, Integer, Json, Key, nullableColumn } from '../columns.js';

@Entity('waiting_list')
@Index('uq_waiting_place', ['hub', 'place'], { unique: true })
@Index('ix_waiting_open', ['hub', 'state', 'place'])
@Index('ix_waiting_appointment', ['appointment'])
@Index('ix_waiting_offered', ['offerExpiresAt'], { where: `"state" = 'offered'` })
export class WaitingRow implements WaitingEntry {
  @Key() hub: string;
  @Key(120) id: string;
  @Integer() place: number;
  @Characters(120, nullableColumn) appointment: string | null;
  @Characters(120, nullableColumn) twinOf: string | null;
  @Characters(80) service: string;
  @Json() wish: VisitWish;
  @Integer() partySize: number;
  @Characters(12) language: Language;
  @Json() needs: string[];
  @Characters(40, nullableColumn) applicationNumber: string | null;
  @Characters(10) earliest: string;
  @Characters(10) latest: string;
  @Characters(12) timeOfDay: TimeOfDay;
  @Characters(12) state: WaitingState;
  @Characters(12, nullableColumn) endedBecause: EndReason | null;
  @AtInstant() endsAt: Instant;
  @Characters(120, nullableColumn) offer: string | null;
  @AtInstant(nullableColumn) offerStart: Instant | null;
  @AtInstant(nullableColumn) offerExpiresAt: Instant | null;
  @Integer() offers: number;
  @Integer() lapses: number;
  @Json() passed: Instant[];
  @AtInstant() createdAt: Instant;
}
