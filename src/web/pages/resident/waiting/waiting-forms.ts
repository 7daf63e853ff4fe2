// The forms of the waiting list. Wrong values come back on the page with a sentence.
import { IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { type WaitingTimes, waitingWindowOf, waitingWindowProblem } from '../../../../domain/booking/waiting-days.js';
import { timesOfDay, type TimeOfDay } from '../../../../domain/booking/waiting-list.js';
import type { Language } from '../../../../domain/hub/hub.js';
import type { Instant } from '../../../../domain/time/instant.js';
import { isRealDate } from '../../../../domain/time/wall-time.js';
import { OneLine } from '../../../api/rules.js';
import { translate } from '../../../../platform/sentences.js';
import { DetailsForm } from '../details/booking-forms.js';

/** The typed last day and part of the day. */
export interface TypedTimes {
  to?: string;
  timeOfDay?: string;
}

/** The form for a time earlier than that of a booking. */
export class EarlierTimeForm implements TypedTimes {
  @IsOptional() @OneLine() @IsString() @MaxLength(40) to?: string;
  @IsOptional() @IsString() @MaxLength(40) timeOfDay?: string;
  @IsOptional() @IsString() @Length(1, 64) idempotencyKey?: string;
}

/** The form for a resident without a booking. */
export class JoinForm extends DetailsForm implements TypedTimes {
  @IsOptional() @OneLine() @IsString() @MaxLength(40) to?: string;
  @IsOptional() @IsString() @MaxLength(40) timeOfDay?: string;
}

/** The suitable times of a form. An unknown part of the day counts as any. */
export const waitingTimesOf = ({ to = '', timeOfDay = 'any' }: TypedTimes): WaitingTimes => ({
  ...(to !== '' && { to }),
  timeOfDay: (timesOfDay as readonly string[]).includes(timeOfDay) ? (timeOfDay as TimeOfDay) : 'any',
});

/** The sentence about a wrong last day; '' where it is right. */
export function dayError(
  { to = '' }: TypedTimes,
  place: { zone: string; now: Instant; before?: Instant },
  language: Language,
): string {
  if (to !== '' && !isRealDate(to)) return translate(language, 'resident.waiting.to-wrong');
  const problem = waitingWindowProblem(waitingWindowOf(to === '' ? {} : { to }, place), place.zone, place.now);
  return problem ? translate(language, `resident.waiting.to-${problem}`) : '';
}
