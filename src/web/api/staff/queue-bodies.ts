// The bodies of staff's calls about the queue: tickets from a greeter, breaks, releases and the end of a day.
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

/** A ticket from a greeter. The further services of the visit (`also`) are put into the city's order. */
export class GivenTicketBody extends TicketBody {
  @Optional() @IsArray() @ArrayUnique() @ArrayMaxSize(10) @IsKey({ each: true }) also?: string[];
  /** The number of people who come with the ticket; 1 when absent. */
  @Optional() @IsInt() @Min(1) @Max(20) partySize?: number;
  /** Issues the ticket even if it would not be called before the hub closes. */
  @Optional() @IsBoolean() anyway?: boolean;
}

export class CloseCounterBody {
  /** The end of the counter's break. */
  @Optional() @IsInstant() backAt?: string;
}

/** A supervisor's release of a ticket from its counter. */
export class ReleaseBody {
  @IsIn(releaseReasons) reason: ReleaseReason;
  /** Whether the service was done. If not, the ticket goes back to the queue with the due time it had. */
  @Optional() @IsBoolean() finished?: boolean;
  /** Whether the counter that had the ticket is closed too. */
  @Optional() @IsBoolean() closeCounter?: boolean;
}

export class CloseDayBody {
  @IsIn(dayEndReasons) reason: DayEndReason;
  /** The ids of the tickets to close. When absent, all tickets that are left over. */
  @Optional()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(1000)
  @IsString({ each: true })
  @Length(1, 120, { each: true })
  tickets?: string[];
}
