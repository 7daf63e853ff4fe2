// The appointment as a calendar file (RFC 5545), in UTC; a rescheduling is the same UID with a higher sequence.
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Language } from '../../domain/hub/hub.js';
import { isoOf } from '../../platform/iso-instant.js';
import type { AppointmentDetails } from '../../use-cases/booking/show-appointment.js';
import { translate } from '../http/translator.js';

/** Holds the service, hub and reference, and the booking's own link if given; never a name. */
export function calendarFile({ appointment, hub, service }: AppointmentDetails, language: Language, link = ''): string {
  const { id, sequence, start, minutes, state, reference, createdAt } = appointment;
  const cancelled = state === 'cancelled';
  const calendar = ical({
    prodId: { company: 'Hubline', product: 'Hubline', language: language.toUpperCase() },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id,
    sequence,
    stamp: isoOf(createdAt),
    start: isoOf(start),
    end: isoOf(start + minutes * 60_000),
    summary: service.name[language],
    location: `${hub.name[language]}, ${hub.address[language]}`,
    description: descriptionOf(reference ?? '', link, language),
    ...(link !== '' && { url: link }),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}

function descriptionOf(reference: string, link: string, language: Language): string {
  const description = translate(language, 'calendar.description', { reference });
  return link === '' ? description : `${description} ${translate(language, 'calendar.change', { link })}`;
}
