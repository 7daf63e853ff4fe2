// Bodies of the queue's calls that staff make: what a greeter gives, breaks, a counter that nobody is at, the end of a day.
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Length,
  Max,
  Min,
} from 'class-validator';
import { type DayEndReason, dayEndReasons } from '../../../domain/queue/ticket/day-end.js';
import { type ReleaseReason, releaseReasons } from '../../../domain/queue/ticket/release-reason.js';
import { TicketBody } from '../bodies.js';
import { IsInstant, IsKey, Optional } from '../rules.js';

/** From a greeter; the further services of the visit come in the city's order. */
export class GivenTicketBody extends TicketBody {
  @Optional() @IsArray() @ArrayUnique() @ArrayMaxSize(10) @IsKey({ each: true }) also?: string[];
  /** How many people come with it; one when absent. */
  @Optional() @IsInt() @Min(1) @Max(20) partySize?: number;
  /** Also where it would not be called before the hub closes. */
  @Optional() @IsBoolean() anyway?: boolean;
}

export class CloseCounterBody {
  /** It is on a break until then. */
  @Optional() @IsInstant() backAt?: string;
}

export class ReleaseBody {
  @IsIn(releaseReasons) reason: ReleaseReason;
  /** The service was done; else the ticket goes back to the queue with the due time it had. */
  @Optional() @IsBoolean() finished?: boolean;
  /** Close the counter that had it. */
  @Optional() @IsBoolean() closeCounter?: boolean;
}

export class CloseDayBody {
  @IsIn(dayEndReasons) reason: DayEndReason;
  /** Ids of tickets; all that are left over when absent. */
  @Optional()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(1000)
  @IsString({ each: true })
  @Length(1, 120, { each: true })
  tickets?: string[];
}
