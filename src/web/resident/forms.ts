// The forms of the residents' pages. Shapes only: what somebody typed wrongly comes back on the page, with a sentence.
import { Transform, Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { type Need, needs } from '../../domain/queue/ticket.js';
import { IsInstant, IsKey, Trim } from '../api/rules.js';
import type { Details } from './details.js';

const LONGEST_TEXT = 500;

/** What was typed about oneself, which every form of a booking carries along. */
export class DetailsForm {
  @IsOptional() @Trim() @IsString() @MaxLength(LONGEST_TEXT) name?: string;
  @IsOptional() @Trim() @IsString() @MaxLength(LONGEST_TEXT) email?: string;
  @IsOptional() @Trim() @IsString() @MaxLength(LONGEST_TEXT) phone?: string;
  @IsOptional() @Trim() @IsString() @MaxLength(LONGEST_TEXT) applicationNumber?: string;
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
  /** Wants the days from then on instead of going on. */
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/) from?: string;
}

/** What the pressed button wants. */
export class HeldForm extends DetailsForm {
  @IsIn(['check', 'edit', 'confirm']) step: 'check' | 'edit' | 'confirm';
}

export class ReleaseForm extends DetailsForm {
  @IsIn(['time', 'hub', 'service']) to: 'time' | 'hub' | 'service';
}

export class NewTimeForm {
  @IsOptional() @IsInstant() start?: string;
  @IsKey() hub: string;
  @IsOptional() @IsString() @Length(1, 64) idempotencyKey?: string;
}

export class SureForm {
  @IsOptional() @IsString() @Length(1, 64) idempotencyKey?: string;
}

export function detailsOf(form: DetailsForm): Details {
  const { name = '', email = '', phone = '', applicationNumber = '', needs: ticked = [] } = form;
  return { name, email, phone, applicationNumber, needs: [...new Set(ticked)] };
}
