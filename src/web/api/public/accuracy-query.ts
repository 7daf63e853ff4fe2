// What of the accuracy is asked for in an address.
import { IsIn } from 'class-validator';
import { type RangeKind, rangeKinds } from '../../../domain/forecast/promise/promised-range.js';
import type { AccuracyWish } from '../../../use-cases/reports/show-accuracy.js';
import { IsDay, IsKey, Optional } from '../rules.js';

export class AccuracyQuery {
  /** First and last local day at the hub, both included: the last 28 days where absent, at most 92. */
  @Optional() @IsDay() from?: string;
  @Optional() @IsDay() to?: string;
  /** In hand when the ticket was given (where absent), or shown later when it changed. */
  @Optional() @IsIn(rangeKinds) kind?: RangeKind;
}

export class AccuracyFileQuery extends AccuracyQuery {
  /** All where absent. */
  @Optional() @IsKey() hub?: string;
}

export const accuracyWishOf = ({ from, to, kind }: AccuracyQuery): AccuracyWish => ({ from, to, kind });
