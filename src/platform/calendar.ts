// A calendar entry as a file or a part of an e-mail (RFC 5545, RFC 5546), in UTC. A later version of an entry has the
// same id and a higher sequence, so that calendars replace it.
import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { isoOf } from './iso-instant.js';

/** One version of a calendar entry. Instants are in epoch milliseconds. */
export interface CalendarEntry {
  /** `publish` is for a file to keep; `request` and `cancel` are from an organizer to an attendee, by e-mail. */
  method: 'publish' | 'request' | 'cancel';
  language: string;
  /** The UID, the same for all versions of the entry. */
  id: string;
  sequence: number;
  /** When this version was made. */
  stamp: number;
  start: number;
  minutes: number;
  cancelled: boolean;
  summary: string;
  location: string;
  description: string;
  link?: string;
  /** The sender of an invitation. An invitation must name the organizer and the attendee. */
  organizer?: { name: string; email: string };
  /** The e-mail address of the attendee. */
  attendee?: string;
}

const methods = {
  publish: ICalCalendarMethod.PUBLISH,
  request: ICalCalendarMethod.REQUEST,
  cancel: ICalCalendarMethod.CANCEL,
} as const satisfies Record<CalendarEntry['method'], ICalCalendarMethod>;

/** The entry as the text of an iCalendar file. */
export function calendarText(entry: CalendarEntry): string {
  const { id, sequence, summary, location, description, link, organizer, attendee } = entry;
  const calendar = ical({
    prodId: { company: 'Hubline', product: 'Hubline', language: entry.language.toUpperCase() },
    method: methods[entry.method],
  });
  calendar.createEvent({
    id,
    sequence,
    stamp: isoOf(entry.stamp),
    start: isoOf(entry.start),
    end: isoOf(entry.start + entry.minutes * 60_000),
    summary,
    location,
    description,
    ...(link && { url: link }),
    ...(organizer && { organizer }),
    ...(attendee && { attendees: [{ email: attendee, status: ICalAttendeeStatus.ACCEPTED, rsvp: false }] }),
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}
