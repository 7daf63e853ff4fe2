// The forms of the staff pages, as a browser sends them: one ticked box is a text, two are a list, what was left empty
// is an empty text. `_csrf` has been taken out by the guard.
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import type { StaffRole } from '../../../../domain/access/staff.js';
import type { Language } from '../../../../domain/hub/hub.js';
import { type DayEndReason, dayEndReasons } from '../../../../domain/queue/ticket/day-end.js';
import { type Need, needs } from '../../../../domain/queue/ticket/ticket.js';
import { StaffBody } from '../../../api/bodies.js';
import { IsInstant, IsKey, IsLanguage, Trim } from '../../../api/rules.js';
import { ByLanguage } from '../../../http/form-texts.js';
import type { TypedText } from './city-text.js';

/** One or many values of one name. */
export const Many = () =>
  Transform(({ value }: { value: unknown }) => (value === undefined || Array.isArray(value) ? value : [value]));

export const EmptyIsAbsent = () => Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));

export class EmptyForm {}

/** Acts once, however often it is sent. */
export class OnceForm {
  @IsOptional() @IsString() @MaxLength(64) idempotencyKey?: string;
}

export class OpenCounterForm {
  @IsOptional() @Many() @IsArray() @ArrayMaxSize(200) @IsKey({ each: true }) services?: string[];
}

export class CallNumberForm {
  /** A ticket's number as somebody reads it out. */
  @Trim() @IsString() @MaxLength(20) number: string;
}

/** What any of the moves may need; each takes its own. */
export class MoveForm {
  @IsOptional() @IsString() @MaxLength(200) @EmptyIsAbsent() reason?: string;
  @IsOptional() @EmptyIsAbsent() @IsKey() service?: string;
  @IsOptional() @EmptyIsAbsent() @IsKey() counter?: string;
  @IsOptional() @EmptyIsAbsent() @Type(() => Number) @IsInt() @Min(1) @Max(240) remindInMinutes?: number;
  @IsOptional() @IsIn(['waiting', 'finished']) outcome?: 'waiting' | 'finished';
  @IsOptional() @IsIn(['yes']) closeCounter?: 'yes';
}

export class GiveTicketForm extends OnceForm {
  @IsKey() service: string;
  @IsLanguage() language: Language;
  @IsOptional() @Many() @IsArray() @IsIn(needs, { each: true }) needs?: Need[];
  /** The second button, beside the reason why it is too late for today. */
  @IsOptional() @IsIn(['yes']) anyway?: 'yes';
  @IsOptional() @Many() @IsArray() @ArrayMaxSize(10) @IsKey({ each: true }) also?: string[];
  @IsOptional() @EmptyIsAbsent() @Type(() => Number) @IsInt() @Min(1) @Max(20) partySize?: number;
}

export class CloseCounterForm {
  /** A break's end, chosen from a list; absent: closed until somebody opens it. */
  @IsOptional() @EmptyIsAbsent() @IsInstant() backAt?: string;
}

export class CloseDayForm {
  @IsIn(dayEndReasons) reason: DayEndReason;
  /** Ids of tickets; none ticked is none. */
  @IsOptional() @Many() @IsArray() @ArrayMaxSize(1000) @IsString({ each: true }) tickets?: string[];
}

export class CheckInForm extends OnceForm {
  @IsString() @Length(1, 20) reference: string;
}

export class FindForm {
  @Trim() @IsString() @MaxLength(120) q: string;
}

export class SignInForm {
  @Trim() @IsString() @MaxLength(254) email: string;
  @IsString() @MaxLength(200) password: string;
}

/** As typed; whether it will do is for `readReason`. */
export class CloseHubForm extends OnceForm {
  @ByLanguage() reason: TypedText;
  /** Marks of the bookings that the preview named; absent before it. */
  @IsOptional() @IsString() @MaxLength(60_000) seen?: string;
}

/** As typed; whether it will do is for `AccountWish`. */
export class AccountForm {
  @Trim() @IsString() @MaxLength(2000) name: string;
  @Trim() @IsString() @MaxLength(2000) email: string;
  @IsString() @MaxLength(2000) password: string;
  @IsOptional() @Many() @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) roles?: string[];
  @IsOptional() @Many() @IsArray() @ArrayMaxSize(200) @IsString({ each: true }) hubs?: string[];
}

/** An account without a role could do nothing. */
export class AccountWish extends StaffBody {
  @ArrayNotEmpty() override roles: StaffRole[];
}

/** As typed; whether it will do is for `DeviceBody`. */
export class DeviceForm {
  @Trim() @IsString() @MaxLength(2000) label: string;
  @IsOptional() @IsString() @MaxLength(200) hub?: string;
  @IsOptional() @IsString() @MaxLength(200) kind?: string;
}
