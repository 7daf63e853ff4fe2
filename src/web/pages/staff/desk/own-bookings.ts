// The future bookings that a partner agency has made at a hub.
import { visitName } from '../../../../contract/words/visit-names.js';
import type { Hub } from '../../../../domain/hub/hub.js';
import type { BookingForOthers } from '../../../../use-cases/booking/list-own-bookings.js';
import { type StaffPageContext, staffText } from '../parts/staff-page-context.js';
import { visitTimeText } from './desk-times.js';

export const ownBookings = (own: readonly BookingForOthers[], hub: Hub, context: StaffPageContext) => ({
  heading: staffText(context, 'partner.own', { count: own.length }),
  rows: own.map(({ appointment, name }) => ({
    href: `/staff/hubs/${hub.key}/bookings/${appointment.reference ?? ''}`,
    reference: appointment.reference ?? '',
    moment: visitTimeText(appointment.start, context),
    name: name ?? staffText(context, 'booking.no-name'),
    service: visitName(appointment.parts, context.language),
  })),
});
