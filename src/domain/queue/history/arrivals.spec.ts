import { describe, expect, it } from '@jest/globals';
import { localDay, wallInstant } from '../../time/wall-time.js';
import { type ArrivalDay, arrivalHistory, arrivalDayOf, halfHoursIn, expectedWalkInsOf } from './arrivals.js';

const zone = 'America/Toronto';
const on = (date: string, wall: string) => wallInstant(date, wall, zone);
const open = (date: string, from = '08:30', to = '16:00') => [{ from: on(date, from), to: on(date, to) }];
const counted = (date: string, came: [string, string][], times = open(date)): ArrivalDay =>
  arrivalDayOf(
    'hall',
    localDay(date, zone),
    times,
    came.map(([service, wall]) => ({ service, arrivedAt: on(date, wall) })),
  );

describe('the walk-ins of a past day', () => {
  it('are counted by service and half-hour of the hub’s clock', () => {
    const {
      weekday,
      walkIns,
      open: halves,
    } = counted('2027-03-15', [
      ['passport', '08:59'],
      ['passport', '09:00'],
      ['passport', '09:29'],
      ['permit', '15:59'],
    ]);
    expect([weekday, walkIns]).toEqual([1, { passport: { 17: 1, 18: 2 }, permit: { 31: 1 } }]);
    expect([halves[0], halves.at(-1), halves.length]).toEqual([17, 31, 15]);
  });

  it('follow the clock on the day on which it changes', () => {
    const day = localDay('2027-03-14', zone);
    expect(halfHoursIn(day, [day])).toHaveLength(46);
    expect(counted('2027-03-14', [['passport', '09:00']]).walkIns).toEqual({ passport: { 18: 1 } });
  });
});

describe('the expected walk-ins of a weekday', () => {
  const monday = (date: string, count: number, times = open(date)) =>
    counted(
      date,
      Array.from({ length: count }, () => ['passport', '10:10'] as [string, string]),
      times,
    );

  it('are the mean of the last days of that weekday, in which later ones weigh more', () => {
    const { days, means } = arrivalHistory([monday('2027-03-01', 0), monday('2027-03-08', 4)]);
    expect(days).toBe(2);
    expect(means.passport?.[20]).toBeCloseTo(4 / 1.9);
  });

  it('leave out the half-hours in which the hub was closed', () => {
    const afternoon = monday('2027-03-08', 0, open('2027-03-08', '12:00'));
    expect(arrivalHistory([monday('2027-03-01', 4), afternoon]).means.passport?.[20]).toBeCloseTo(4);
  });

  it('ignore days before the last eight', () => {
    const dates = ['01-04', '01-11', '01-18', '01-25', '02-01', '02-08', '02-15', '02-22', '03-01'];
    const days = dates.map((date, index) => monday(`2027-${date}`, index === 0 ? 100 : 1));
    expect(arrivalHistory(days).means.passport?.[20]).toBeCloseTo(1);
  });

  it('become a stream of walk-ins for each service, from now until closing', () => {
    const history = arrivalHistory([monday('2027-03-08', 4)]);
    const day = localDay('2027-03-15', zone);
    const [passport, permit] = expectedWalkInsOf(history, day, open('2027-03-15', '09:45', '10:40'), [
      'passport',
      'permit',
    ]);
    expect(passport?.rates.map(({ from, to, mean }) => [(to - from) / 60_000, mean])).toEqual([
      [15, 0],
      [30, 4],
      [10, 0],
    ]);
    expect(permit?.rates.every(({ mean }) => mean === 0)).toBe(true);
  });

  it('are none when nothing is known', () => {
    expect(arrivalHistory([])).toEqual({ days: 0, means: {} });
  });
});
