import type { Appointment } from '../../src/domain/booking/appointment.js';
import { instant } from '../../src/domain/time/instant.js';

/** A booking for Tuesday 23 March 2027 at 10:30 in Toronto, unless `exception` says otherwise. */
export const anAppointment = (exception: Partial<Appointment> = {}): Appointment => ({
  hub: 'city-hall',
  id: 'city-hall.appointment',
  reference: 'K7M-4QPM',
  service: 'property-tax',
  start: instant(Date.UTC(2027, 2, 23, 14, 30)),
  minutes: 10,
  parts: [
    {
      service: 'property-tax',
      name: { en: 'Property tax', fr: 'Impôt foncier' },
      quantity: 1,
      minutes: 10,
      whatToBring: [],
    },
  ],
  partySize: 1,
  state: 'booked',
  sequence: 0,
  language: 'en',
  needs: [],
  applicationNumber: null,
  ticket: null,
  holdExpiresAt: null,
  extendedAt: null,
  createdAt: instant(Date.UTC(2027, 2, 15, 14, 24)),
  channel: 'online',
  bookedBy: null,
  applicationCheck: null,
  terms: null,
  ...exception,
});
