// The forms of the hours pages, with values as typed. readPlan checks them.
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsKey, OneLine } from '../../../api/rules.js';
import { ByLanguage } from '../../../http/form-texts.js';
import type { TypedText } from '../parts/city-text.js';
import { OnceForm } from '../parts/form-bodies.js';

const Typed = () => (target: object, name: string) => {
  for (const check of [IsOptional(), OneLine(), IsString(), MaxLength(2000)]) check(target, name);
};

/** The fields of all three kinds of plan; each kind uses some of them. */
export const typedFields = [
  ...(['fromDate', 'fromTime', 'toDate', 'toTime', 'date', 'open', 'times', 'from'] as const),
  ...(['day1', 'day2', 'day3', 'day4', 'day5', 'day6', 'day7'] as const),
];
export type TypedHours = Partial<Record<(typeof typedFields)[number], string>> & { reason?: TypedText };

export class HoursForm extends OnceForm implements TypedHours {
  @Typed() fromDate?: string;
  @Typed() fromTime?: string;
  @Typed() toDate?: string;
  @Typed() toTime?: string;
  @Typed() date?: string;
  @Typed() open?: string;
  @Typed() times?: string;
  @Typed() from?: string;
  @Typed() day1?: string;
  @Typed() day2?: string;
  @Typed() day3?: string;
  @Typed() day4?: string;
  @Typed() day5?: string;
  @Typed() day6?: string;
  @Typed() day7?: string;
  @ByLanguage() reason: TypedText;
  /** The marks of the bookings that the preview listed. */
  @IsOptional() @IsString() @MaxLength(60_000) seen?: string;
  /** Present where the button leads back to the form. */
  @IsOptional() @IsIn(['edit']) step?: 'edit';
}

/** Notes that a resident was told by telephone. `appointment` is the id of the booking. */
export class ToldForm {
  @IsString() @MaxLength(120) appointment: string;
}

/** The parameters of a page's address: the key of the hub and the id of the change. */
export class ChangeAddress {
  @IsKey() hub: string;
  @IsString() @MaxLength(120) change: string;
}

/** The marks that a form carries in one field. */
export const marksOf = (seen: string | undefined): string[] => (seen ?? '').split(' ').filter((mark) => mark !== '');
