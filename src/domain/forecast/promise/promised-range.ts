// A range that a person was shown is a promise: it is recorded, and how it came true is read from the ticket's next
// move.
import { type Instant, plusMinutes } from '../../time/instant.js';
import type { Ticket } from '../../queue/ticket/ticket.js';
import { minutesShown, type ShownRange } from './shown-range.js';

/** `issue`: shown with the new ticket. `change`: shown later, when the range changed. */
export const rangeKinds = ['issue', 'change'] as const;
export type RangeKind = (typeof rangeKinds)[number];

/** `ended`: the ticket left the queue without a call, or the person asked not to be called yet. */
export type RangeOutcome = 'called' | 'ended';

/** Holds keys and numbers only, and nothing about a person. */
export interface PromisedRange {
  hub: string;
  ticket: string;
  service: string;
  /** Whether the person came with an appointment. */
  booked: boolean;
  shownAt: Instant;
  /** Whole seconds from `shownAt` to the call, as forecast. */
  earlySeconds: number;
  likelySeconds: number;
  promisedSeconds: number;
  /** The range as it was shown, rounded, in minutes from `shownAt`. */
  fromMinutes: number;
  toMinutes: number;
  kind: RangeKind;
}

type Holder = Pick<Ticket, 'hub' | 'id' | 'service' | 'appointment'>;

/** The promise that showing `range` makes; it counts from the range's own `shownAt`. */
export function promiseOf(
  { hub, id, service, appointment }: Holder,
  range: ShownRange,
  kind: RangeKind,
): PromisedRange {
  const { raw, shownAt } = range;
  return {
    hub,
    ticket: id,
    service,
    booked: appointment !== null,
    shownAt,
    earlySeconds: Math.round(raw.early * 60),
    likelySeconds: Math.round(raw.likely * 60),
    promisedSeconds: Math.round(raw.promised * 60),
    ...minutesShown(range, shownAt),
    kind,
  };
}

/**
 * Whether the person reads other minutes in this range than the last promise says. `told` is undefined when nothing was
 * promised yet.
 */
export function isNewToHolder({ range, told }: { range: ShownRange; told: PromisedRange | undefined }): boolean {
  if (!told) return true;
  const now = range.shownAt;
  const ends = { from: plusMinutes(told.shownAt, told.fromMinutes), to: plusMinutes(told.shownAt, told.toMinutes) };
  const [before, after] = [minutesShown(ends, now), minutesShown(range, now)];
  return before.fromMinutes !== after.fromMinutes || before.toMinutes !== after.toMinutes;
}

/** A promise whose outcome is known. */
export interface SettledRange extends PromisedRange {
  outcome: RangeOutcome;
  outcomeAt: Instant;
}

/**
 * What a move means for the ranges that its ticket was shown; undefined while they still hold. A transfer leaves them
 * in force, because the person waits on. A person who asks not to be called yet ends them.
 */
export function rangeOutcomeOf(before: Ticket, after: Ticket): RangeOutcome | undefined {
  if (before.state !== 'waiting') return undefined;
  if (after.state === 'called') return 'called';
  return after.state !== 'waiting' || after.notBefore !== before.notBefore ? 'ended' : undefined;
}
