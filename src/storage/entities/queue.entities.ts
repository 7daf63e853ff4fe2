// Today's queue and the event log. The unique key of ticket numbers and the key of the log's sequence guard against a
// number or an event that is given twice.
import { Entity, Index, Unique } from 'typeorm';
import type { EventFacts, EventType, LooseEvent } from '../../domain/events.js';
import type { Language } from '../../domain/hub/hub.js';
import type { CallReason } from '../../domain/queue/order/call-reason.js';
import type { Need, Ticket } from '../../domain/queue/ticket/ticket.js';
import type { TicketState } from '../../domain/queue/ticket/ticket-states.js';
import type { Instant } from '../../domain/time/instant.js';
import { AtInstant, Characters, Integer, Json, Key, nullableColumn, YesNo } from '../columns.js';

@Entity('ticket')
@Unique('uq_ticket_number', ['hub', 'businessDay', 'series', 'round', 'number'])
@Index(
  'ix_ticket_due',
  ['hub', 'dueAt', 'arrival', 'service', 'guarded', 'arrivedAt', 'endsAt', 'state', 'onlyCounter'],
  {
    where: `"state" = 'waiting'`,
  },
)
@Index('ix_ticket_arrival', ['hub', 'arrivedAt', 'arrival'], { where: `"state" = 'waiting'` })
@Index('ix_ticket_active', ['hub', 'state', 'since'], { where: `"state" IN ('called', 'serving', 'held', 'missed')` })
@Index('ix_ticket_called', ['hub', 'calledAt'], { where: `"calledAt" IS NOT NULL` })
export class TicketRow implements Ticket {
  @Key() hub: string;
  @Key(120) id: string;
  @Characters(10) businessDay: string;
  @Characters(4) series: string;
  @Integer() round: number;
  @Integer() number: number;
  @Characters(12) label: string;
  @Characters(80) service: string;
  @Json() laterServices: string[];
  @Characters(12) state: TicketState;
  @AtInstant() since: Instant;
  @AtInstant() arrivedAt: Instant;
  @Integer() arrival: number;
  @AtInstant() dueAt: Instant;
  @YesNo() guarded: boolean;
  @Characters(12) language: Language;
  @Json() needs: Need[];
  @Integer(nullableColumn) partySize: number;
  @Characters(12, nullableColumn) appointment: string | null;
  @AtInstant(nullableColumn) appointmentStart: Instant | null;
  @Characters(80, nullableColumn) counter: string | null;
  @Characters(80, nullableColumn) onlyCounter: string | null;
  @Integer() calls: number;
  @AtInstant(nullableColumn) calledAt: Instant | null;
  @Characters(8, nullableColumn) calledTo: string | null;
  @Json(nullableColumn) reason: CallReason | null;
  @Characters(200, nullableColumn) holdNote: string | null;
  @AtInstant(nullableColumn) remindAt: Instant | null;
  @AtInstant(nullableColumn) notBefore: Instant | null;
  @YesNo() returned: boolean;
  @AtInstant() endsAt: Instant;
}

/** The last number of a series on a business day. */
@Entity('number_series')
export class NumberSeriesRow {
  @Key() hub: string;
  @Key(10) businessDay: string;
  @Key(4) series: string;
  @Integer() round: number;
  @Integer() number: number;
  @Integer() issued: number;
  /** Numbers of earlier days whose tickets had not ended when the series was reset for the day. */
  @Json() passedOver: number[];
}

@Entity('hub_event')
@Index('ix_hub_event_opening', ['hub', 'counter', 'sequence'], {
  where: `"type" IN ('counter-opened', 'counter-closed')`,
})
@Index('ix_hub_event_ticket', ['hub', 'ticket', 'sequence'], { where: `"ticket" IS NOT NULL` })
export class HubEventRow implements LooseEvent {
  @Key() hub: string;
  @Integer({ primary: true }) sequence: number;
  @AtInstant() at: Instant;
  @Characters(24) type: EventType;
  @Characters(120) actor: string;
  @Characters(120, nullableColumn) ticket: string | null;
  @Characters(120, nullableColumn) appointment: string | null;
  @Characters(80, nullableColumn) counter: string | null;
  @Characters(12, nullableColumn) from: TicketState | null;
  @Characters(12, nullableColumn) to: TicketState | null;
  @Json(nullableColumn) reason: EventFacts | null;
}

/** The last sequence number of a hub's log, with its instant. */
@Entity('hub_sequence')
export class HubSequenceRow {
  @Key() hub: string;
  @Integer() sequence: number;
  @AtInstant() at: Instant;
}
