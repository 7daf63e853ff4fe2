import { anAppointment } from '../../../../../test/builders/appointment.js';
import { aHubNow } from '../../../../../test/builders/hub-now.js';
import { type Appointment, changeBlockers } from '../../../../domain/booking/appointment.js';
import { Refusal } from '../../../../domain/refusal.js';
import { cancelPage } from './cancel-booking-page.js';

const here = aHubNow();

function asked(exception: Partial<Appointment> = {}) {
  const appointment = anAppointment({ service: here.services[0]?.service.key ?? '', ...exception });
  const blockers = changeBlockers(appointment, here.asOf);
  return cancelPage({ appointment, blockers, name: 'Élodie Sample' }, here, 'K7M-4QPM', 'en');
}

describe('the page that cancels a booking', () => {
  it('shows the name and the time before it asks for confirmation', () => {
    expect(asked()).toMatchObject({ title: 'Cancel this booking?', mayCancel: true, done: false, refusal: null });
    expect(asked().booking).toMatchObject({
      name: 'Élodie Sample',
      moment: 'Tuesday 23\u00a0March, 10:30',
      reference: 'K7M-4QPM',
    });
  });

  it('says that the booking is cancelled, and no longer asks', () => {
    const page = asked({ state: 'cancelled' });
    expect(page).toMatchObject({ title: 'The booking is cancelled', mayCancel: false, done: true, refusal: null });
  });

  it('explains why a booking cannot be cancelled any more', () => {
    const page = asked({ start: here.asOf });
    expect(page.mayCancel).toBe(false);
    expect(page.refusal?.detail).toBe('The time of this booking has begun. It can still be checked in.');
  });

  it('shows no booking where none was found', () => {
    const page = cancelPage(new Refusal('not-found'), here, 'K7M-4QPM', 'fr');
    expect(page).toMatchObject({ booking: null, mayCancel: false, refusal: { title: 'Rien trouvé' } });
  });
});
