// The preview of a change of hours: every booking that it affects, with the differences since the last preview.
import { timeText } from '../../../../contract/words/clock.js';
import { dayText } from '../../../../contract/words/day.js';
import { textIn } from '../../../../contract/words/text-in.js';
import type { Language } from '../../../../domain/hub/hub.js';
import { affectedMark } from '../../../../domain/booking/affected-bookings.js';
import { localDateOf } from '../../../../domain/time/wall-time.js';
import type { AffectedWithContact } from '../../../../use-cases/hub/change-hours.js';
import type { HoursPreview } from '../../../../use-cases/steps/save-hours.js';
import { type StaffPageContext, staffPageContext, staffText } from '../parts/staff-page-context.js';
import { ticketServiceName, type ServiceNames } from '../parts/ticket-words.js';
import { hoursFrame } from './hours-page.js';
import { planWords, weekRows } from './hours-words.js';

/** The content of the page. */
export interface PreviewWish {
  preview: HoursPreview;
  /** The typed values, which the form carries as hidden fields. */
  typed: Record<string, string>;
  /** The marks of the bookings that the last preview listed; undefined for the first one. */
  seen?: readonly string[];
  urls: { save: string; edit: string; back: string };
}

export function previewPage({ preview, typed, seen, urls }: PreviewWish, language: Language) {
  const { hub, plan, hits, asOf } = preview;
  const context = staffPageContext(hub, asOf, language);
  return {
    ...hoursFrame(staffText(context, 'hours.preview.title'), urls.edit || urls.back),
    hub: textIn(hub.name, language),
    plan: planWords(plan, context),
    week: plan.kind === 'weekly' ? weekRows(plan.week, context) : [],
    news: newsOf(preview, seen, context),
    heading: staffText(context, 'hours.preview.hit', { count: hits.length }),
    days: daysOf(preview, seen ?? hits.map(affectedMark), context),
    save: staffText(context, `hours.preview.${hits.length > 0 ? 'save-and-draft' : 'save'}`),
    hidden: Object.entries({ ...typed, seen: hits.map(affectedMark).join(' ') }).map(([name, value]) => ({
      name,
      value,
    })),
    urls,
  };
}

/** Sentences about bookings that were added or removed since the last preview; none for the first one. */
function newsOf({ hits }: HoursPreview, seen: readonly string[] | undefined, context: StaffPageContext): string[] {
  if (!seen) return [];
  const marks = hits.map(affectedMark);
  const references = (of: readonly string[]) => of.map((mark) => mark.split('.')[0]).join(', ');
  const added = marks.filter((mark) => !seen.includes(mark));
  const removed = seen.filter((mark) => !marks.includes(mark));
  return [
    ...(added.length > 0
      ? [staffText(context, 'hours.preview.came', { count: added.length, list: references(added) })]
      : []),
    ...(removed.length > 0
      ? [staffText(context, 'hours.preview.gone', { count: removed.length, list: references(removed) })]
      : []),
  ];
}

/** The affected bookings by day, each day with its number of bookings. */
function daysOf({ hits, services }: HoursPreview, seen: readonly string[], context: StaffPageContext) {
  const known = new Set(seen);
  const dateOf = ({ booking }: AffectedWithContact) => localDateOf(booking.start, context.zone);
  return [...new Set(hits.map(dateOf))].map((date) => {
    const ofDay = hits.filter((hit) => dateOf(hit) === date);
    return {
      day: dayText(context.language, date, 'day-and-year'),
      count: staffText(context, 'hours.preview.bookings', { count: ofDay.length }),
      rows: ofDay.map((hit) => ({ ...hitRow(hit, services, context), isNew: !known.has(affectedMark(hit)) })),
    };
  });
}

function hitRow({ booking, contact }: AffectedWithContact, services: ServiceNames, context: StaffPageContext) {
  const { partySize, reference, service, start } = booking;
  return {
    time: timeText(context.language, start, context.zone),
    name: contact?.name ?? staffText(context, 'booking.no-name'),
    reference: reference ?? '',
    service: ticketServiceName(services, service, context.language),
    party: partySize > 1 ? staffText(context, 'booking.party', { count: partySize }) : '',
    contact: contactWords(contact, context),
  };
}

/** The kinds of address by which the resident can be reached, without the addresses themselves. */
function contactWords(contact: AffectedWithContact['contact'], context: StaffPageContext): string {
  if (contact?.email && contact.phone) return staffText(context, 'hours.contact.both');
  if (contact?.email) return staffText(context, 'hours.contact.email');
  return staffText(context, contact?.phone ? 'hours.contact.phone' : 'hours.contact.none');
}
