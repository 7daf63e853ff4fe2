// The choice of another time for a booking, among the times that this desk may book.
import { visitName } from '../../../../contract/words/visit-names.js';
import type { FreeDay } from '../../../../domain/booking/free-times.js';
import type { Language, LocalDate } from '../../../../domain/hub/hub.js';
import type { Refusal } from '../../../../domain/refusal.js';
import type { BookingAtDesk } from '../../../../use-cases/booking/show-booking.js';
import { cityBar } from '../parts/page-frame.js';
import { readerAt, say } from '../parts/staff-reader.js';
import { refusalWords } from '../parts/refused-form.js';
import { deskDays, visitMoment } from './desk-times.js';

export interface ChangeFacts {
  found: BookingAtDesk;
  days: FreeDay[];
  day?: LocalDate;
  refusal?: Refusal;
  /** Whether the form was sent without a time. */
  nothingChosen?: boolean;
}

export function changePage({ found, days, day, refusal, nothingChosen = false }: ChangeFacts, language: Language) {
  const { appointment, contact, hub } = found;
  const context = readerAt(hub, found.asOf, language);
  const reference = appointment.reference ?? '';
  const booking = `/staff/hubs/${hub.key}/bookings/${encodeURIComponent(reference)}`;
  const message = nothingChosen ? say(context, 'desk.wrong.start') : '';
  const shown = deskDays(days, { day }, context);
  const free = days.reduce((sum, { times }) => sum + times.length, 0);
  const service = visitName(appointment.parts, language);
  return {
    ...cityBar(context, 'desk.change', `${booking}/change`),
    booking,
    refusal: refusalWords(refusal, context),
    problems: nothingChosen ? [{ field: 'start', message }] : [],
    wrong: { start: message },
    next: refusal === undefined && !nothingChosen,
    name: contact?.name ?? say(context, 'booking.no-name'),
    reference,
    moment: visitMoment(appointment.start, context),
    service,
    day: day ?? '',
    visit: { days: shown, said: say(context, 'desk.free', { count: free, service }) },
  };
}
