// The forms that join a waiting list. With a booking they ask only for suitable times, else for the contact too.
import { USUAL_WAITING_DAYS } from '../../../../domain/durations.js';
import { dayAtTimeText } from '../../../../contract/words/day-and-time.js';
import { textIn } from '../../../../contract/words/text-in.js';
import type { Visit } from '../../../../domain/booking/visit.js';
import { visitName } from '../../../../contract/words/visit-names.js';
import type { CityService } from '../../../../domain/hub/city-service.js';
import type { Hub, Language } from '../../../../domain/hub/hub.js';
import { waitingWindowOf } from '../../../../domain/booking/waiting-days.js';
import type { Instant } from '../../../../domain/time/instant.js';
import type { AppointmentDetails } from '../../../../use-cases/booking/show-appointment.js';
import { translate } from '../../../../platform/sentences.js';
import { appointmentUrls } from '../manage/appointment-page.js';
import { contactFields } from '../details/contact-fields.js';
import { type DetailErrors, detailFields, type Details } from '../details/details.js';
import { type Days, timesFields } from './times-fields.js';
import type { TypedTimes } from './waiting-forms.js';
import { offerName } from '../offers.js';
import { codeOfVisit } from '../visit-code.js';
import { joinUrl } from './waiting-urls.js';

/** The sentences by field; `form` belongs to no field. */
export type JoinErrors = DetailErrors & { to?: string; form?: string };

/** The typed values, with their problems. */
export interface Filled {
  times: TypedTimes;
  errors: JoinErrors;
  idempotencyKey: string;
}

const order = [...detailFields, 'to', 'form'] as const;

/** In the summary, a problem that belongs to no field links to the first one, `#time-any`. */
function joinParts({ times, errors, idempotencyKey }: Filled, heading: string, days: Days, language: Language) {
  const summary = order.flatMap((name) => {
    const message = errors[name];
    return message ? [{ href: name === 'form' ? '#time-any' : `#${name}`, message }] : [];
  });
  return {
    title: summary.length === 0 ? heading : translate(language, 'resident.errors.title', { title: heading }),
    heading,
    errors: summary,
    idempotencyKey,
    ...timesFields(times, errors.to ?? '', days, language),
  };
}

/** The form for a resident without a booking. */
export function joinPage(
  { hub, service, visit, now }: { hub: Hub; service: CityService; visit: Visit; now: Instant },
  typed: Filled & { details: Details; partySize: number },
  language: Language,
) {
  const { details, errors, partySize } = typed;
  const heading = translate(language, 'resident.waiting.join');
  const days = waitingWindowOf({}, { zone: hub.opening.timeZone, now });
  const most = service.booking.maxPartySize;
  return {
    ...joinParts(typed, heading, days, language),
    formUrl: joinUrl(codeOfVisit(visit), hub.key),
    back: `/book/${codeOfVisit(visit)}/${hub.key}`,
    lead: translate(language, 'resident.waiting.join-lead', {
      service: offerName({ visit }, language),
      hub: textIn(hub.name, language),
    }),
    fields: contactFields({ service, details, errors }, language, false),
    party: most < 2 ? [] : counts(most).map((value) => ({ value, chosen: value === partySize })),
    waitingDays: USUAL_WAITING_DAYS,
  };
}

const counts = (most: number): number[] => Array.from({ length: most }, (_, index) => index + 1);

/** The form for a resident with a booking, which stays until an earlier time is taken. */
export function earlierPage(
  { appointment, hub }: AppointmentDetails,
  { token, now, typed }: { token: string; now: Instant; typed: Filled },
  language: Language,
) {
  const { start, reference } = appointment;
  const zone = hub.opening.timeZone;
  const heading = translate(language, 'resident.waiting.earlier');
  const urls = appointmentUrls(reference ?? '', token);
  const facts = {
    service: visitName(appointment.parts, language),
    hub: textIn(hub.name, language),
    when: dayAtTimeText(language, start, zone),
  };
  return {
    ...joinParts(typed, heading, waitingWindowOf({}, { zone, now, before: start }), language),
    formUrl: urls.waiting,
    back: urls.show,
    lead: translate(language, 'resident.waiting.earlier-lead', facts),
  };
}
