import { openingRules } from '../../../test/builders/opening-rules.js';
import { aService } from '../../../test/builders/service.js';
import fc from 'fast-check';
import type { CityService } from '../hub/city-service.js';
import type { LocalDate, OpeningRules, WallRange, Weekday } from '../hub/hub.js';
import { openingOfDay } from '../hub/opening-hours.js';
import { instant, type Instant, MINUTE, plusMinutes } from '../time/instant.js';
import { merge } from '../time/interval.js';
import { type LocalDay, localDateOf, localDay, plusDays } from '../time/wall-time.js';
import { claimsForTime, timeBlockers, type WantedTime } from './booking-blockers.js';
import { freeTimes } from './free-times.js';
import { ledgersOf, type Seat, seatsFor } from './seats.js';
import { plannedPart, partSpansOf, type Visit } from './visit.js';

const everyDay: Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const text = (en: string) => ({ en, fr: `${en} (fr)` });
const wholeDays = Object.fromEntries(everyDay.map((day) => [day, [{ from: '00:00', to: '24:00' }]]));
const mornings = Object.fromEntries(everyDay.map((day) => [day, [{ from: '08:00', to: '12:10' }]]));

const rulesWith = (exception: Partial<OpeningRules>): OpeningRules => openingRules(exception);

/** Two pools, one of them shared; the second service of the shared one has a limit of its own in it. */
interface Kind {
  pool: string;
  minutes: number;
  quantity: number;
  bufferMinutes: number;
  atMost: number | undefined;
  appointment: CityService['channels']['appointment'];
}

const kind = fc.record<Kind>({
  pool: fc.constantFrom('one', 'other'),
  minutes: fc.integer({ min: 5, max: 70 }),
  quantity: fc.integer({ min: 1, max: 3 }),
  bufferMinutes: fc.constantFrom(0, 0, 5, 20),
  atMost: fc.constantFrom(undefined, 0, 1, 2, 9),
  appointment: fc.constantFrom(wholeDays, wholeDays, mornings),
});

type Given = Omit<WantedTime, 'start' | 'taken'> & { date: LocalDate; day: LocalDay; taken: Ledgers };
type Ledgers = Map<string, Map<Instant, Set<number>>>;

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
const cellMinutes = fc.constantFrom(10, 15, 25, 60);
const seatCounts = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 }));
const releases = fc.array(
  fc.record({ daysBefore: fc.integer({ min: 0, max: 3 }), seats: fc.integer({ min: 1, max: 2 }) }),
  { maxLength: 2 },
);
const pools = fc.record({
  one: fc.tuple(cellMinutes, seatCounts, releases),
  other: fc.tuple(cellMinutes, seatCounts, releases),
});

const wish = fc
  .record({
    times,
    timeZone: fc.constantFrom('America/Toronto', 'America/St_Johns', 'Asia/Kolkata', 'Australia/Lord_Howe'),
    date: fc.constantFrom('2027-03-13', '2027-03-14', '2027-12-31', '2028-02-29', '2027-11-06', '2027-11-07'),
    kinds: fc.array(kind, { minLength: 1, maxLength: 3 }),
    pools,
    leadMinutes: fc.integer({ min: 0, max: 2000 }),
    horizonDays: fc.integer({ min: 0, max: 3 }),
    nowBefore: fc.integer({ min: -600, max: 4000 }),
    closed: fc.tuple(fc.integer({ min: 0, max: 1800 }), fc.integer({ min: 1, max: 600 })),
    taken: fc.array(fc.tuple(fc.nat(2), fc.nat(160), fc.integer({ min: 1, max: 5 })), { maxLength: 60 }),
    audience: fc.constantFrom<'public' | 'staff'>('public', 'staff'),
  })
  .map((given): Given => {
    const { leadMinutes, horizonDays, date, audience, timeZone } = given;
    const day = localDay(date, timeZone);
    const from = plusMinutes(day.from, given.closed[0]);
    const closures = [{ from, to: plusMinutes(from, given.closed[1]), reason: text('Flood') }];
    const rules = rulesWith({ timeZone, closures, series: [{ weekdays: everyDay, times: given.times }] });
    const services = given.kinds.map(({ pool: key, ...one }, index) => {
      const [cell, [publicSeats, staffSeats], released] = given.pools[key as 'one' | 'other'];
      const pool = { key, cellMinutes: cell, publicSeats, staffSeats, releases: released };
      const { bufferMinutes, atMost, minutes, appointment } = one;
      const quantity = { most: 3, minutesEach: 7 };
      const booking = { pool, leadMinutes, horizonDays, maxPartySize: 4, bufferMinutes, atMost, quantity };
      return plannedPart(
        aService({ key: `service-${index}`, minutes, channels: { appointment }, booking }),
        one.quantity,
      );
    });
    const visit = services as unknown as Visit;
    const ledgers = ledgersOf(visit);
    const taken: Ledgers = new Map(ledgers.map((ledger) => [ledger, new Map()]));
    for (const [which, index, seat] of given.taken) {
      const ledger = ledgers[which % ledgers.length] ?? '';
      const { pool } = visit.find(({ service }) => service.booking.pool.key === ledger)?.service.booking ?? {};
      const cell = plusMinutes(day.from, index * (pool ?? visit[0].service.booking.pool).cellMinutes);
      take(taken, { ledger, cell, seat });
    }
    return { rules, visit, taken, date, audience, now: plusMinutes(day.from, -given.nowBefore), day };
  });

