// What is asked of a coming or of a past day.
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { policyLimits } from '../../../domain/hub/policy-limits.js';
import { IsDay, Optional } from '../rules.js';

const { walkInGuard, appointmentCredit } = policyLimits;

export class ReplayQuery {
  /** The hub's local date. */
  @IsDay() day: string;
  /** Minutes; of today's policy when absent, as the credit is. */
  @Optional() @Type(() => Number) @IsInt() @Min(walkInGuard.least) @Max(walkInGuard.most) guard?: number;
  @Optional() @Type(() => Number) @IsInt() @Min(appointmentCredit.least) @Max(appointmentCredit.most) credit?: number;
  /** So many more, or less. */
  @Optional() @Type(() => Number) @IsInt() @Min(-9) @Max(9) counters?: number;
}
