// The bodies of the waiting list's calls.
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { type TimeOfDay, timesOfDay } from '../../domain/booking/waiting-list.js';
import { type Language, languages } from '../../domain/hub/hub.js';
import { type Need, needs } from '../../domain/queue/ticket.js';
import { AlsoBody, ContactBody } from './bodies.js';
import { IsDay, IsKey, Optional } from './rules.js';

/** For an earlier time than that of a booking. */
export class EarlierTimeBody {
  /** First and last local day at the hub, both included; from today to the day of the booking where nothing is said. */
  @Optional() @IsDay() from?: string;
  @Optional() @IsDay() to?: string;
  /** The morning ends at noon. */
  @Optional() @IsIn(timesOfDay) timeOfDay?: TimeOfDay;
}

/** Without a booking. The contact needs an e-mail address or a telephone number, because an offer must reach them. */
export class WaitingBody {
  @IsKey() hub: string;
  @IsKey() service: string;
  /** First and last local day at the hub, both included; 60 days from today where nothing is said. */
  @Optional() @IsDay() from?: string;
  @Optional() @IsDay() to?: string;
  /** The morning ends at noon. */
  @Optional() @IsIn(timesOfDay) timeOfDay?: TimeOfDay;
  @Optional() @IsInt() @Min(1) @Max(20) partySize?: number;
  @Optional() @IsInt() @Min(1) @Max(20) quantity?: number;
  @Optional() @IsArray() @ArrayMaxSize(3) @ValidateNested({ each: true }) @Type(() => AlsoBody) also?: AlsoBody[];
  @IsDefined() @IsObject() @ValidateNested() @Type(() => ContactBody) contact: ContactBody;
  @IsIn(languages) language: Language;
  @Optional() @IsString() @MaxLength(40) applicationNumber?: string;
  @Optional() @IsArray() @ArrayUnique() @IsIn(needs, { each: true }) needs?: Need[];
}
