// The forms of the residents' pages. Shapes only: what somebody typed wrongly comes back on the page, with a sentence.
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { type Need, needs } from '../../../../domain/queue/ticket/ticket.js';
import { IsInstant, IsKey, Trim } from '../../../api/rules.js';
import type { Details } from './details.js';

const LONGEST_TEXT = 500;
const LONGEST_VIEW = 60;

/** `city-hall 2027-03-15T13:30:00.000Z`. */
const IsPlacedStart = () => Matches(/^[a-z0-9][a-z0-9-]{0,79} \d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);

/** What was typed about oneself, which every form of a booking carries along. */
export class DetailsForm {
  @IsOptional() @Trim() @IsString() @MaxLength(LONGEST_TEXT) name?: string;
  @IsOptional() @Trim() @IsString() @MaxLength(LONGEST_TEXT) email?: string;
  @IsOptional() @Trim() @IsString() @MaxLength(LONGEST_TEXT) phone?: string;
  @IsOptional() @Trim() @IsString() @MaxLength(LONGEST_TEXT) applicationNumber?: string;
  @IsOptional() @Trim() @IsString() @MaxLength(LONGEST_TEXT) interpreterLanguage?: string;
  /** One ticked box comes alone, several as a list. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === undefined ? undefined : [value].flat()))
  @IsArray()
  @IsIn(needs, { each: true })
  needs?: Need[];
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(20) partySize?: number;
  @IsOptional() @IsString() @Length(1, 64) idempotencyKey?: string;
}

export class TimeForm extends DetailsForm {
  /** Absent when no time was chosen. */
  @IsOptional() @IsInstant() start?: string;
  /** Wants other times on the page, as an address asks for them, instead of going on. */
  @IsOptional() @IsString() @MaxLength(LONGEST_VIEW) go?: string;
  /** Which times were on the page, likewise. */
  @IsOptional() @IsString() @MaxLength(LONGEST_VIEW) at?: string;
}

/** A time of any hub. */
export class AnyTimeForm {
  /** The hub and the start; absent when no time was chosen. */
  @IsOptional() @IsPlacedStart() choice?: string;
  @IsOptional() @IsString() @MaxLength(LONGEST_VIEW) go?: string;
  @IsOptional() @IsString() @MaxLength(LONGEST_VIEW) at?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(20) partySize?: number;
  @IsOptional() @IsString() @Length(1, 64) idempotencyKey?: string;
}

/** What is done in one visit; one ticked box comes alone, several as a list. */
export class VisitForm {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(20) quantity?: number;
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === undefined ? undefined : [value].flat()))
  @IsArray()
  @ArrayMaxSize(3)
  @IsKey({ each: true })
  also?: string[];
}

/** What the pressed button wants. */
export class HeldForm extends DetailsForm {
  @IsIn(['check', 'edit', 'confirm', 'empty']) step: 'check' | 'edit' | 'confirm' | 'empty';
}

/** More time, with the page on which it was asked for. */
export class ExtendForm extends DetailsForm {
  @IsIn(['details', 'check']) page: 'details' | 'check';
}

export class ReleaseForm extends DetailsForm {
  @IsIn(['time', 'hub', 'service']) to: 'time' | 'hub' | 'service';
}

export class NewTimeForm {
  @IsOptional() @IsInstant() start?: string;
  @IsKey() hub: string;
  @IsOptional() @IsString() @MaxLength(LONGEST_VIEW) at?: string;
  @IsOptional() @IsString() @Length(1, 64) idempotencyKey?: string;
}

export class SureForm {
  @IsOptional() @IsString() @Length(1, 64) idempotencyKey?: string;
}

export function detailsOf(form: DetailsForm): Details {
  const {
    name = '',
    email = '',
    phone = '',
    applicationNumber = '',
    needs: ticked = [],
    interpreterLanguage = '',
  } = form;
  return { name, email, phone, applicationNumber, needs: [...new Set(ticked)], interpreterLanguage };
}
