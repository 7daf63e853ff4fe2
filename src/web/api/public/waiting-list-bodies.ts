// The bodies of the waiting list's calls.
import { IsIn } from 'class-validator';
import { type TimeOfDay, timesOfDay } from '../../../domain/booking/waiting-list.js';
import { VisitorBody } from '../bodies.js';
import { IsDay, IsKey, Optional } from '../rules.js';

/** For an earlier time than that of a booking. */
export class EarlierTimeBody {
  /** First and last local day at the hub, both included; from today to the day of the booking where nothing is said. */
  @Optional() @IsDay() from?: string;
  @Optional() @IsDay() to?: string;
  /** The morning ends at noon. */
  @Optional() @IsIn(timesOfDay) timeOfDay?: TimeOfDay;
}

/** Without a booking. The contact needs an e-mail address or a telephone number, because an offer must reach them. */
export class WaitingBody extends VisitorBody {
  @IsKey() hub: string;
  @IsKey() service: string;
  /** First and last local day at the hub, both included; 60 days from today where nothing is said. */
  @Optional() @IsDay() from?: string;
  @Optional() @IsDay() to?: string;
  /** The morning ends at noon. */
  @Optional() @IsIn(timesOfDay) timeOfDay?: TimeOfDay;
}
