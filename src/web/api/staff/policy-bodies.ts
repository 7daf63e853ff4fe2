// A policy as it comes in over the API: its shape here, what stands against its numbers in the domain.
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsInt, IsObject, IsString, Length, Min, ValidateBy, ValidateNested } from 'class-validator';
import type { CallingPolicy, ServicePolicy } from '../../../domain/hub/calling-policy.js';
import { policyLimits, policyNumbers } from '../../../domain/hub/policy-limits.js';
import { Trim } from '../rules.js';

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const areOwnNumbers = (value: unknown): boolean =>
  isMapping(value) &&
  Object.entries(value).every(([name, number]) => Object.hasOwn(policyLimits, name) && Number.isInteger(number));

/** By the services' keys, the numbers that differ from the hub's. */
const AreServicesNumbers = () =>
  ValidateBy({
    name: 'areServicesNumbers',
    validator: {
      validate: (value: unknown) => isMapping(value) && Object.values(value).every(areOwnNumbers),
      defaultMessage: () => '$property must have, by the key of a service, whole numbers by their names',
    },
  });

const ownNumbers = {
  type: 'object' as const,
  additionalProperties: false,
  properties: Object.fromEntries(policyNumbers.map((name) => [name, { type: 'integer' }])),
};

/** Minutes, unless said otherwise. */
export class PolicyNumbersBody implements Omit<CallingPolicy, 'version'> {
  /** An appointment checked in on time is due so long before max(start, check-in). */
  @IsInt() appointmentCredit: number;
  /** A declared need is due so much earlier. */
  @IsInt() needsCredit: number;
  /** Back after a miss, a ticket is due so much earlier than it was. */
  @IsInt() returnCredit: number;
  /** A walk-in or late appointment that has waited so long goes first, oldest first. */
  @IsInt() walkInGuard: number;
  /** An appointment is on time until so long after its start. */
  @IsInt() grace: number;
  /** Check-in opens so long before the start. */
  @IsInt() earlyCheckIn: number;
  /** So long after its start, a booking that nobody checked in is a no-show. */
  @IsInt() noShowAfter: number;
  /** Seconds after which a called ticket may be called again. */
  @IsInt() recallSpacing: number;
  /** How often a ticket may be called again. */
  @IsInt() recallMost: number;
  @IsIn(['suitable', 'any']) routing: CallingPolicy['routing'];
  /** By its key, what a service sets otherwise. */
  @ApiProperty({ type: 'object', additionalProperties: ownNumbers })
  @AreServicesNumbers()
  services: Record<string, Partial<ServicePolicy>>;
}

export class PolicyBody {
  /** The version that was looked at: another one that stands by now refuses the change. */
  @IsInt() @Min(1) version: number;
  /** Why, for staff; without anybody's name. */
  @Trim() @IsString() @Length(1, 300) note: string;
  /** All of it, not only what changes. */
  @IsDefined() @IsObject() @ValidateNested() @Type(() => PolicyNumbersBody) policy: PolicyNumbersBody;
}
