// The language, the zone and the instant for which a staff page is written.
import type { KeyIn } from '../../../../contract/languages/message-keys.js';
import { timeText } from '../../../../contract/words/clock.js';
import { dayAndTimeText } from '../../../../contract/words/day-and-time.js';
import type { Hub, Language } from '../../../../domain/hub/hub.js';
import type { Instant } from '../../../../domain/time/instant.js';
import { type Facts, translate } from '../../../../platform/sentences.js';

export interface StaffPageContext {
  language: Language;
  /** The zone of the hub that the page is about. */
  zone: string;
  now: Instant;
}

export const staffPageContext = (hub: Hub, now: Instant, language: Language): StaffPageContext => ({
  language,
  zone: hub.opening.timeZone,
  now,
});

/** A sentence of the language files' section `staff`. */
export const staffText = (
  { language }: Pick<StaffPageContext, 'language'>,
  key: KeyIn<'staff'>,
  facts?: Facts,
): string => translate(language, `staff.${key}`, facts);

/** A time of day in the page's zone. */
export const timeFor = ({ language, zone }: StaffPageContext, at: Instant): string => timeText(language, at, zone);

/** `Tuesday 23 March 2027, 8:30`. */
export const dayAndTimeFor = ({ language, zone }: StaffPageContext, at: Instant): string =>
  dayAndTimeText(language, at, zone, 'day-and-year');
