// The bodies of the waiting list's calls.
import { IsIn } from 'class-validator';
import { type TimeOfDay, timesOfDay } from '../../../domain/booking/waiting-list.js';
import { VisitorBody } from '../bodies.js';
import { IsDay, IsKey, Optional } from '../rules.js';

/** The request for an earlier time than that of a booking. */
export class EarlierTimeBody {
  /** The first and the last local day at the hub, both included; when absent, today and the day of the booking. */
  @Optional() @IsDay() from?: string;
  @Optional() @IsDay() to?: string;
  /** The morning ends at noon. */
  @Optional() @IsIn(timesOfDay) timeOfDay?: TimeOfDay;
}

/** The request without a booking. The contact needs an e-mail address or a phone number, because offers are sent there. */
export class WaitingBody extends VisitorBody {
  @IsKey() hub: string;
  @IsKey() service: string;
  /** The first and the last local day at the hub, both included; when absent, 60 days from today. */
  @Optional() @IsDay() from?: string;
  @Optional() @IsDay() to?: string;
  /** The morning ends at noon. */
  @Optional() @IsIn(timesOfDay) timeOfDay?: TimeOfDay;
}
