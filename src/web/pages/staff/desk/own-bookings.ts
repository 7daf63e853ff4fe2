// The future bookings that a partner agency has made at a hub.
import { visitName } from '../../../../contract/words/visit-names.js';
import type { Hub } from '../../../../domain/hub/hub.js';
import type { BookingForOthers } from '../../../../use-cases/booking/list-own-bookings.js';
import { type Reader, say } from '../parts/staff-reader.js';
import { visitMoment } from './desk-times.js';

export const ownBookings = (own: readonly BookingForOthers[], hub: Hub, context: Reader) => ({
  heading: say(context, 'partner.own', { count: own.length }),
  rows: own.map(({ appointment, name }) => ({
    href: `/staff/hubs/${hub.key}/bookings/${appointment.reference ?? ''}`,
    reference: appointment.reference ?? '',
    moment: visitMoment(appointment.start, context),
    name: name ?? say(context, 'booking.no-name'),
    service: visitName(appointment.parts, context.language),
  })),
});
