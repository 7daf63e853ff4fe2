// The queries about a coming or a past day.
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { policyLimits } from '../../../domain/hub/policy-limits.js';
import { IsDay, Optional } from '../rules.js';

const { walkInGuard, appointmentCredit } = policyLimits;

export class ReplayQuery {
  /** The local date at the hub. */
  @IsDay() day: string;
  /** Guard and credit in minutes. When absent, those of today's policy. */
  @Optional() @Type(() => Number) @IsInt() @Min(walkInGuard.least) @Max(walkInGuard.most) guard?: number;
  @Optional() @Type(() => Number) @IsInt() @Min(appointmentCredit.least) @Max(appointmentCredit.most) credit?: number;
  /** The number of additional counters; negative for fewer. */
  @Optional() @Type(() => Number) @IsInt() @Min(-9) @Max(9) counters?: number;
}
