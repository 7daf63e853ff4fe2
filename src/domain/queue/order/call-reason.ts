// The reason why a ticket was called, as data; the web makes the sentence (product.md §3). It is stored with the ticket
// and in the event of the call, so it names tickets by their number only and says nothing about a runner-up's needs.
import type { Instant } from '../../time/instant.js';

/** The number of runners-up that are stored with a call. */
export const RUNNERS_UP = 3;

/**
 * Why a ticket came after the one that was called: it was not under the guard, it is in a later tier of that counter,
 * its due time is later, or, if that does not decide, it came later. `passed-by-staff`: staff chose the called ticket
 * themselves.
 */
export const runnerUpReasons = [
  'not-under-guard',
  'later-tier',
  'later-due',
  'later-arrival',
  'passed-by-staff',
] as const;
export type RunnerUpReason = (typeof runnerUpReasons)[number];

/** A ticket that the counter might have called instead. */
export interface RunnerUp {
  label: string;
  service: string;
  arrivedAt: Instant;
  dueAt: Instant;
  why: RunnerUpReason;
}

/** What the rule compared when it chose. */
export interface CallOrder {
  /** The version of the hub's calling policy. */
  policy: number;
  service: string;
  arrivedAt: Instant;
  dueAt: Instant;
  /** The counter's tier of the ticket, from 0; absent at a counter without tiers. */
  tier?: number;
  /** The first tickets that waited on, in the order in which they would have been called. */
  runnersUp: RunnerUp[];
}

/** `before` is the ticket that would have been next. `order` is absent in calls from before it was stored. */
type Facts = {
  waitedMinutes: number;
  before?: string;
  order?: CallOrder;
};

/**
 * The reason by its code. `counter-tier`: other tickets would have gone before it, but this counter takes its service
 * first.
 */
export type CallReason =
  | ({ code: 'walk-in-guard' } & Facts)
  | ({ code: 'counter-tier' } & Facts)
  | ({ code: 'appointment-due'; start: Instant } & Facts)
  | ({ code: 'need-credit'; creditMinutes: number } & Facts)
  | ({ code: 'longest-waiting' } & Facts)
  | ({ code: 'called-by-staff' } & Pick<Facts, 'before' | 'order'>);
