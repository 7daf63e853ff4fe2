import { openingRules } from '../../../test/builders/opening-rules.js';
import fc from 'fast-check';
import type { CityService } from '../hub/city-service.js';
import type { LocalDate, OpeningRules, WallRange, Weekday } from '../hub/hub.js';
import { openingOfDay } from '../hub/opening-hours.js';
import { instant, type Instant, MINUTE, plusMinutes } from '../time/instant.js';
import { merge } from '../time/interval.js';
import { type LocalDay, localDateOf, localDay, plusDays } from '../time/wall-time.js';
import { timeBlockers, type WantedTime } from './booking-blockers.js';
import { freeTimes } from './free-times.js';
import { cellsFor, seatsFor, seatsOffered, type TakenSeats } from './seats.js';

const everyDay: Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const text = (en: string) => ({ en, fr: `${en} (fr)` });
const everyDayAt = (from: string, to: string) => Object.fromEntries(everyDay.map((day) => [day, [{ from, to }]]));

const rulesWith = (exception: Partial<OpeningRules> = {}): OpeningRules =>
  openingRules({
    series: [{ weekdays: everyDay, times: [{ from: '08:30', to: '16:30' }] }],
    ...exception,
  });
const aService = (
  exception: Partial<CityService> = {},
  booking: Partial<CityService['booking']> = {},
): CityService => ({
  hub: 'city-hall',
  key: 'marriage-licence',
  position: 1,
  name: text('Marriage licence'),
  description: text('For a couple'),
  whatToBring: [],
  minutes: 30,
  series: { letter: 'M', first: 1 },
  channels: { appointment: everyDayAt('09:00', '15:00') },
  booking: {
    pool: { key: 'marriage-licence', cellMinutes: 15, publicSeats: 1, staffSeats: 1 },
    leadMinutes: 60,
    horizonDays: 30,
    maxPartySize: 4,
    ...booking,
  },
  ...exception,
});
type Given = Omit<WantedTime, 'start'> & { date: LocalDate; day: LocalDay };

describe('for any hours, service, bookings and day', () => {
  const times = fc.constantFrom<WallRange[]>(
    [{ from: '08:30', to: '16:30' }],
    [
      { from: '08:40', to: '12:00' },
      { from: '13:10', to: '16:00' },
    ],
    [
      { from: '00:00', to: '02:00' },
      { from: '20:00', to: '24:00' },
    ],
    [{ from: '00:00', to: '24:00' }],
  );
  const wish = fc
    .record({
      times,
      timeZone: fc.constantFrom('America/Toronto', 'America/St_Johns', 'Asia/Kolkata', 'Australia/Lord_Howe'),
      date: fc.constantFrom('2027-03-13', '2027-03-14', '2027-03-15', '2027-10-03', '2027-11-06', '2027-11-07'),
      minutes: fc.integer({ min: 5, max: 100 }),
      cellMinutes: fc.constantFrom(10, 15, 25, 60),
      seats: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 })),
      leadMinutes: fc.integer({ min: 0, max: 2000 }),
      horizonDays: fc.integer({ min: 0, max: 3 }),
      nowBefore: fc.integer({ min: -600, max: 4000 }),
      closed: fc.tuple(fc.integer({ min: 0, max: 1800 }), fc.integer({ min: 1, max: 600 })),
      taken: fc.array(fc.tuple(fc.integer({ min: 0, max: 160 }), fc.integer({ min: 1, max: 5 })), { maxLength: 60 }),
      audience: fc.constantFrom<'public' | 'staff'>('public', 'staff'),
    })
    .map((given): Given => {
      const day = localDay(given.date, given.timeZone);
      const cell = (index: number) => plusMinutes(day.from, index * given.cellMinutes);
      const from = plusMinutes(day.from, given.closed[0]);
      const closures = [{ from, to: plusMinutes(from, given.closed[1]), reason: text('Flood') }];
      const taken = new Map<Instant, Set<number>>();
      for (const [index, seat] of given.taken) taken.set(cell(index), new Set(taken.get(cell(index))).add(seat));
      const [publicSeats, staffSeats] = given.seats;
      const pool = { key: 'pool', cellMinutes: given.cellMinutes, publicSeats, staffSeats };
      const { minutes, leadMinutes, horizonDays, date, audience, timeZone } = given;
      const rules = rulesWith({ timeZone, closures, series: [{ weekdays: everyDay, times: given.times }] });
      const channels = { appointment: everyDayAt('00:00', '24:00') };
      const service = aService({ minutes, channels }, { pool, leadMinutes, horizonDays });
      return { rules, service, taken, date, audience, now: plusMinutes(day.from, -given.nowBefore), day };
    });
  const free = ({ date, ...question }: Given) =>
    freeTimes({ ...question, from: date, to: date }).flatMap((one) => one.times);
  const holds = (rule: (given: Given) => void) => fc.assert(fc.property(wish, (given) => rule(given)));

  it('a cell of the day is a free time exactly when nothing blocks it', () => {
    holds((given) => {
      const starts = new Set(free(given).map((one) => one.start));
      const step = given.service.booking.pool.cellMinutes * (MINUTE / 2);
      for (let moment = given.day.from; moment < given.day.to; moment = instant(moment + step))
        expect(timeBlockers({ ...given, start: moment }).length === 0).toBe(starts.has(moment));
    });
  });

  it('no free time lies outside the opening, to the end of its last cell', () => {
    holds((given) => {
      const { rules, service, date } = given;
      const opening = merge([date, plusDays(date, 1)].flatMap((one) => openingOfDay(rules, one).intervals));
      const { cellMinutes } = service.booking.pool;
      for (const { start: from } of free(given)) {
        const to = plusMinutes(from, Math.ceil(service.minutes / cellMinutes) * cellMinutes);
        expect(opening.some((interval) => interval.from <= from && to <= interval.to)).toBe(true);
        expect(localDateOf(from, rules.timeZone)).toBe(date);
      }
    });
  });

  it('bookings can be made until no time is left, and never give a seat twice or one beyond the pool', () => {
    holds((given) => {
      const { service, audience } = given;
      const { pool } = service.booking;
      const taken = new Map([...given.taken].map(([cell, seats]) => [cell, new Set(seats)]));
      const seats = seatsOffered(pool, audience);
      const next = (now: TakenSeats) => free({ ...given, taken: now })[0];
      for (let time = next(taken); time; time = next(taken)) {
        expect(time.seats).toBeLessThanOrEqual(seats);
        for (const [cell, seat] of seatsFor(cellsFor(time.start, service.minutes, pool.cellMinutes), taken, seats)) {
          const inCell = taken.get(cell) ?? new Set<number>();
          expect(inCell.has(seat) || seat > seats).toBe(false);
          taken.set(cell, inCell.add(seat));
        }
      }
    });
  }, 120_000);
});
