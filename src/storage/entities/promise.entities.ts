// The ranges that were shown with their outcomes, and the sums of each day.
import { Entity, Index } from 'typeorm';
import type { AccuracySums } from '../../domain/forecast/promise/accuracy.js';
import type { AccuracyDay } from '../../domain/forecast/promise/accuracy-days.js';
import type { RangeKind, RangeOutcome, PromisedRange } from '../../domain/forecast/promise/promised-range.js';
import type { Instant } from '../../domain/time/instant.js';
import { AtInstant, Characters, Integer, Json, Key, nullableColumn, YesNo } from '../columns.js';

@Entity('shown_range')
@Index('ix_shown_range_shown', ['hub', 'shownAt'])
export class ShownRangeRow implements PromisedRange {
  @Key() hub: string;
  @Key(120) ticket: string;
  @Key(120) id: string;
  @Characters(80) service: string;
  @YesNo() booked: boolean;
  @AtInstant() shownAt: Instant;
  @Integer() earlySeconds: number;
  @Integer() likelySeconds: number;
  @Integer() promisedSeconds: number;
  @Integer() fromMinutes: number;
  @Integer() toMinutes: number;
  @Characters(8) kind: RangeKind;
  @Characters(8, nullableColumn) outcome: RangeOutcome | null;
  @AtInstant(nullableColumn) outcomeAt: Instant | null;
}

@Entity('accuracy_day')
export class AccuracyDayRow implements AccuracyDay {
  @Key() hub: string;
  @Key(10) date: string;
  @Key() service: string;
  @Key(8) kind: RangeKind;
  @Json() sums: AccuracySums;
}
