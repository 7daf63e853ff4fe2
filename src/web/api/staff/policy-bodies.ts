// The shape of a policy that is sent to the API. The domain checks the numbers themselves.
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsInt, IsObject, IsString, Length, Min, ValidateBy, ValidateNested } from 'class-validator';
import type { CallingPolicy, ServicePolicy } from '../../../domain/hub/calling-policy.js';
import { policyLimits, policyNumbers } from '../../../domain/hub/policy-limits.js';
import { OneLine } from '../rules.js';

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const areOwnNumbers = (value: unknown): boolean =>
  isMapping(value) &&
  Object.entries(value).every(([name, number]) => Object.hasOwn(policyLimits, name) && Number.isInteger(number));

/** A record by the keys of services, of the numbers that differ from the hub's. */
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

/** The numbers of a calling policy, in minutes unless another unit is given. */
export class PolicyNumbersBody implements Omit<CallingPolicy, 'version'> {
  /** The minutes by which an appointment that checks in on time is due before max(start, check-in). */
  @IsInt() appointmentCredit: number;
  /** The minutes by which a ticket with a declared need is due earlier. */
  @IsInt() needsCredit: number;
  /** The minutes by which a ticket that returns after a miss is due earlier than before. */
  @IsInt() returnCredit: number;
  /** The wait after which a walk-in or late appointment goes first, the oldest before the others. */
  @IsInt() walkInGuard: number;
  /** The minutes after its start in which an appointment still counts as on time. */
  @IsInt() grace: number;
  /** The minutes before the start in which check-in is open. */
  @IsInt() earlyCheckIn: number;
  /** The minutes after its start at which a booking without a check-in becomes a no-show. */
  @IsInt() noShowAfter: number;
  /** The seconds after which a called ticket may be called again. */
  @IsInt() recallSpacing: number;
  /** The most times that a ticket may be called again. */
  @IsInt() recallMost: number;
  @IsIn(['suitable', 'any']) routing: CallingPolicy['routing'];
  /** The numbers that differ for a service, by the service's key. */
  @ApiProperty({ type: 'object', additionalProperties: ownNumbers })
  @AreServicesNumbers()
  services: Record<string, Partial<ServicePolicy>>;
}

export class PolicyBody {
  /** The version that the change is based on. The change is refused when a newer version exists. */
  @IsInt() @Min(1) version: number;
  /** The reason of the change, for staff, without names of people. */
  @OneLine() @IsString() @Length(1, 300) note: string;
  /** The whole policy, not only the changed numbers. */
  @IsDefined() @IsObject() @ValidateNested() @Type(() => PolicyNumbersBody) policy: PolicyNumbersBody;
}