function take(taken: Ledgers, { ledger, cell, seat }: Seat): void {
  const cells = taken.get(ledger) ?? new Map<Instant, Set<number>>();
  taken.set(ledger, cells);
  cells.set(cell, new Set(cells.get(cell)).add(seat));
}

const free = ({ date, ...question }: Given, to = date) =>
  freeTimes({ ...question, from: date, to }).flatMap((one) => one.times);
const holds = (rule: (given: Given) => void) => fc.assert(fc.property(wish, (given) => rule(given)));

describe('for any hours, visit, bookings and day', () => {
  it('a cell of the day is a free time exactly when nothing blocks it', () => {
    holds((given) => {
      const starts = new Set(free(given).map((one) => one.start));
      const step = given.visit[0].service.booking.pool.cellMinutes * (MINUTE / 2);
      for (let start = given.day.from; start < given.day.to; start = instant(start + step))
        expect(timeBlockers({ ...given, start }).length === 0).toBe(starts.has(start));
    });
  });

  it('the times of several days are the times of each single day', () => {
    holds((given) => {
      const days = [0, 1, 2].map((later) => ({ ...given, date: plusDays(given.date, later) }));
      expect(free(given, plusDays(given.date, 2))).toEqual(days.flatMap((day) => free(day)));
    });
  });

  it('no free time lies outside the opening, to the end of its last part', () => {
    holds((given) => {
      const { rules, visit, date, day } = given;
      const opening = merge([date, plusDays(date, 1)].flatMap((one) => openingOfDay(rules, one).intervals));
      for (const { start } of free(given)) {
        for (const { from, offeredTo } of partSpansOf(visit, start, day.from))
          expect(opening.some((interval) => interval.from <= from && offeredTo <= interval.to)).toBe(true);
        expect(localDateOf(start, rules.timeZone)).toBe(date);
      }
    });
  });

  it('bookings can be made until no time is left, and never give a seat twice or one beyond the pool', () => {
    holds((given) => {
      const taken: Ledgers = new Map([...given.taken].map(([ledger, cells]) => [ledger, new Map(cells)]));
      const next = () => free({ ...given, taken })[0];
      for (let time = next(); time; time = next()) {
        const claims = claimsForTime({ ...given, start: time.start });
        expect(time.seats).toBeLessThanOrEqual(Math.min(...claims.map(({ offered }) => offered)));
        for (const seat of seatsFor(claims, taken)) {
          const claim = claims.find(
            ({ ledger, from, to }) => ledger === seat.ledger && from <= seat.cell && seat.cell < to,
          );
          const inCell = taken.get(seat.ledger)?.get(seat.cell);
          expect(inCell?.has(seat.seat) ?? false).toBe(false);
          expect(seat.seat).toBeLessThanOrEqual(claim?.offered ?? 0);
          take(taken, seat);
          expect(taken.get(seat.ledger)?.get(seat.cell)?.size).toBeLessThanOrEqual(claim?.total ?? 0);
        }
      }
    });
  }, 120_000);
});
