import { openingRules } from '../../../test/builders/opening-rules.js';
import { runs } from '../../../test/support/property-runs.js';
import fc from 'fast-check';
import { HOUR, instant, MINUTE } from '../time/instant.js';
import { containsAny } from '../time/interval.js';
import { localDay, plusDays, wallInstant } from '../time/wall-time.js';
import type { OpeningRules, Weekday } from './hub.js';
import { closedReasonAt, openingOfDay } from './opening-hours.js';

const text = (en: string) => ({ en, fr: `${en} (fr)` });
const everyDay: Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const rulesWith = (exception: Partial<OpeningRules>): OpeningRules =>
  openingRules({
    series: [],
    ...exception,
  });

describe('for any rules and any day', () => {
  const minutes = fc.integer({ min: 0, max: 96 }).map((quarters) => quarters * 15);
  const wall = minutes.map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`);
  const range = fc.tuple(wall, wall).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
  const series = fc.record({ weekdays: fc.subarray(everyDay), times: fc.array(range, { maxLength: 3 }) });
  const timeZone = fc.constantFrom('America/Toronto', 'America/St_Johns', 'Asia/Kolkata');
  const date = fc.oneof(
    fc.constantFrom('2027-03-13', '2027-03-14', '2027-11-07'),
    fc.integer({ min: 0, max: 800 }).map((days) => plusDays('2026-06-01', days)),
  );
  const closure = fc.tuple(fc.integer({ min: -600, max: 1500 }), fc.integer({ min: 1, max: 900 }));

  it('intervals are sorted and disjoint, lie in their day, and there is a reason exactly when there are none', () => {
    fc.assert(
      fc.property(fc.array(series, { maxLength: 4 }), timeZone, date, (all, zone, day) => {
        const { intervals, reason } = openingOfDay(rulesWith({ series: all, timeZone: zone }), day);
        const bounds = localDay(day, zone);
        intervals.forEach((one, index) => {
          expect(one.from).toBeLessThan(one.to);
          expect(one.from).toBeGreaterThanOrEqual(intervals[index - 1]?.to ?? bounds.from);
          expect(one.to).toBeLessThanOrEqual(bounds.to);
        });
        expect(reason === undefined).toBe(intervals.length > 0);
      }),
    );
  });

  it('a closure removes exactly its own time', () => {
    fc.assert(
      fc.property(fc.array(series, { maxLength: 4 }), timeZone, date, closure, (all, zone, day, [start, length]) => {
        const midnight = wallInstant(day, '00:00', zone);
        const from = instant(midnight + start * MINUTE);
        const closed = { from, to: instant(from + length * MINUTE), reason: text('Closed') };
        const before = openingOfDay(rulesWith({ series: all, timeZone: zone }), day).intervals;
        const after = openingOfDay(rulesWith({ series: all, timeZone: zone, closures: [closed] }), day).intervals;
        for (let time = midnight - 10 * HOUR; time < midnight + 40 * HOUR; time += 5 * MINUTE) {
          const inClosure = closed.from <= time && time < closed.to;
          expect(containsAny(after, instant(time))).toBe(containsAny(before, instant(time)) && !inClosure);
        }
      }),
      { numRuns: runs(20) },
    );
  });

  it('an instant has a reason exactly when it lies in no interval of its day', () => {
    fc.assert(
      fc.property(fc.array(series, { maxLength: 3 }), timeZone, date, minutes, (all, zone, day, offset) => {
        const rules = rulesWith({ series: all, timeZone: zone });
        const time = instant(Math.min(wallInstant(day, '00:00', zone) + offset * MINUTE, localDay(day, zone).to - 1));
        const isOpen = containsAny(openingOfDay(rules, day).intervals, time);
        expect(closedReasonAt(rules, time) === undefined).toBe(isOpen);
      }),
    );
  });
});
