import { EXTENSION_MINUTES } from '../durations.js';
import { anAppointment as whole } from '../../../test/builders/appointment.js';
import { aService } from '../../../test/builders/service.js';
import { instant, type Instant, plusMinutes } from '../time/instant.js';
import {
  type AppointmentState,
  appointmentStates,
  changeBlockers,
  confirmationStateOf,
  confirmationDeadline,
  withLongerHold,
  extensionBlocker,
  holdExpired,
  isNoShow,
  mayBecome,
  unconfirmedAppointment,
} from './appointment.js';

const start = instant(Date.parse('2027-03-15T14:00Z'));
const anAppointment = (state: AppointmentState = 'booked', holdExpiresAt: Instant | null = null) => ({
  state,
  start,
  holdExpiresAt,
  terms: null,
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
  it('begins at the time after the start that was promised when it was booked', () => {
    const promised = { ...anAppointment(), terms: { grace: 10, earlyCheckIn: 240, noShowAfter: 40 } };
    expect([15, 39.99, 40].map((minutes) => isNoShow(promised, after(minutes)))).toEqual([false, false, true]);
  });

  it('is a booked appointment from 15 minutes after its start', () => {
    expect([14.99, 15, 600].map((minutes) => isNoShow(anAppointment(), after(minutes)))).toEqual([false, true, true]);
  });

  it('is never an appointment in another state', () => {
    const others = appointmentStates.filter((state) => state !== 'booked');
    expect(others.some((state) => isNoShow(anAppointment(state), after(60)))).toBe(false);
  });
});

describe('a hold', () => {
  it('has expired at the very moment that it names', () => {
    const hold = anAppointment('held', after(-60));
    expect([-60.01, -60].map((minutes) => holdExpired(hold, after(minutes)))).toEqual([false, true]);
  });

  it('cannot expire once it is booked', () => {
    expect(holdExpired(anAppointment('booked', after(-60)), after(0))).toBe(false);
  });
});

describe('more time', () => {
  const held = whole({ state: 'held', reference: null, holdExpiresAt: after(10) });

  it('is added to what is left, until the last moment, once', () => {
    expect(extensionBlocker(held, after(9.99))).toBeUndefined();
    const extended = withLongerHold(held, after(9.99));
    expect(extended).toEqual({ ...held, holdExpiresAt: after(10 + EXTENSION_MINUTES), extendedAt: after(9.99) });
    expect(extensionBlocker(extended, after(12))).toBe('already-extended');
  });

  it('comes too late for a hold that has ended', () => {
    expect(extensionBlocker(held, after(10))).toBe('hold-expired');
    expect(extensionBlocker(withLongerHold(held, after(5)), after(20))).toBe('hold-expired');
  });

  it('is for holds, not for a booking that waits to be confirmed', () => {
    expect(extensionBlocker({ ...held, reference: 'K7M-4QPM' }, after(5))).toBe('hold-expired');
    expect(extensionBlocker(whole(), after(5))).toBe('hold-expired');
  });
});

describe('a confirmation by a link', () => {
  const email = { email: 'sam@example.org' };
  const withinMinutes = (minutes: number) => {
    const service = aService();
    return { ...service, booking: { ...service.booking, confirm: { withinMinutes: minutes } } };
  };
  const booking = whole({ start: after(120) });

  it('is required where the service asks for it and a link can be sent, until the start at most', () => {
    expect(confirmationDeadline(withinMinutes(30), booking, email, after(0))).toBe(after(30));
    expect(confirmationDeadline(withinMinutes(30), booking, { phone: '416 555 0134' }, after(0))).toBe(after(30));
    expect(confirmationDeadline(withinMinutes(600), booking, email, after(0))).toBe(after(120));
    expect(confirmationDeadline(withinMinutes(30), booking, {}, after(0))).toBeUndefined();
    expect(confirmationDeadline(aService(), booking, email, after(0))).toBeUndefined();
  });

  it('is not required when staff booked', () => {
    expect(confirmationDeadline(withinMinutes(30), { ...booking, channel: 'staff' }, email, after(0))).toBeUndefined();
  });

  it('is awaited until its deadline and has lapsed from then on', () => {
    const awaited = unconfirmedAppointment(booking, after(30));
    expect([29.99, 30].map((minutes) => confirmationStateOf(awaited, after(minutes)))).toEqual(['awaited', 'lapsed']);
    expect(confirmationStateOf(booking, after(30))).toBe('none');
    expect(confirmationStateOf(whole({ state: 'held', reference: null, holdExpiresAt: after(10) }), after(0))).toBe(
      'none',
    );
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
