import fc from 'fast-check';
import { anAppointment } from '../../../test/builders/appointment.js';
import { aHub } from '../../../test/builders/hub.js';
import { aLetter } from '../../../test/builders/letter.js';
import type { Appointment } from '../booking/appointment.js';
import { type LetterKind, letterKinds } from '../booking/letter.js';
import { plusMinutes } from '../time/instant.js';
import { afterFailure, deliveryDecisionOf, channelFor } from './delivery.js';
import type { LetterData } from './letter-data.js';

const both = { email: true, sms: true };
const sam = { name: 'Sam Rivera', email: 'sam@example.org', phone: '416 555 0199' };
const { start, createdAt: now } = anAppointment();
const parcelOf = (kind: LetterKind, exception: Partial<LetterData> = {}): LetterData => ({
  letter: aLetter({ kind }),
  recipient: sam,
  hub: aHub(),
  appointment: anAppointment(),
  token: 'token',
  confirmToken: 'confirm-token',
  ...exception,
});
const standing = (exception: Partial<Appointment>) => ({ appointment: anAppointment(exception) });
const fate = (kind: LetterKind, exception: Partial<LetterData> = {}, ways = both, at = now) =>
  deliveryDecisionOf(parcelOf(kind, exception), ways, at);

describe('a letter goes', () => {
  it('by e-mail where that is given and set up, else to the phone', () => {
    expect(channelFor(sam, both)).toBe('email');
    expect(channelFor({ ...sam, email: null }, both)).toBe('sms');
    expect(channelFor(sam, { email: false, sms: true })).toBe('sms');
    expect(channelFor({ ...sam, phone: null }, { email: false, sms: true })).toBeUndefined();
    expect(channelFor(undefined, both)).toBeUndefined();
  });

  it('nowhere without a contact or a channel, and says which is missing', () => {
    expect(fate('confirmation', { recipient: undefined })).toEqual({ drop: 'no-contact' });
    expect(fate('confirmation', {}, { email: false, sms: false })).toEqual({ drop: 'no-way' });
  });

  it('up to the moment before its last one', () => {
    const last = aLetter().notAfter;
    expect(fate('confirmation', {}, both, plusMinutes(last, -1))).toEqual({ channel: 'email' });
    expect(fate('confirmation', {}, both, last)).toEqual({ drop: 'too-late' });
  });
});

describe('a letter is true', () => {
  const truth = { channel: 'email' };
  const lie = { drop: 'no-longer-true' };

  it.each<LetterKind>(['confirmation', 'change', 'reminder-week', 'reminder-day', 'rebooking-offer'])(
    '(%s) of a booking as it stands, and no other',
    (kind) => {
      expect(fate(kind)).toEqual(truth);
      expect(fate(kind, standing({ sequence: 1 }))).toEqual(lie);
      expect(fate(kind, standing({ state: 'cancelled', sequence: 1 }))).toEqual(lie);
      expect(fate(kind, standing({ state: 'checked-in' }))).toEqual(lie);
    },
  );

  it('of a week ahead until the day’s reminder says the same', () => {
    const dayBefore = plusMinutes(start, -24 * 60);
    expect(fate('reminder-week', {}, both, plusMinutes(dayBefore, -1))).toEqual(truth);
    expect(fate('reminder-week', {}, both, dayBefore)).toEqual(lie);
  });

  it('of a cancellation as long as it is cancelled', () => {
    expect(fate('cancellation', standing({ state: 'cancelled', sequence: 1 }))).toEqual(truth);
    expect(fate('cancellation')).toEqual(lie);
  });

  it('that asks to confirm while the time is only kept', () => {
    expect(fate('please-confirm', standing({ state: 'held' }))).toEqual(truth);
    expect(fate('please-confirm', standing({ state: 'held', reference: null }))).toEqual(lie);
    expect(fate('please-confirm')).toEqual(lie);
  });

  it('of being next soon while the ticket waits', () => {
    const ticket = { label: 'A042', state: 'waiting', token: 't' } as const;
    expect(fate('next-soon', { ticket })).toEqual(truth);
    expect(fate('next-soon', { ticket: { ...ticket, state: 'called' } })).toEqual(lie);
    expect(fate('next-soon')).toEqual(lie);
  });

  it('without an appointment only when it offers a time', () => {
    const truthful = letterKinds.filter((kind) => 'channel' in fate(kind, { appointment: undefined }));
    expect(truthful).toEqual(['time-offer']);
    expect(fate('time-offer')).toEqual(truth);
    expect(fate('time-offer', standing({ state: 'cancelled' }))).toEqual(lie);
  });
});

describe('a failed attempt', () => {
  const busy = { problem: 'smtp-451', permanent: false };
  const notAfter = plusMinutes(now, 60 * 24 * 30);
  const after = (attempts: number) => afterFailure({ attempts, notAfter }, busy, now);

  it('is followed by others at growing intervals, and by none after the last', () => {
    const minutes = [1, 2, 3, 4, 5, 6, 11].map((attempts) => (after(attempts).nextAttemptAt - now) / 60_000);
    expect(minutes).toEqual([1, 5, 15, 60, 240, 240, 240]);
    expect([after(11).state, after(12).state]).toEqual(['waiting', 'dropped']);
  });

  it('is the last one when the refusal is permanent', () => {
    const refused = { problem: 'smtp-550', permanent: true };
    expect(afterFailure({ attempts: 1, notAfter }, refused, now)).toMatchObject({
      state: 'dropped',
      problem: 'smtp-550',
    });
  });

  it('never leads to an attempt at which it would be too late', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 600 }), (attempts, left) => {
        const last = plusMinutes(now, left);
        const { state, nextAttemptAt } = afterFailure({ attempts, notAfter: last }, busy, now);
        expect(state === 'dropped' || nextAttemptAt < last).toBe(true);
      }),
    );
  });
});
