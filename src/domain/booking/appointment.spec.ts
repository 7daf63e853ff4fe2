import { instant, type Instant, plusMinutes } from '../time/instant.js';
import {
  type AppointmentState,
  appointmentStates,
  changeBlockers,
  holdExpired,
  isNoShow,
  mayBecome,
} from './appointment.js';

const start = instant(Date.parse('2027-03-15T14:00Z'));
const anAppointment = (state: AppointmentState = 'booked', holdExpiresAt: Instant | null = null) => ({
  state,
  start,
  holdExpiresAt,
});
const after = (minutes: number): Instant => plusMinutes(start, minutes);

describe('the states of an appointment', () => {
  it('follow one another from the hold to the visit', () => {
    expect([
      mayBecome('held', 'booked'),
      mayBecome('booked', 'checked-in'),
      mayBecome('checked-in', 'completed'),
    ]).toEqual([true, true, true]);
  });

  it('keep a rescheduled appointment booked and let a finish be undone', () => {
    expect([mayBecome('booked', 'booked'), mayBecome('completed', 'checked-in')]).toEqual([true, true]);
  });

  it('end with the cancellation', () => {
    expect(appointmentStates.filter((state) => mayBecome('cancelled', state))).toEqual([]);
    expect(appointmentStates.filter((state) => mayBecome(state, 'cancelled'))).toEqual(['booked']);
  });
});

describe('a no-show', () => {
  it('is a booked appointment from 15 minutes after its start', () => {
    expect([14.99, 15, 600].map((minutes) => isNoShow(anAppointment(), after(minutes)))).toEqual([false, true, true]);
  });

  it('is no appointment in another state', () => {
    const others = appointmentStates.filter((state) => state !== 'booked');
    expect(others.some((state) => isNoShow(anAppointment(state), after(60)))).toBe(false);
  });
});

describe('a hold', () => {
  it('has expired at the moment that it names', () => {
    const hold = anAppointment('held', after(-60));
    expect([-60.01, -60].map((minutes) => holdExpired(hold, after(minutes)))).toEqual([false, true]);
  });

  it('cannot expire once it is booked', () => {
    expect(holdExpired(anAppointment('booked', after(-60)), after(0))).toBe(false);
  });
});

describe('a change by the resident', () => {
  it('is possible while booked and before the start', () => {
    expect(changeBlockers(anAppointment(), after(-0.01))).toEqual([]);
  });

  it('is too late from the start on', () => {
    expect(changeBlockers(anAppointment(), start)).toEqual([{ code: 'already-started', start }]);
  });

  it('is refused in every other state, with the state', () => {
    for (const state of appointmentStates.filter((one) => one !== 'booked'))
      expect(changeBlockers(anAppointment(state), after(-60))).toEqual([{ code: 'not-booked', state }]);
  });
});
