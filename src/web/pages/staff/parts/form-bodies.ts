// The forms of the staff pages as browsers send them: one ticked box is a text, several are a list, and an empty field is
// an empty text. StaffGuard has already removed `_csrf`.
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
import { IsInstant, IsKey, IsLanguage, OneLine } from '../../../api/rules.js';
import { ByLanguage } from '../../../http/form-texts.js';
import type { TypedText } from './city-text.js';

/** A field that may occur once or several times. Its values become a list. */
export const Many = () =>
  Transform(({ value }: { value: unknown }) => (value === undefined || Array.isArray(value) ? value : [value]));

/** An empty field counts as absent. */
export const EmptyIsAbsent = () => Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));

export class EmptyForm {}

/** A form that acts once, however often it is sent. */
export class OnceForm {
  @IsOptional() @IsString() @MaxLength(64) idempotencyKey?: string;
}

export class OpenCounterForm {
  @IsOptional() @Many() @IsArray() @ArrayMaxSize(200) @IsKey({ each: true }) services?: string[];
}

export class CallNumberForm {
  /** The number of a ticket as it is read out. */
  @OneLine() @IsString() @MaxLength(20) number: string;
}

/** The fields of all moves of a ticket; each move uses its own. */
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
  /** Sent by the button that issues a ticket although it is too late for today. */
  @IsOptional() @IsIn(['yes']) anyway?: 'yes';
  @IsOptional() @Many() @IsArray() @ArrayMaxSize(10) @IsKey({ each: true }) also?: string[];
  @IsOptional() @EmptyIsAbsent() @Type(() => Number) @IsInt() @Min(1) @Max(20) partySize?: number;
}

export class CloseCounterForm {
  /** The chosen end of a break. Absent where the counter closes until it is opened again. */
  @IsOptional() @EmptyIsAbsent() @IsInstant() backAt?: string;
}

export class CloseDayForm {
  @IsIn(dayEndReasons) reason: DayEndReason;
  /** The ids of the ticked tickets. Absent where none is ticked. */
  @IsOptional() @Many() @IsArray() @ArrayMaxSize(1000) @IsString({ each: true }) tickets?: string[];
}

export class CheckInForm extends OnceForm {
  @IsString() @Length(1, 20) reference: string;
}

export class FindForm {
  @OneLine() @IsString() @MaxLength(120) q: string;
}

export class SignInForm {
  @OneLine() @IsString() @MaxLength(254) email: string;
  @IsString() @MaxLength(200) password: string;
}

/** The values as typed. `readReason` checks the reason. */
export class CloseHubForm extends OnceForm {
  @ByLanguage() reason: TypedText;
  /** The marks of the bookings that the preview listed; absent before the preview. */
  @IsOptional() @IsString() @MaxLength(60_000) seen?: string;
}

/** The values as typed. `AccountWish` checks them. */
export class AccountForm {
  @OneLine() @IsString() @MaxLength(2000) name: string;
  @OneLine() @IsString() @MaxLength(2000) email: string;
  @IsString() @MaxLength(2000) password: string;
  @IsOptional() @Many() @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) roles?: string[];
  @IsOptional() @Many() @IsArray() @ArrayMaxSize(200) @IsString({ each: true }) hubs?: string[];
}

/** The checked values. A role is required, because an account without one may do nothing. */
export class AccountWish extends StaffBody {
  @ArrayNotEmpty() override roles: StaffRole[];
}

/** The values as typed. `DeviceBody` checks them. */
export class DeviceForm {
  @OneLine() @IsString() @MaxLength(2000) label: string;
  @IsOptional() @IsString() @MaxLength(200) hub?: string;
  @IsOptional() @IsString() @MaxLength(200) kind?: string;
}
