import { anAppointment } from '../../../../../test/builders/appointment.js';
import { aHub } from '../../../../../test/builders/hub.js';
import { aService } from '../../../../../test/builders/service.js';
import type { AffectedReason } from '../../../../domain/booking/affected-bookings.js';
import { instant } from '../../../../domain/time/instant.js';
import type { AppointmentDetails } from '../../../../use-cases/booking/show-appointment.js';
import { appointmentPage } from './appointment-page.js';

const details = (exception: Partial<AppointmentDetails> = {}): AppointmentDetails => ({
  appointment: anAppointment(),
  noShow: false,
  changeable: true,
  asOf: anAppointment().createdAt,
  hub: aHub(),
  service: aService(),
  ...exception,
});
const page = (exception: Partial<AppointmentDetails> = {}, said: 'changed' | 'confirmed' | '' = '') =>
  appointmentPage(details(exception), 'a+token', said, 'en');

describe('the page of a booking', () => {
  it('shows the time, the place and the service', () => {
    expect(page()).toMatchObject({
      title: 'Your booking',
      heading: 'Booked: Tuesday 23\u00a0March at\u00a010:30',
      reference: 'K7M-4QPM',
      when: 'Tuesday 23\u00a0March 2027 at\u00a010:30',
      place: 'City Hall, 100 Queen Street West',
      about: 'Property tax, about 10 minutes.',
      people: '',
      from: '10:15',
      upcoming: true,
      changeable: true,
    });
  });

  it('promises only the messages that its resident gets', () => {
    const at = (start: string) => anAppointment({ start: instant(Date.parse(start)) });
    expect(page({ reach: 'email' }).letters).toMatch(/email address, and a reminder/);
    expect(page({ reach: 'sms' }).letters).toMatch(/phone, and a reminder/);
    expect(page({ reach: 'email', appointment: at('2027-03-15T18:00:00Z') }).letters).not.toMatch(/reminder/);
    expect(page().letters).toMatch(/^You get no email or text message/);
  });

  it('has the token in each of its addresses', () => {
    expect(page().urls).toEqual({
      show: '/appointments/K7M-4QPM?token=a%2Btoken',
      change: '/appointments/K7M-4QPM/change?token=a%2Btoken',
      hubs: '/appointments/K7M-4QPM/change/hub?token=a%2Btoken',
      any: '/appointments/K7M-4QPM/change/any?token=a%2Btoken',
      cancel: '/appointments/K7M-4QPM/cancel?token=a%2Btoken',
      calendar: '/appointments/K7M-4QPM/calendar.ics?token=a%2Btoken',
      waiting: '/appointments/K7M-4QPM/waiting?token=a%2Btoken',
    });
  });

  it.each<[AffectedReason, string]>([
    [{ code: 'closure', text: { en: 'Storm', fr: 'Tempête' } }, 'City Hall will be closed at your time: Storm.'],
    [{ code: 'exception' }, 'City Hall changes its hours and will be closed at your time.'],
    [{ code: 'service-hours' }, 'Property tax is no longer offered at City Hall at your time.'],
  ])('explains why its time is outside the opening hours now: %j', (hit, sentence) => {
    expect(page({ hit }).hit).toBe(sentence);
    expect(page({ hit }).heading).toBe('We cannot receive you at your time');
    expect(page().hit).toBe('');
  });

  it('shows the number of people where several come', () => {
    expect(page({ appointment: anAppointment({ partySize: 2 }) }).people).toBe('For 2 people.');
  });

  it('announces a change that has just been made', () => {
    expect(page({}, 'changed').said).toBe('Your booking is changed. The reference stays the same.');
  });

  it.each([
    ['cancelled', details({ appointment: anAppointment({ state: 'cancelled' }), changeable: false }), 'is cancelled'],
    ['checked in', details({ appointment: anAppointment({ state: 'checked-in' }), changeable: false }), 'checked in'],
    ['completed', details({ appointment: anAppointment({ state: 'completed' }), changeable: false }), 'Thank you'],
    ['begun', details({ changeable: false }), 'has begun'],
    ['missed', details({ changeable: false, noShow: true }), 'has passed'],
  ])('has a sentence for a booking that is %s', (_, given, sentence) => {
    const shown = appointmentPage(given, 'token', '', 'en');
    expect(shown.heading).toContain(sentence);
    expect(shown.lead).not.toBe('');
    expect(shown).toMatchObject({ upcoming: false, line: 'past' });
  });
});
