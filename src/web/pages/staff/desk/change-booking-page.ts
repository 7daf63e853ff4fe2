// The choice of another time for a booking, among the times that this desk may book.
import { visitName } from '../../../../contract/words/visit-names.js';
import type { FreeDay } from '../../../../domain/booking/free-times.js';
import type { Language, LocalDate } from '../../../../domain/hub/hub.js';
import type { Refusal } from '../../../../domain/refusal.js';
import type { BookingAtDesk } from '../../../../use-cases/booking/show-booking.js';
import { cityBar } from '../parts/page-frame.js';
import { staffPageContext, staffText } from '../parts/staff-page-context.js';
import { refusalWords } from '../parts/refused-form.js';
import { deskDays, visitTimeText } from './desk-times.js';

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
  const context = staffPageContext(hub, found.asOf, language);
  const reference = appointment.reference ?? '';
  const booking = `/staff/hubs/${hub.key}/bookings/${encodeURIComponent(reference)}`;
  const message = nothingChosen ? staffText(context, 'desk.wrong.start') : '';
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
    name: contact?.name ?? staffText(context, 'booking.no-name'),
    reference,
    moment: visitTimeText(appointment.start, context),
    service,
    day: day ?? '',
    visit: { days: shown, said: staffText(context, 'desk.free', { count: free, service }) },
  };
}
