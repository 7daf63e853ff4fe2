// Every move of a hub appends one event; events are never changed and hold no personal data. Reports, open data and
// forecasts are computed from them (product.md §2).
import type { EventFactsOf } from './event-facts.js';
import type { Possible } from './possible.js';
import type { TicketState } from './queue/ticket/ticket-states.js';
import type { Instant } from './time/instant.js';

export const eventTypes = [
  'started',
  'recalled',
  'missed',
  'put-back',
  'finished',
  'finish-undone',
  'resumed',
  'more-time-asked',
  'ready',
  'returned',
  'left',
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
] as const satisfies readonly (keyof EventFactsOf)[];
export type EventType = (typeof eventTypes)[number];

/** The facts of an event. */
export type EventFacts = NonNullable<EventFactsOf[EventType]>;

/** The facts of an event of any type, to be asked for each fact that some type has. */
export type PossibleFacts = Possible<EventFacts>;

/**
 * The service that an arrival, an end or a transfer was for, as the event itself says; the ticket may wait for another
 * one by now. Undefined when the event names none.
 */
export function serviceIn(facts: EventFacts | null): string | undefined {
  const { fromService, service }: PossibleFacts = facts ?? {};
  return fromService ?? service;
}

interface EventHead {
  hub: string;
  /** The hub's sequence number: from 1, without gaps. */
  sequence: number;
  at: Instant;
  /** One of `staff:<id>`, `kiosk:<id>`, `resident`, `public` or `system`. */
  actor: string;
  /** The ids of what the event is about; null where it is about something else. */
  ticket: string | null;
  appointment: string | null;
  counter: string | null;
  /** The ticket's state before and after the event. */
  from: TicketState | null;
  to: TicketState | null;
}

/** An event of one of these types, with its facts; `reason` is null where it has none. */
export type HubEventOf<Types extends EventType> = {
  [Type in Types]: EventHead & { type: Type; reason: EventFactsOf[Type] | null };
}[Types];
export type HubEvent = HubEventOf<EventType>;

/** An event whose type and facts the compiler does not hold together, as in a table's row. */
export interface LooseEvent extends EventHead {
  type: EventType;
  reason: EventFacts | null;
}

/** What an event of one of these types says: its type, and its facts where it needs them. */
export type EventContent<Types extends EventType = EventType> = {
  [Type in Types]: null extends EventFactsOf[Type]
    ? { type: Type; reason?: EventFactsOf[Type] }
    : { type: Type; reason: EventFactsOf[Type] };
}[Types];
