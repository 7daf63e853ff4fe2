import { at } from '../../../test/builders/instant.js';
import { openingRules } from '../../../test/builders/opening-rules.js';
import fc from 'fast-check';
import type { OpeningRules, Weekday } from '../hub/hub.js';
import { HOUR, instant, type Instant, plusMinutes } from '../time/instant.js';
import type { Appointment, AppointmentState } from './appointment.js';
import { checkInDecision, punctualityOf } from './check-in.js';

const everyDay: Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const openingWith = (exception: Partial<OpeningRules> = {}): OpeningRules =>
  openingRules({
    series: [
      {
        weekdays: everyDay,
        times: [
          { from: '08:30', to: '12:00' },
          { from: '13:00', to: '16:30' },
        ],
      },
    ],
    ...exception,
  });
const seriesOf = (...times: [string, string][]) => ({
  series: [{ weekdays: everyDay, times: times.map(([from, to]) => ({ from, to })) }],
});
const start = at('2027-03-15T14:00Z');
const anAppointment = (exception: Partial<Pick<Appointment, 'start' | 'state' | 'terms'>> = {}) => ({
  hub: 'city-hall',
  state: 'booked' as AppointmentState,
  start,
  terms: null,
  ...exception,
});
const aHub = (opening: Partial<OpeningRules> = {}, key = 'city-hall') => ({ key, opening: openingWith(opening) });
const decideAfter = (minutes: number) =>
  checkInDecision(anAppointment(), { hub: aHub(), now: plusMinutes(start, minutes) });

describe('check-in', () => {
  it('opens 4 hours before the start, not earlier', () => {
    const opensAt = instant(start - 4 * HOUR);
    expect(decideAfter(-240.01)).toEqual({ refusal: { code: 'too-early', opensAt } });
    expect(decideAfter(-240)).toEqual({ punctuality: 'early' });
  });

  it('opens as early as the booking was promised, and is on time for as long', () => {
    const appointment = anAppointment({ terms: { grace: 20, earlyCheckIn: 60, noShowAfter: 30 } });
    const decideAt = (minutes: number) =>
      checkInDecision(appointment, { hub: aHub(), now: plusMinutes(start, minutes) }).punctuality;
    expect([-61, -60, 20, 20.01].map(decideAt)).toEqual([undefined, 'early', 'on-time', 'late']);
  });

  it('is on time from the start until 10 minutes after it, and late then', () => {
    expect([-0.01, 0, 10, 10.01].map((minutes) => decideAfter(minutes).punctuality)).toEqual([
      'early',
      'on-time',
      'on-time',
      'late',
    ]);
  });

  it('takes a no-show as late until the hub closes that day, over lunch too', () => {
    expect([15, 150, 389.9].map((minutes) => decideAfter(minutes).punctuality)).toEqual(['late', 'late', 'late']);
    expect(decideAfter(390)).toEqual({ refusal: { code: 'hub-closed', closedAt: at('2027-03-15T20:30Z') } });
  });

  it('is over with the date, even while the hub is open again', () => {
    const refusal = { code: 'not-allowed-now', state: 'booked', date: '2027-03-15' };
    expect(decideAfter(24 * 60)).toEqual({ refusal });
  });

  it('is refused where the hub does not open on that date', () => {
    const holidays = [{ date: '2027-03-15', name: { en: 'A holiday', fr: 'Un jour férié' } }];
    const decision = checkInDecision(anAppointment(), { hub: aHub({ holidays }), now: start });
    expect(decision).toEqual({ refusal: { code: 'hub-closed' } });
  });

  it('names the right hub when asked at another one, whatever the state', () => {
    const decision = checkInDecision(anAppointment({ state: 'checked-in' }), {
      hub: aHub({}, 'north-york'),
      now: start,
    });
    expect(decision).toEqual({ refusal: { code: 'wrong-hub', hub: 'city-hall' } });
  });

  it('answers a second check-in with the ticket that exists', () => {
    const decision = checkInDecision(anAppointment({ state: 'checked-in' }), {
      hub: aHub(),
      now: plusMinutes(start, 90),
    });
    expect(decision).toEqual({ already: true });
  });

  it('is refused for an appointment that is not booked', () => {
    for (const state of ['held', 'completed', 'cancelled'] as const)
      expect(checkInDecision(anAppointment({ state }), { hub: aHub(), now: start })).toEqual({
        refusal: { code: 'not-allowed-now', state, date: '2027-03-15' },
      });
  });
});

describe('check-in around midnight', () => {
  const aroundTheClock = aHub(seriesOf(['00:00', '24:00']));
  const nights = aHub(seriesOf(['00:00', '02:00'], ['20:00', '24:00']));
  const lateStart = at('2027-03-16T03:45Z');
  const decide = (hub: typeof nights, minutes: number) =>
    checkInDecision(anAppointment({ start: lateStart }), { hub, now: plusMinutes(lateStart, minutes) });

  it('goes on for 4 hours after the start where the hub never closes', () => {
    expect([10, 239].map((minutes) => decide(aroundTheClock, minutes).punctuality)).toEqual(['on-time', 'late']);
    expect(decide(aroundTheClock, 240)).toEqual({
      refusal: { code: 'not-allowed-now', state: 'booked', date: '2027-03-15' },
    });
  });

  it('ends with the night’s closing where that comes first', () => {
    expect(decide(nights, 134).punctuality).toBe('late');
    expect(decide(nights, 135)).toHaveProperty('refusal');
  });

  it('lasts until midnight for a morning’s appointment where the hub never closes', () => {
    const appointment = anAppointment();
    const decideAt = (now: Instant) => checkInDecision(appointment, { hub: aroundTheClock, now }).punctuality;
    expect([at('2027-03-16T03:59Z'), at('2027-03-16T04:00Z')].map(decideAt)).toEqual(['late', undefined]);
  });
});

describe('for any moment', () => {
  it('a check-in is either accepted with its punctuality or refused, and accepted in one interval only', () => {
    const minutes = fc.integer({ min: -3000, max: 3000 });
    fc.assert(
      fc.property(minutes, (offset) => {
        const decision = decideAfter(offset);
        const isTaken = offset >= -240 && offset < 390;
        expect('refusal' in decision).toBe(!isTaken);
        if (isTaken) expect(decision.punctuality).toBe(punctualityOf(anAppointment(), plusMinutes(start, offset)));
      }),
    );
  });
});
