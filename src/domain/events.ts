// Every move of a hub appends one event; events are never changed and hold no personal data. Reports, open data and
// forecasts are computed from them (product.md §2).
import { type PlainMoveEvent, plainMoveNames, plainMoves } from './queue/ticket/plain-moves.js';
import type { TicketState } from './queue/ticket/ticket.js';
import type { Instant } from './time/instant.js';

const furtherEvents = [
  'ticket-issued',
  'checked-in',
  'called',
  'held',
  'transferred',
  'service-added',
  'split',
  'released',
  'counter-opened',
  'counter-closed',
  'time-held',
  'hold-extended',
  'time-released',
  'confirmation-asked',
  'booked',
  'rescheduled',
  'cancelled',
  'waiting-joined',
  'waiting-left',
  'time-offered',
  'offer-passed',
  'hub-closed',
  'hub-reopened',
  'city-applied',
  'hours-changed',
  'hours-withdrawn',
  'offers-sent',
  'offer-told',
  'policy-changed',
  'counter-changed',
] as const;
export type EventType = PlainMoveEvent | (typeof furtherEvents)[number];
export const eventTypes: readonly EventType[] = [
  ...plainMoveNames.map((move) => plainMoves[move].event),
  ...furtherEvents,
];

/** Facts for reports: keys, codes and numbers; never free text or personal data. */
export type EventFacts = Record<string, unknown>;

/**
 * The service that an arrival, an end or a transfer was for, as the event itself says; the ticket may wait for another
 * one by now. Undefined when the event names none.
 */
export function serviceIn(facts: EventFacts | null): string | undefined {
  const service = facts?.fromService ?? facts?.service;
  return typeof service === 'string' ? service : undefined;
}

export interface HubEvent {
  hub: string;
  /** The hub's sequence number: from 1, without gaps. */
  sequence: number;
  at: Instant;
  type: EventType;
  /** One of `staff:<id>`, `kiosk:<id>`, `resident`, `public` or `system`. */
  actor: string;
  /** The ids of what the event is about; null where it is about something else. */
  ticket: string | null;
  appointment: string | null;
  counter: string | null;
  /** The ticket's state before and after the event. */
  from: TicketState | null;
  to: TicketState | null;
  reason: EventFacts | null;
}
