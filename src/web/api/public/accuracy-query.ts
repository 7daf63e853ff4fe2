// The queries for accuracy figures.
import { IsIn } from 'class-validator';
import { type RangeKind, rangeKinds } from '../../../domain/forecast/promise/promised-range.js';
import type { AccuracyWish } from '../../../use-cases/reports/show-accuracy.js';
import { IsDay, IsKey, Optional } from '../rules.js';

export class AccuracyQuery {
  /** The first and the last local day at the hub, both included: the last 28 days when absent, at most 92. */
  @Optional() @IsDay() from?: string;
  @Optional() @IsDay() to?: string;
  /** Whether the ranges were shown when a ticket was issued, which is meant when absent, or later when they changed. */
  @Optional() @IsIn(rangeKinds) kind?: RangeKind;
}

export class AccuracyFileQuery extends AccuracyQuery {
  /** The key of a hub. When absent, the file has all hubs. */
  @Optional() @IsKey() hub?: string;
}

export const accuracyWishOf = ({ from, to, kind }: AccuracyQuery): AccuracyWish => ({ from, to, kind });
