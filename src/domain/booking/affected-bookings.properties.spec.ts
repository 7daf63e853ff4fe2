import fc from 'fast-check';
import { anAppointment } from '../../../test/builders/appointment.js';
import { openingRules } from '../../../test/builders/opening-rules.js';
import { aService } from '../../../test/builders/service.js';
import { runs } from '../../../test/support/property-runs.js';
import type { OpeningException, OpeningRules, WallRange } from '../hub/hub.js';
import { closedReasonAt } from '../hub/opening-hours.js';
import { type Instant, instant, plusMinutes } from '../time/instant.js';
import { affectedBookings, type OfferedHours } from './affected-bookings.js';

/** Midnight in Toronto before the night in which the clocks change. */
const SATURDAY = instant(Date.UTC(2027, 2, 13, 5));
const minute = (from: number, length: number) => ({
  from: plusMinutes(SATURDAY, from),
  to: plusMinutes(SATURDAY, from + length),
});

const hours = fc
  .record({
    times: fc.constantFrom<WallRange[][]>(
      [{ from: '09:00', to: '17:00' }],
      [{ from: '00:00', to: '24:00' }],
      [
        { from: '00:00', to: '03:00' },
        { from: '22:00', to: '24:00' },
      ],
    ),
    exception: fc.constantFrom<OpeningException[][]>(
      [],
      [{ date: '2027-03-14', times: [{ from: '01:00', to: '05:00' }] }],
    ),
    closures: fc.array(fc.tuple(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 1, max: 600 })), { maxLength: 3 }),
  })
  .map(({ times, exception, closures }): OfferedHours => {
    const rules = openingRules({
      series: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], times }],
      exceptions: exception,
      closures: closures.map(([from, length]) => ({ ...minute(from, length), reason: { en: 'x', fr: 'x' } })),
    });
    return { rules, services: new Map([['property-tax', aService()]]) };
  });
const bookings = fc.array(
  fc
    .record({ start: fc.integer({ min: 0, max: 4000 }), minutes: fc.integer({ min: 5, max: 180 }) })
    .map(({ start, minutes }) => anAppointment({ start: plusMinutes(SATURDAY, start), minutes })),
  { maxLength: 12 },
);

/** Minute by minute, by another rule than the one under test. */
function isOpenAllAlong({ timeZone, ...rest }: OpeningRules, start: Instant, minutes: number): boolean {
  const every = Array.from({ length: minutes }, (_, index) => plusMinutes(start, index));
  return every.every((at) => closedReasonAt({ timeZone, ...rest }, at) === undefined);
}

describe('a change of hours, whatever it is', () => {
  it('affects exactly the bookings whose whole time was covered before and no longer is', () => {
    fc.assert(
      fc.property(hours, hours, bookings, (before, after, booked) => {
        const expected = booked.filter(
          ({ start, minutes }) =>
            isOpenAllAlong(before.rules, start, minutes) && !isOpenAllAlong(after.rules, start, minutes),
        );
        expect(affectedBookings(before, after, booked).map(({ booking }) => booking)).toEqual(expected);
      }),
      { numRuns: runs(60) },
    );
  });

  it('affects nobody where nothing changes', () => {
    fc.assert(
      fc.property(hours, bookings, (same, booked) => {
        expect(affectedBookings(same, same, booked)).toEqual([]);
      }),
    );
  });
});
