// The bodies and queries of the API, checked by class-validator. The comments here are texts of /api/docs too.
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsEmail,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { type StaffRole, staffRoles } from '../../domain/access/staff.js';
import type { Language } from '../../domain/hub/hub.js';
import { type Need, needs } from '../../domain/queue/ticket/ticket.js';
import { IsDay, IsInstant, IsKey, IsLanguage, IsPersonName, IsPhone, Optional, OneLine } from './rules.js';

export class TicketBody {
  /** The key of a service. */
  @IsKey() service: string;
  @IsLanguage() language: Language;
  /** The needs that would help the person during the visit. */
  @Optional() @IsArray() @ArrayUnique() @IsIn(needs, { each: true }) needs?: Need[];
}

export class ElsewhereQuery {
  @IsKey() service: string;
}

export class CheckInBody {
  /** The reference on the confirmation, in upper or lower case, with or without the dash. */
  @IsString() @Length(1, 20) reference: string;
}

/** A further service of the same visit. */
export class AlsoBody {
  @IsKey() service: string;
  @Optional() @IsInt() @Min(1) @Max(20) quantity?: number;
}

export class ContactBody {
  /** The name as staff should call it. It is never shown on a screen. */
  @OneLine() @IsString() @IsNotEmpty() @MaxLength(120) @IsPersonName() name: string;
  @Optional() @OneLine() @IsEmail() @MaxLength(254) email?: string;
  @Optional() @OneLine() @MaxLength(80) @IsPhone() phone?: string;
}

/** The size of a visit. */
class VisitSize {
  @Optional() @IsInt() @Min(1) @Max(20) partySize?: number;
  /** How many of the same service one visit has, where the service allows several. */
  @Optional() @IsInt() @Min(1) @Max(20) quantity?: number;
  @Optional() @IsArray() @ArrayMaxSize(3) @ValidateNested({ each: true }) @Type(() => AlsoBody) also?: AlsoBody[];
}

/** The details of the person who comes, for every way of booking. */
export class VisitorBody extends VisitSize {
  @IsDefined() @IsObject() @ValidateNested() @Type(() => ContactBody) contact: ContactBody;
  @IsLanguage() language: Language;
  @Optional() @OneLine() @IsString() @MaxLength(40) applicationNumber?: string;
  @Optional() @IsArray() @ArrayUnique() @IsIn(needs, { each: true }) needs?: Need[];
}

export class HoldBody extends VisitSize {
  @IsKey() hub: string;
  @IsKey() service: string;
  /** The start of a free time. */
  @IsInstant() start: string;
}

/** Either `hold`, or `hub`, `service` and `start`. */
export class BookingBody extends VisitorBody {
  @Optional() @IsString() @Length(1, 120) hold?: string;
  @Optional() @IsKey() hub?: string;
  @Optional() @IsKey() service?: string;
  @Optional() @IsInstant() start?: string;
  /** The language that an interpreter should speak. It is kept only where `needs` has `interpreter`. */
  @Optional() @OneLine() @IsString() @MaxLength(40) interpreterLanguage?: string;
}

/** A booking that staff make for a person at the desk or on the telephone, or a partner for a client. */
export class BookingForBody extends VisitorBody {
  @IsKey() service: string;
  @IsInstant() start: string;
  /** The language that an interpreter should speak. */
  @Optional() @OneLine() @IsString() @MaxLength(40) interpreterLanguage?: string;
  /** A note for staff only. It is deleted with the contact. */
  @Optional() @OneLine() @IsString() @MaxLength(200) note?: string;
  /** The reason for which staff override the blockers of this time. It is kept with the note. */
  @Optional() @OneLine() @IsString() @MaxLength(190) overrideReason?: string;
}

export class RescheduleBody {
  @IsInstant() start: string;
  @Optional() @IsKey() hub?: string;
}

export class FreeTimesQuery {
  @IsKey() service: string;
  /** The first and the last local day at the hub, both included. */
  @IsDay() from: string;
  @IsDay() to: string;
  @Optional() @Type(() => Number) @IsInt() @Min(1) @Max(20) partySize?: number;
  @Optional() @Type(() => Number) @IsInt() @Min(1) @Max(20) quantity?: number;
  /** Further services of the same visit: `tax-inquiry,utility-payment:2`. */
  @Optional() @Matches(/^[a-z0-9][a-z0-9-]*(:\d{1,2})?(,[a-z0-9][a-z0-9-]*(:\d{1,2})?){0,2}$/) also?: string;
}

export class DayQuery {
  @Optional() @IsDay() date?: string;
}

export class WhyQuery {
  /** Another ticket of the same day: its id, or its number as on the ticket. */
  @OneLine() @IsString() @Length(1, 120) other: string;
}

export class SignInBody {
  @IsString() @Length(1, 254) email: string;
  @IsString() @Length(1, 200) password: string;
}

export class StaffBody {
  @OneLine() @IsString() @Length(1, 120) name: string;
  @IsEmail({ require_tld: false }) @MaxLength(254) email: string;
  @IsString() @Length(10, 200) password: string;
  @IsArray() @ArrayUnique() @IsIn(staffRoles, { each: true }) roles: StaffRole[];
  @IsArray() @ArrayUnique() @ArrayMaxSize(200) @IsKey({ each: true }) hubs: string[];
}

export class DeviceBody {
  @IsKey() hub: string;
  @IsIn(['kiosk', 'display']) kind: 'kiosk' | 'display';
  @OneLine() @IsString() @Length(1, 80) label: string;
}

export class OpenCounterBody {
  /** The services that the counter takes. When absent, all that it can take. */
  @Optional() @IsArray() @ArrayNotEmpty() @ArrayUnique() @ArrayMaxSize(200) @IsKey({ each: true }) services?: string[];
}

export class CallBody {
  /** The key of a counter. */
  @IsKey() counter: string;
}

export class HoldTicketBody {
  /** A note that only staff pages show. */
  @Optional() @IsString() @MaxLength(200) reason?: string;
  /** The minutes after which staff are reminded of the ticket; 10 when absent. */
  @Optional() @IsInt() @Min(1) @Max(240) remindInMinutes?: number;
}

export class TransferBody {
  @IsKey() service: string;
  /** The only counter that may call the ticket, as long as that counter is open. */
  @Optional() @IsKey() counter?: string;
}

export class AddServiceBody {
  @IsKey() service: string;
}
