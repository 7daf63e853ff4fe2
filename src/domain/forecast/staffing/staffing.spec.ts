import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../../../../test/support/property-runs.js';
import { firstPolicy } from '../../hub/calling-policy.js';
import { type Instant, instant, plusMinutes } from '../../time/instant.js';
import type { ForecastInput } from '../input.js';
import { serviceGroups } from './service-groups.js';
import { type StaffedHalfHour, StaffingSearch, usualStaffingTarget } from './staffing.js';

const opens = instant(Date.UTC(2027, 2, 16, 12, 30));
const at = (minutes: number): Instant => plusMinutes(opens, minutes);
const halves = (count: number) => Array.from({ length: count }, (_, i) => ({ from: at(30 * i), to: at(30 * i + 30) }));
/** By half-hour: so many walk-ins, and appointments with these starts in minutes. */
const aDay = (means: readonly number[], starts: readonly number[] = []): ForecastInput => ({
  now: at(-30),
  policy: firstPolicy,
  counters: [],
  waiting: [],
  atCounters: [],
  toCome: starts.map((start, i) => ({
    id: `b${i}`,
    service: 'passport',
    laterServices: [],
    start: at(start),
    language: 'en',
    needs: [],
    showUpOdds: 0.8,
    unpunctuality: [-10, -5, 0],
  })),
  walkIns: [
    {
      service: 'passport',
      laterServices: [],
      language: 'en',
      needs: [],
      rates: means.map((mean, i) => ({ ...halves(means.length)[i]!, mean })),
    },
  ],
  newcomers: [],
  serviceTimes: { passport: { kind: 'exponential', mean: 10 } },
});
const staffed = (input: ForecastInput, count: number, runsAStep = 1000): StaffedHalfHour[] => {
  const search = new StaffingSearch(input, ['passport'], halves(count), usualStaffingTarget, 7);
  while (!search.step(runsAStep));
  return search.result();
};
const countersOf = (halfHours: StaffedHalfHour[]) => halfHours.map(({ counters }) => counters);

describe('a day’s staffing', () => {
  it.each([
    [6, 3],
    [9, 4],
    [12, 5],
    [21, 8],
  ])('with %d walk-ins every half-hour is what Erlang’s table says: %d', (mean, counters) => {
    const found = staffed(aDay(Array.from({ length: 6 }, () => mean)), 6);
    expect(countersOf(found)).toEqual(Array.from({ length: 6 }, () => counters));
    for (const { inTime } of found) expect(inTime).toBeGreaterThan(0.9);
  });

  it('has more counters at noon, when more people come', () => {
    const [first = 0, , noon = 0, , last = 0] = countersOf(staffed(aDay([2, 4, 12, 6, 1]), 5));
    expect(noon).toBeGreaterThan(first + 1);
    expect(last).toBeLessThan(noon);
  });

  it('needs no counter on a day on which nobody is expected', () => {
    expect(staffed(aDay([0, 0]), 2).map(({ counters, inTime }) => [counters, inTime])).toEqual([
      [0, null],
      [0, null],
    ]);
  });

  it('ignores the newcomers of the input', () => {
    const newcomers = [{ service: 'passport', language: 'en' as const, needs: [] }];
    expect(staffed({ ...aDay([3]), newcomers }, 1)).toEqual(staffed(aDay([3]), 1));
  });

  it('counts the share of the booked that usually comes, and their work', () => {
    const [first, second] = staffed(aDay([0, 3], [0, 15]), 2);
    expect([first?.booked, first?.walkIns]).toEqual([1.6, 0]);
    expect(first?.work).toBeCloseTo(16);
    expect([second?.walkIns, second?.work]).toEqual([3, 30]);
  });

  it('has enough counters for the booked to be called within five minutes', () => {
    const walkInsOnly = staffed(aDay([1, 1, 1, 1]), 4);
    const found = staffed(aDay([1, 1, 1, 1], [30, 30, 30, 60, 60, 60]), 4);
    expect(found[1]?.counters).toBeGreaterThan(walkInsOnly[1]?.counters ?? 0);
  });

  it('is the same in one step or in many, and reaches the target in every half-hour', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 }), (means) => {
        const found = staffed(aDay(means, [10]), means.length);
        expect(staffed(aDay(means, [10]), means.length, 17)).toEqual(found);
        for (const { inTime } of found) expect(inTime ?? 1).toBeGreaterThanOrEqual(usualStaffingTarget.share);
      }),
      { numRuns: runs(10) },
    );
  });
});

describe('services that share counters', () => {
  const services = ['a', 'b', 'c', 'd', 'e'];
  it('are a group, also when they share them through a third service', () => {
    const counters = [['b'], ['a'], ['d'], ['c', 'b'], ['a']].map((own) => ({ services: own }));
    expect(serviceGroups(counters, services)).toEqual([
      { services: ['a'], counters: 2 },
      { services: ['b', 'c'], counters: 2 },
      { services: ['d'], counters: 1 },
    ]);
  });

  it('are one group when one counter takes all of them', () => {
    const counters = [{ services: ['d'] }, { services }, { services: ['a'] }];
    expect(serviceGroups(counters, services)).toEqual([{ services, counters: 3 }]);
  });
});
