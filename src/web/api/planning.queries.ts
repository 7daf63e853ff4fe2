// What is asked of a coming or of a past day.
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { IsDay, Optional } from './rules.js';

export class ReplayQuery {
  /** The hub's local date. */
  @IsDay() day: string;
  /** Minutes; of today's policy when absent, as the credit is. */
  @Optional() @Type(() => Number) @IsInt() @Min(0) @Max(480) guard?: number;
  @Optional() @Type(() => Number) @IsInt() @Min(0) @Max(480) credit?: number;
  /** So many more, or less. */
  @Optional() @Type(() => Number) @IsInt() @Min(-9) @Max(9) counters?: number;
}
