import { neverCalledFields } from '../../src/domain/queue/ticket/new-ticket.js';
import type { Ticket } from '../../src/domain/queue/ticket/ticket.js';
import { instant, plusMinutes } from '../../src/domain/time/instant.js';

const ARRIVED = instant(Date.UTC(2027, 2, 15, 13, 30));

/** A walk-in's waiting ticket of a Monday morning, unless `exception` says otherwise. */
export const aTicket = (exception: Partial<Ticket> = {}): Ticket => ({
  hub: 'city-hall',
  id: 'city-hall.ticket',
  businessDay: '2027-03-15',
  series: 'A',
  round: 1,
  number: 42,
  label: 'A042',
  service: 'property-tax',
  laterServices: [],
  state: 'waiting',
  since: ARRIVED,
  arrivedAt: ARRIVED,
  arrival: 1,
  dueAt: ARRIVED,
  guarded: true,
  language: 'en',
  needs: [],
  partySize: 1,
  appointment: null,
  appointmentStart: null,
  ...neverCalledFields,
  onlyCounter: null,
  notBefore: null,
  returned: false,
  endsAt: plusMinutes(ARRIVED, 24 * 60),
  ...exception,
});
