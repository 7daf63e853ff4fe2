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

/** Facts for reports: keys, codes, numbers. Never free text, never a person's data. */
export type EventFacts = Record<string, unknown>;

/** The service that an arrival, an end or a transfer was for, as it says itself: by now the ticket may wait for another. */
export function serviceIn(facts: EventFacts | null): string | undefined {
  const service = facts?.fromService ?? facts?.service;
  return typeof service === 'string' ? service : undefined;
}

export interface HubEvent {
  hub: string;
  /** Without gaps, from 1, per hub. */
  sequence: number;
  at: Instant;
  type: EventType;
  /** `staff:…`, `kiosk:…`, `public` or `system`. */
  actor: string;
  /** Ids of what it is about. */
  ticket: string | null;
  appointment: string | null;
  counter: string | null;
  /** The ticket's state before and after. */
  from: TicketState | null;
  to: TicketState | null;
  reason: EventFacts | null;
}
