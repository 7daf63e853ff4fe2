// The desk's form as a browser sends it, and the checks of its fields before the booking rules see it.
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsEmail, IsIn, IsInt, IsNotEmpty, IsOptional } from 'class-validator';
import { IsString, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import type { Language } from '../../../../domain/hub/hub.js';
import { type Need, needs } from '../../../../domain/queue/ticket/ticket.js';
import { wallInstant } from '../../../../domain/time/wall-time.js';
import { parseInstant } from '../../../../platform/iso-instant.js';
import type { WishForSomeone } from '../../../../use-cases/booking/book-for-someone.js';
import { IsInstant, IsKey, IsLanguage, IsPersonName, IsPhone, OneLine } from '../../../api/rules.js';
import { EmptyIsAbsent, Many, OnceForm } from '../parts/form-bodies.js';
import type { StaffPageContext } from '../parts/staff-page-context.js';
import { type Choice, visitWish } from './desk-selection.js';

const LONGEST_TEXT = 2000;
const Typed = () => (target: object, name: string) => {
  for (const check of [IsOptional(), OneLine(), IsString(), MaxLength(LONGEST_TEXT)]) check(target, name);
};

/** The values as typed. `DeskWish` checks them. */
export class DeskForm extends OnceForm {
  @IsOptional() @EmptyIsAbsent() @IsKey() service?: string;
  @Typed() quantity?: string;
  @IsOptional() @Many() @IsArray() @ArrayMaxSize(20) @IsKey({ each: true }) also?: string[];
  @Typed() day?: string;
  @IsOptional() @IsInstant() start?: string;
  /** A wall time on the chosen day that is not among the offered times. */
  @Typed() otherTime?: string;
  @Typed() name?: string;
  @Typed() phone?: string;
  @Typed() email?: string;
  @Typed() people?: string;
  @IsOptional() @IsLanguage() language?: Language;
  @Typed() applicationNumber?: string;
  @IsOptional() @Many() @IsArray() @IsIn(needs, { each: true }) needs?: Need[];
  @Typed() interpreterLanguage?: string;
  @Typed() note?: string;
  @Typed() overrideReason?: string;
}

/** The checked values. A field that was left empty is absent. */
export class DeskWish {
  @IsKey() service: string;
  @ValidateIf(({ otherTime }: DeskWish) => otherTime === undefined) @IsInstant() start?: string;
  @IsOptional() @Matches(/^([01]\d|2[0-3]):[0-5]\d$/) otherTime?: string;
  @IsString() @IsNotEmpty() @MaxLength(120) @IsPersonName() name: string;
  @IsOptional() @IsPhone() @MaxLength(40) phone?: string;
  @IsOptional() @IsEmail() @MaxLength(254) email?: string;
  @Transform(({ value }: { value: unknown }) => Number(value)) @IsInt() @Min(1) @Max(20) people: number;
  @IsOptional() @MaxLength(40) applicationNumber?: string;
  @IsOptional() @MaxLength(40) interpreterLanguage?: string;
  @IsOptional() @MaxLength(200) note?: string;
  @IsOptional() @MaxLength(190) overrideReason?: string;
}

const filled = (text: string | undefined): string | undefined => (text === '' ? undefined : text);

/** The typed values in the order of the page, in which problems are listed too. */
export function typedDeskWish(form: DeskForm): Partial<Record<keyof DeskWish, string>> {
  const { service, start, otherTime, name, phone, email, people, applicationNumber, interpreterLanguage, note } = form;
  return {
    service,
    start,
    otherTime: filled(otherTime),
    name,
    phone: filled(phone),
    email: filled(email),
    people: filled(people) ?? '1',
    applicationNumber: filled(applicationNumber),
    interpreterLanguage: filled(interpreterLanguage),
    note: filled(note),
    overrideReason: filled(form.overrideReason),
  };
}

/**
 * The booking of a form without problems. A typed time goes before a chosen one; its day is the chosen day, else `today`.
 */
export function wishForSomeone(
  form: DeskForm,
  hub: string,
  choice: Choice,
  today: string,
  context: StaffPageContext,
): WishForSomeone {
  const { service, day = today } = choice;
  const { name = '', phone, email, interpreterLanguage, note, overrideReason, applicationNumber } = form;
  const start = form.otherTime ? wallInstant(day, form.otherTime, context.zone) : parseInstant(form.start ?? '');
  return {
    ...(service ? visitWish(service, choice) : { service: form.service ?? '' }),
    hub,
    start,
    partySize: Number(filled(form.people) ?? 1),
    contact: { name, email: filled(email), phone: filled(phone) },
    language: form.language ?? context.language,
    needs: form.needs ?? [],
    interpreterLanguage: filled(interpreterLanguage),
    applicationNumber: filled(applicationNumber),
    note: filled(note),
    overrideReason: filled(overrideReason),
  };
}
