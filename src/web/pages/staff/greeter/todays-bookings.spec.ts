import { anAppointment } from '../../../../../test/builders/appointment.js';
import { aCounter } from '../../../../../test/builders/counter.js';
import { aHub } from '../../../../../test/builders/hub.js';
import { aService } from '../../../../../test/builders/service.js';
import { aTicket } from '../../../../../test/builders/ticket.js';
import type { Appointment } from '../../../../domain/booking/appointment.js';
import { plusMinutes } from '../../../../domain/time/instant.js';
import type { ListedAppointment } from '../../../../use-cases/booking/list-appointments.js';
import type { QueueNow } from '../../../../use-cases/queue/show-queue.js';
import { staffPageContext } from '../parts/staff-page-context.js';
import { bookingRow, findBookings, isStillToCome } from './todays-bookings.js';

const now = aTicket().arrivedAt;
const context = staffPageContext(aHub(), now, 'en');

const queue: QueueNow = {
  hub: aHub(),
  services: new Map([['property-tax', aService()]]),
  sequence: 1,
  asOf: now,
  counters: [aCounter()],
  waiting: [aTicket()],
  called: [],
  serving: [],
  held: [],
  missed: [],
};

function listed(
  exception: Partial<Appointment> = {},
  rest: Partial<ListedAppointment> = { name: 'Élodie Sample' },
): ListedAppointment {
  return { appointment: anAppointment({ start: plusMinutes(now, 30), ...exception }), noShow: false, ...rest };
}

describe('the list of bookings for greeters', () => {
  it('offers check-in from four hours before the start', () => {
    expect(bookingRow(listed(), queue, context)).toMatchObject({ time: '10:00', mayCheckIn: true, state: '' });
    const later = bookingRow(listed({ start: plusMinutes(now, 5 * 60) }), queue, context);
    expect(later).toMatchObject({ mayCheckIn: false, state: 'check-in from 10:30' });
  });

  it('shows the ticket of a checked-in booking and its state', () => {
    const checkedIn = listed({ state: 'checked-in', ticket: 'city-hall.ticket' }, { name: 'Sample', ticket: 'A042' });
    expect(bookingRow(checkedIn, queue, context)).toMatchObject({
      ticket: 'A042',
      state: 'waiting',
      mayCheckIn: false,
    });
  });

  it('still offers check-in to a no-show', () => {
    const late = listed({ start: plusMinutes(now, -20) }, { name: 'Sample', noShow: true });
    expect(bookingRow(late, queue, context)).toMatchObject({ state: 'did not come', mayCheckIn: true });
    expect(isStillToCome(late, now)).toBe(false);
  });

  it("shows the interpreter's language, and an application number that was not verified", () => {
    const details = { name: 'Zoë Rivera', interpreterLanguage: 'Tamil' };
    expect(bookingRow(listed({ applicationCheck: 'unverified' }, details), queue, context)).toMatchObject({
      interpreterLanguage: 'Interpreter: Tamil',
      unverified: 'Application number not verified',
    });
    const plain = listed({ applicationCheck: 'verified' });
    expect(bookingRow(plain, queue, context)).toMatchObject({ interpreterLanguage: '', unverified: '' });
  });

  it('says that a name is deleted, and how many people come', () => {
    expect(bookingRow(listed({ partySize: 2 }, {}), queue, context)).toMatchObject({
      name: 'Name no longer kept',
      party: '2 people',
    });
  });

  it('offers to cancel a booking that has not begun', () => {
    expect(bookingRow(listed(), queue, context).mayCancel).toBe(true);
    expect(bookingRow(listed({ start: now }), queue, context).mayCancel).toBe(false);
    expect(bookingRow(listed({ state: 'checked-in' }), queue, context).mayCancel).toBe(false);
  });

  it('lists cancelled bookings below the others', () => {
    expect(isStillToCome(listed({ state: 'cancelled' }), now)).toBe(false);
    expect(isStillToCome(listed(), now)).toBe(true);
  });

  it.each(['k7m 4qpm', 'k7m', 'K7M–4', 'elodie', 'SAMPLE', 'AB-1234'])('finds a booking by %s', (typed) => {
    expect(findBookings([listed({ applicationNumber: 'ab-1234' })], typed)).toHaveLength(1);
  });

  it.each(['', '  ', 'k', '4QP', 'Robin', 'K7M-4QR'])('finds nothing by "%s"', (typed) => {
    expect(findBookings([listed()], typed)).toEqual([]);
  });
});
