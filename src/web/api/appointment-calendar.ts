// The appointment as a calendar file. A rescheduled appointment is the same entry with a higher sequence.
import { textIn } from '../../contract/words/text-in.js';
import type { Language } from '../../domain/hub/hub.js';
import { visitName } from '../../contract/words/visit-names.js';
import { calendarText } from '../../platform/calendar.js';
import type { AppointmentDetails } from '../../use-cases/booking/show-appointment.js';
import { translate } from '../../platform/sentences.js';

/** The file has the service, the hub, the reference and the link to the booking if given, but never a name. */
export function calendarFile({ appointment, hub, asOf }: AppointmentDetails, language: Language, link = ''): string {
  const { id, sequence, start, minutes, state, reference } = appointment;
  const cancelled = state === 'cancelled';
  return calendarText({
    method: cancelled ? 'cancel' : 'publish',
    language,
    id,
    sequence,
    // in a file with a method, the stamp is the instant when the file is made (RFC 5545 §3.8.7.2)
    stamp: asOf,
    start,
    minutes,
    cancelled,
    summary: visitName(appointment.parts, language),
    location: `${textIn(hub.name, language)}, ${textIn(hub.address, language)}`,
    description: descriptionOf(reference ?? '', link, language),
    link,
  });
}

function descriptionOf(reference: string, link: string, language: Language): string {
  const description = translate(language, 'calendar.description', { reference });
  return link === '' ? description : `${description} ${translate(language, 'calendar.change', { link })}`;
}
