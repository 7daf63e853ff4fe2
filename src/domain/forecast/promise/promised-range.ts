// A range that somebody was shown is a promise: it is kept, and what became of it is read from the ticket's next move.
import { type Instant, plusMinutes } from '../../time/instant.js';
import type { Ticket } from '../../queue/ticket/ticket.js';
import { minutesShown, type ShownRange } from './shown-range.js';

/** With the ticket in hand, or later, when what was shown changed. */
export const rangeKinds = ['issue', 'change'] as const;
export type RangeKind = (typeof rangeKinds)[number];

/** `called`, or no longer in the queue (or no longer held to it by their own wish) without a call. */
export type RangeOutcome = 'called' | 'ended';

/** Keys and numbers only, nothing about a person. */
export interface PromisedRange {
  hub: string;
  ticket: string;
  service: string;
  /** They came with an appointment. */
  booked: boolean;
  shownAt: Instant;
  /** Whole seconds from `shownAt` to the call: what the forecast expected. */
  earlySeconds: number;
  likelySeconds: number;
  promisedSeconds: number;
  /** As it was shown, rounded. */
  fromMinutes: number;
  toMinutes: number;
  kind: RangeKind;
}

type Holder = Pick<Ticket, 'hub' | 'id' | 'service' | 'appointment'>;

/** `range`: told anew, from its own moment on. */
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

/** Whether who was promised that reads anything else in this range. `told`: undefined where nothing has been promised. */
export function isNews({ range, told }: { range: ShownRange; told: PromisedRange | undefined }): boolean {
  if (!told) return true;
  const now = range.shownAt;
  const ends = { from: plusMinutes(told.shownAt, told.fromMinutes), to: plusMinutes(told.shownAt, told.toMinutes) };
  const [before, after] = [minutesShown(ends, now), minutesShown(range, now)];
  return before.fromMinutes !== after.fromMinutes || before.toMinutes !== after.toMinutes;
}

/** One whose outcome is known. */
export interface SettledRange extends PromisedRange {
  outcome: RangeOutcome;
  outcomeAt: Instant;
}

/**
 * What a move does to the ranges that its ticket was shown, or undefined where they still hold. A transfer leaves them:
 * the person waits on. Who asks not to be called yet takes them back.
 */
export function outcomeOf(before: Ticket, after: Ticket): RangeOutcome | undefined {
  if (before.state !== 'waiting') return undefined;
  if (after.state === 'called') return 'called';
  return after.state !== 'waiting' || after.notBefore !== before.notBefore ? 'ended' : undefined;
}
