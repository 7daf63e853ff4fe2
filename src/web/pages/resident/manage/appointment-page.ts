import { ARRIVE_EARLY_MINUTES } from '../../../../domain/durations.js';
import { timeText } from '../../../../contract/words/clock.js';
import { dayAtTimeText } from '../../../../contract/words/day-and-time.js';
import { textIn } from '../../../../contract/words/text-in.js';
import { bookingTermsOf } from '../../../../domain/booking/appointment.js';
import { remindersOf } from '../../../../domain/booking/letter.js';
import { visitName, whatToBringTo } from '../../../../contract/words/visit-names.js';
import type { Language } from '../../../../domain/hub/hub.js';
import { plusMinutes } from '../../../../domain/time/instant.js';
import type { AppointmentDetails } from '../../../../use-cases/booking/show-appointment.js';
import { translate } from '../../../../platform/sentences.js';

/** The page of a booking. `token` is that of its link; `notice` names the change that has just been made, if any. */
export function appointmentPage(
  details: AppointmentDetails,
  token: string,
  notice: 'changed' | 'confirmed' | '',
  language: Language,
) {
  const { appointment, changeable, hub } = details;
  const { start, minutes, partySize } = appointment;
  const zone = hub.opening.timeZone;
  const state = stateOf(details);
  const when = dayAtTimeText(language, start, zone);
  const until = appointment.holdExpiresAt === null ? '' : dayAtTimeText(language, appointment.holdExpiresAt, zone);
  const { noShowAfter } = bookingTermsOf(appointment);
  const about = { service: visitName(appointment.parts, language), minutes };
  return {
    title: translate(language, `resident.appointment.title-${state}`),
    heading: translate(language, `resident.appointment.heading-${details.hit ? 'hit' : state}`, { when }),
    lead:
      state === 'booked'
        ? ''
        : translate(language, `resident.appointment.lead-${state}`, { until, minutes: noShowAfter }),
    said: notice === '' ? '' : translate(language, `resident.appointment.said-${notice}`),
    reference: appointment.reference ?? '',
    line: lines[state] ?? 'past',
    awaited: state === 'unconfirmed',
    place: `${textIn(hub.name, language)}, ${textIn(hub.address, language)}`,
    when: dayAtTimeText(language, start, zone, 'day-and-year'),
    about: translate(language, 'resident.appointment.about', about),
    people: partySize > 1 ? translate(language, 'resident.appointment.people', { count: partySize }) : '',
    letters: translate(language, `resident.booked.${lettersOf(details)}`),
    from: timeText(language, plusMinutes(start, -ARRIVE_EARLY_MINUTES), zone),
    whatToBring: whatToBringTo(appointment.parts, language),
    hit: hitWords(details, language),
    upcoming: state === 'booked',
    changeable,
    urls: appointmentUrls(appointment.reference ?? '', token),
    bookUrl: `/book/${appointment.service}`,
  };
}

/** The key of the sentence about messages: the channel by which they are sent, and whether there is a reminder. */
function lettersOf({ appointment, reach }: AppointmentDetails) {
  if (!reach) return 'no-email' as const;
  return remindersOf(appointment, appointment.createdAt).length > 0 ? (`${reach}-and-reminder` as const) : reach;
}

/** The state of a booking as its page shows it. */
export type AppointmentSight =
  | 'unconfirmed'
  | 'lapsed'
  | 'booked'
  | 'started'
  | 'checked-in'
  | 'completed'
  | 'cancelled'
  | 'no-show';

/** The shape of the drawn line: dotted before the visit, dashed until the booking is confirmed. */
const lines: Partial<Record<AppointmentSight, string>> = { booked: 'waiting', unconfirmed: 'held' };

/** A hold without a booking cannot occur here, because it has no reference and so no link. */
function stateOf({ appointment, noShow, changeable, confirmation }: AppointmentDetails): AppointmentSight {
  if (noShow) return 'no-show';
  if (confirmation) return confirmation === 'awaited' ? 'unconfirmed' : 'lapsed';
  if (appointment.state === 'booked' || appointment.state === 'held') return changeable ? 'booked' : 'started';
  return appointment.state;
}

/** The reason why the booking's time is outside the hub's hours now; '' where it is not. */
function hitWords({ hit, hub, appointment }: AppointmentDetails, language: Language): string {
  if (!hit) return '';
  const code = hit.code === 'exception' && !hit.text ? 'hours' : hit.code;
  const facts = {
    hub: textIn(hub.name, language),
    service: visitName(appointment.parts, language),
    because: hit.text && textIn(hit.text, language),
  };
  return translate(language, `resident.appointment.hit.${code}`, facts);
}

/** The addresses of the pages of one booking, each with the token that opens it. */
export function appointmentUrls(reference: string, token: string) {
  const base = `/appointments/${reference}`;
  const query = `?token=${encodeURIComponent(token)}`;
  return {
    show: `${base}${query}`,
    change: `${base}/change${query}`,
    hubs: `${base}/change/hub${query}`,
    any: `${base}/change/any${query}`,
    cancel: `${base}/cancel${query}`,
    calendar: `${base}/calendar.ics${query}`,
    waiting: `${base}/waiting${query}`,
  };
}
