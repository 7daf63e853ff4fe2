// Why a ticket was called, as data; the web makes the sentence (product.md §3). It is kept on the ticket and in the event of
// the call, so it names tickets by their number only and says nothing of a runner-up's needs.
import type { Instant } from '../../time/instant.js';

/** So many of those who waited on are kept with a call. */
export const RUNNERS_UP = 3;

/**
 * What put a ticket behind the one that was called: it was not under the guard, it is in a later tier of that counter, its due
 * time is later, or, where that does not decide, it came later. `passed-by-staff`: the rule was not asked.
 */
export const runnerUpReasons = [
  'not-under-guard',
  'later-tier',
  'later-due',
  'later-arrival',
  'passed-by-staff',
] as const;
export type RunnerUpReason = (typeof runnerUpReasons)[number];

/** One whom the counter might have called instead. */
export interface RunnerUp {
  label: string;
  service: string;
  arrivedAt: Instant;
  dueAt: Instant;
  why: RunnerUpReason;
}

/** What the rule saw when it chose. */
export interface CallOrder {
  /** Version of the hub's calling policy. */
  policy: number;
  service: string;
  arrivedAt: Instant;
  dueAt: Instant;
  /** Which of the counter's tiers the ticket was in, from 0; absent at a counter without tiers. */
  tier?: number;
  /** The first of those who waited on, in the order in which they would have been called. */
  runnersUp: RunnerUp[];
}

/** `before`: the ticket that would have been next. `order` is absent in calls from before it was kept. */
type Facts = {
  waitedMinutes: number;
  before?: string;
  order?: CallOrder;
};

/** Why this ticket, as data. `counter-tier`: others would have gone before it, but this counter takes its service first. */
export type CallReason =
  | ({ code: 'walk-in-guard' } & Facts)
  | ({ code: 'counter-tier' } & Facts)
  | ({ code: 'appointment-due'; start: Instant } & Facts)
  | ({ code: 'need-credit'; creditMinutes: number } & Facts)
  | ({ code: 'longest-waiting' } & Facts)
  | ({ code: 'called-by-staff' } & Pick<Facts, 'before' | 'order'>);
