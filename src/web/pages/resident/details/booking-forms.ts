// The forms of the residents' pages. These classes check only the shape; wrong values come back on the page with a sentence.
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
import { IsInstant, IsKey, OneLine } from '../../../api/rules.js';
import type { Details } from './details.js';

const LONGEST_TEXT = 500;
const LONGEST_VIEW = 60;

/** A hub and a start, as in `city-hall 2027-03-15T13:30:00.000Z`. */
const IsPlacedStart = () => Matches(/^[a-z0-9][a-z0-9-]{0,79} \d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);

/** The typed details of the resident, which every form of a booking carries. */
export class DetailsForm {
  @IsOptional() @OneLine() @IsString() @MaxLength(LONGEST_TEXT) name?: string;
  @IsOptional() @OneLine() @IsString() @MaxLength(LONGEST_TEXT) email?: string;
  @IsOptional() @OneLine() @IsString() @MaxLength(LONGEST_TEXT) phone?: string;
  @IsOptional() @OneLine() @IsString() @MaxLength(LONGEST_TEXT) applicationNumber?: string;
  @IsOptional() @OneLine() @IsString() @MaxLength(LONGEST_TEXT) interpreterLanguage?: string;
  /** Browsers send one ticked box as a text and several as a list. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === undefined ? undefined : [value].flat()))
  @IsArray()
  @IsIn(needs, { each: true })
  needs?: Need[];
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(20) partySize?: number;
  @IsOptional() @IsString() @Length(1, 64) idempotencyKey?: string;
}

/** The choice of a time at one hub. */
export class TimeForm extends DetailsForm {
  /** Absent where no time was chosen. */
  @IsOptional() @IsInstant() start?: string;
  /** The query of other times, from a button that shows them instead of going on. */
  @IsOptional() @IsString() @MaxLength(LONGEST_VIEW) go?: string;
  /** The query of the times that the page showed. */
  @IsOptional() @IsString() @MaxLength(LONGEST_VIEW) at?: string;
}

/** The choice of a time among those of all hubs. */
export class AnyTimeForm {
  /** The hub and the start. Absent where no time was chosen. */
  @IsOptional() @IsPlacedStart() choice?: string;
  @IsOptional() @IsString() @MaxLength(LONGEST_VIEW) go?: string;
  @IsOptional() @IsString() @MaxLength(LONGEST_VIEW) at?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(20) partySize?: number;
  @IsOptional() @IsString() @Length(1, 64) idempotencyKey?: string;
}

/** The quantity and the further services of a visit. Browsers send one ticked box as a text and several as a list. */
export class VisitForm {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(20) quantity?: number;
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === undefined ? undefined : [value].flat()))
  @IsArray()
  @ArrayMaxSize(3)
  @IsKey({ each: true })
  also?: string[];
}

/** The details with the step of the pressed button. */
export class HeldForm extends DetailsForm {
  @IsIn(['check', 'edit', 'confirm', 'empty']) step: 'check' | 'edit' | 'confirm' | 'empty';
}

/** Asks for more time. `page` is the one with the pressed button. */
export class ExtendForm extends DetailsForm {
  @IsIn(['details', 'check']) page: 'details' | 'check';
}

/** Releases the held time. `to` is the page on which the choice is made again. */
export class ReleaseForm extends DetailsForm {
  @IsIn(['time', 'hub', 'service']) to: 'time' | 'hub' | 'service';
}

/** The new time of a booking. */
export class NewTimeForm {
  @IsOptional() @IsInstant() start?: string;
  @IsKey() hub: string;
  @IsOptional() @IsString() @MaxLength(LONGEST_VIEW) at?: string;
  @IsOptional() @IsString() @Length(1, 64) idempotencyKey?: string;
}

/** The form of a page that asks for confirmation. */
export class SureForm {
  @IsOptional() @IsString() @Length(1, 64) idempotencyKey?: string;
}

/** The details of a form; '' for a field that it does not have. */
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
