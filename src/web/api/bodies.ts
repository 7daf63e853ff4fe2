// The bodies of the API, checked by class-validator; what stands here is also what /api/docs shows.
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
import { IsDay, IsInstant, IsKey, IsLanguage, IsPhone, Optional, Trim } from './rules.js';

export class TicketBody {
  /** A service's key. */
  @IsKey() service: string;
  @IsLanguage() language: Language;
  /** What would help during the visit. */
  @Optional() @IsArray() @ArrayUnique() @IsIn(needs, { each: true }) needs?: Need[];
}

export class ElsewhereQuery {
  @IsKey() service: string;
}

export class CheckInBody {
  /** As on the confirmation, in any case, with or without the dash. */
  @IsString() @Length(1, 20) reference: string;
}

/** A further service of the same visit. */
export class AlsoBody {
  @IsKey() service: string;
  @Optional() @IsInt() @Min(1) @Max(20) quantity?: number;
}

export class ContactBody {
  /** As staff should call it; never shown on a screen. */
  @Trim() @IsString() @IsNotEmpty() @MaxLength(120) name: string;
  @Optional() @Trim() @IsEmail() @MaxLength(254) email?: string;
  @Optional() @Trim() @IsPhone() phone?: string;
}

/** How much is wished of a visit. */
class VisitSize {
  @Optional() @IsInt() @Min(1) @Max(20) partySize?: number;
  /** Several of the same in one visit, where the service allows it. */
  @Optional() @IsInt() @Min(1) @Max(20) quantity?: number;
  @Optional() @IsArray() @ArrayMaxSize(3) @ValidateNested({ each: true }) @Type(() => AlsoBody) also?: AlsoBody[];
}

/** What is told about who comes, however the time is found. */
export class VisitorBody extends VisitSize {
  @IsDefined() @IsObject() @ValidateNested() @Type(() => ContactBody) contact: ContactBody;
  @IsLanguage() language: Language;
  @Optional() @IsString() @MaxLength(40) applicationNumber?: string;
  @Optional() @IsArray() @ArrayUnique() @IsIn(needs, { each: true }) needs?: Need[];
}

export class HoldBody extends VisitSize {
  @IsKey() hub: string;
  @IsKey() service: string;
  /** One of the free times. */
  @IsInstant() start: string;
}

/** Either `hold`, or `hub`, `service` and `start`. */
export class BookingBody extends VisitorBody {
  @Optional() @IsString() @Length(1, 120) hold?: string;
  @Optional() @IsKey() hub?: string;
  @Optional() @IsKey() service?: string;
  @Optional() @IsInstant() start?: string;
  /** Which language an interpreter should speak; kept only where `needs` has `interpreter`. */
  @Optional() @Trim() @IsString() @MaxLength(40) interpreterLanguage?: string;
}

/** For who telephones, stands at the desk, or is a partner's client. */
export class BookingForBody extends VisitorBody {
  @IsKey() service: string;
  @IsInstant() start: string;
  /** The language that an interpreter should speak. */
  @Optional() @Trim() @IsString() @MaxLength(40) interpreterLanguage?: string;
  /** For staff only; deleted with the contact. */
  @Optional() @Trim() @IsString() @MaxLength(200) note?: string;
  /** Why staff pass over what stands against it; kept with the note. */
  @Optional() @Trim() @IsString() @MaxLength(190) overrideReason?: string;
}

export class RescheduleBody {
  @IsInstant() start: string;
  @Optional() @IsKey() hub?: string;
}

export class FreeTimesQuery {
  @IsKey() service: string;
  /** First and last local day at the hub, both included. */
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
  @Trim() @IsString() @Length(1, 120) other: string;
}

export class SignInBody {
  @IsString() @Length(1, 254) email: string;
  @IsString() @Length(1, 200) password: string;
}

export class StaffBody {
  @Trim() @IsString() @Length(1, 120) name: string;
  @IsEmail({ require_tld: false }) @MaxLength(254) email: string;
  @IsString() @Length(10, 200) password: string;
  @IsArray() @ArrayUnique() @IsIn(staffRoles, { each: true }) roles: StaffRole[];
  @IsArray() @ArrayUnique() @ArrayMaxSize(200) @IsKey({ each: true }) hubs: string[];
}

export class DeviceBody {
  @IsKey() hub: string;
  @IsIn(['kiosk', 'display']) kind: 'kiosk' | 'display';
  @Trim() @IsString() @Length(1, 80) label: string;
}

export class OpenCounterBody {
  /** All that the counter can take when absent. */
  @Optional() @IsArray() @ArrayNotEmpty() @ArrayUnique() @ArrayMaxSize(200) @IsKey({ each: true }) services?: string[];
}

export class CallBody {
  /** A counter's key. */
  @IsKey() counter: string;
}

export class HoldTicketBody {
  /** For staff pages only. */
  @Optional() @IsString() @MaxLength(200) reason?: string;
  /** After so many minutes staff are reminded of it; 10 when absent. */
  @Optional() @IsInt() @Min(1) @Max(240) remindInMinutes?: number;
}

export class TransferBody {
  @IsKey() service: string;
  /** Only that counter may take it, while it is open. */
  @Optional() @IsKey() counter?: string;
}

export class AddServiceBody {
  @IsKey() service: string;
}
