// The waiting list for an earlier time. Names and contacts are in the table of contacts, under the entry's id or the id
// of the booking that it would move.
import { Entity, Index } from 'typeorm';
import type { VisitWish } from '../../domain/booking/visit.js';
import type { EndReason, TimeOfDay, WaitingEntry, WaitingState } from '../../domain/booking/waiting-list.js';
import type { Language } from '../../domain/hub/hub.js';
import type { Instant } from '../../domain/time/instant.js';
import { AtInstant, Characters, Integer, Json, Key, optional } from '../columns.js';

@Entity('waiting_list')
@Index('uq_waiting_place', ['hub', 'place'], { unique: true })
@Index('ix_waiting_open', ['hub', 'state', 'place'])
@Index('ix_waiting_appointment', ['appointment'])
@Index('ix_waiting_offered', ['offerExpiresAt'], { where: `"state" = 'offered'` })
export class WaitingRow implements WaitingEntry {
  @Key() hub: string;
  @Key(120) id: string;
  @Integer() place: number;
  @Characters(120, optional) appointment: string | null;
  @Characters(120, optional) twinOf: string | null;
  @Characters(80) service: string;
  @Json() wish: VisitWish;
  @Integer() partySize: number;
  @Characters(12) language: Language;
  @Json() needs: string[];
  @Characters(40, optional) applicationNumber: string | null;
  @Characters(10) earliest: string;
  @Characters(10) latest: string;
  @Characters(12) timeOfDay: TimeOfDay;
  @Characters(12) state: WaitingState;
  @Characters(12, optional) endedBecause: EndReason | null;
  @AtInstant() endsAt: Instant;
  @Characters(120, optional) offer: string | null;
  @AtInstant(optional) offerStart: Instant | null;
  @AtInstant(optional) offerExpiresAt: Instant | null;
  @Integer() offers: number;
  @Integer() lapses: number;
  @Json() passed: Instant[];
  @AtInstant() createdAt: Instant;
}
