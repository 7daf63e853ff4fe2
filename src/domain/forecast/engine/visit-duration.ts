// How long a visit keeps a counter, from its call until the counter is free again, as a distribution; and how much
// longer it will take once it has lasted for some time. Tables of quantiles are made once, so that a draw is one
// look-up.
import { MINUTE, DAY } from '../../time/instant.js';
import { CELLS } from './draws.js';
import { shareAbove, valueAbove } from './normal-distribution.js';

/**
 * Log-normal: `mu` and `sigma` of the natural logarithm of minutes. Exponential (for models of queueing theory): the
 * mean in minutes.
 */
export type VisitDuration = { kind: 'log-normal'; mu: number; sigma: number } | { kind: 'exponential'; mean: number };

const NEVER_LESS = 1e-280;
const middles = Array.from({ length: CELLS }, (_, cell) => 1 - (cell + 0.5) / CELLS);
const normals = middles.map(valueAbove);

export function meanMinutes(time: VisitDuration): number {
  return time.kind === 'exponential' ? time.mean : Math.exp(time.mu + time.sigma ** 2 / 2);
}

const tables = new WeakMap<VisitDuration, Int32Array>();

/**
 * Milliseconds by the cell of a draw, at least 1. The table is cached for as long as the object that describes the
 * distribution exists.
 */
export function durationTable(time: VisitDuration): Int32Array {
  const known = tables.get(time);
  if (known) return known;
  const table =
    time.kind === 'exponential'
      ? Int32Array.from(middles, (share) => milliseconds(-time.mean * Math.log(share)))
      : Int32Array.from(normals, (z) => milliseconds(Math.exp(time.mu + time.sigma * z)));
  tables.set(time, table);
  return table;
}

/**
 * Milliseconds that remain after `elapsed` milliseconds, for one cell of a draw: the distribution given that the visit
 * lasts longer than `elapsed`.
 */
export function durationLeft(time: VisitDuration, elapsed: number, cell: number): number {
  const share = 1 - (cell + 0.5) / CELLS;
  if (time.kind === 'exponential') return milliseconds(-time.mean * Math.log(share));
  if (elapsed <= 0) return milliseconds(Math.exp(time.mu + time.sigma * (normals[cell] as number)));
  if (time.sigma === 0) return Math.max(1, milliseconds(Math.exp(time.mu)) - elapsed);
  const lasting = shareAbove((Math.log(elapsed / MINUTE) - time.mu) / time.sigma);
  const whole = Math.exp(time.mu + time.sigma * valueAbove(Math.max(NEVER_LESS, lasting * share)));
  return Math.max(1, milliseconds(whole) - elapsed);
}

/** Minutes as milliseconds, from 1 to one day, so that the values fit a table of 32-bit integers. */
const milliseconds = (minutes: number): number => Math.min(DAY, Math.max(1, Math.round(minutes * MINUTE)));
