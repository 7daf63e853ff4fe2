// Performs random actions of residents on the times of a day, some of them at once. Afterwards no more visits overlap than
// there are seats, and every booked or held visit has all of its seats.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { residentActor, systemActor } from '../../src/domain/access/actor.js';
import { type Appointment, holdExpired, isNoShow } from '../../src/domain/booking/appointment.js';
import { bookedVisit } from '../../src/domain/booking/visit.js';
import { seatClaimsOf } from '../../src/domain/booking/seats.js';
import { Refusal } from '../../src/domain/refusal.js';
import { instant, type Instant, plusMinutes } from '../../src/domain/time/instant.js';
import { localDateOf, startOfDay } from '../../src/domain/time/wall-time.js';
import { ApplicationCheck } from '../../src/platform/application-check.js';
import { ContactKeys } from '../../src/platform/contact-keys.js';
import { parseInstant, isoOf } from '../../src/platform/iso-instant.js';
import { Links } from '../../src/platform/links.js';
import { BookAppointment } from '../../src/use-cases/booking/book-appointment.js';
import { CancelAppointment } from '../../src/use-cases/booking/cancel-appointment.js';
import { HoldTime } from '../../src/use-cases/booking/hold-time.js';
import { ReleaseHold } from '../../src/use-cases/booking/release-hold.js';
import { RescheduleAppointment } from '../../src/use-cases/booking/reschedule-appointment.js';
import { ApplyCity } from '../../src/use-cases/hub/apply-city.js';
import { readCityFile } from '../../src/use-cases/hub/city-file/read-city-file.js';
import { bookingCity } from '../support/test-cities.js';
import { type DatabaseKind, databases } from '../support/databases.js';
import { runs } from '../support/property-runs.js';
import { rowsOf } from '../support/table-rows.js';
import { openStorage, type OpenStorage } from '../support/storage-without-server.js';

/** `which`: the index of the booking that is changed; `visit`, `cell` and `hub`: the new time, for actions that need one. */
interface Action {
  do: 'hold' | 'book-at-once' | 'book' | 'release' | 'cancel' | 'reschedule';
  which: number;
  visit: number;
  cell: number;
  hub: number;
}

const hubs = ['town-office', 'island-office'] as const;
const visits = [
  { service: 'residential' },
  { service: 'residential', quantity: 3 },
  { service: 'temporary' },
  { service: 'licence' },
  { service: 'residential', also: [{ service: 'temporary' }] },
  { service: 'residential', quantity: 2, also: [{ service: 'licence' }] },
];
const CELLS = 8;
/** Days tried on each database; fewer on PostgreSQL, which commits each action by itself and is slower. */
const roundsOn: Record<DatabaseKind, number> = { sqlite: runs(40), postgres: runs(15) };

const action = fc.record<Action>({
  do: fc.constantFrom('hold', 'hold', 'book-at-once', 'book', 'book', 'release', 'cancel', 'reschedule'),
  which: fc.nat(9),
  visit: fc.nat(visits.length - 1),
  cell: fc.nat(CELLS),
  hub: fc.nat(1),
});
/** Batches of actions: those of one batch happen at once, then so many minutes pass. */
const day = fc.array(fc.tuple(fc.array(action, { minLength: 1, maxLength: 8 }), fc.constantFrom(0, 0, 4, 11)), {
  maxLength: 6,
});

type Kept = Pick<Appointment, 'hub' | 'id' | 'reference' | 'start' | 'state' | 'parts' | 'holdExpiresAt' | 'terms'>;

type Raw = Record<Exclude<keyof Kept, 'holdExpiresAt' | 'terms'>, string> & { holdExpiresAt: string | null };

const keptOf = ({ start, parts, holdExpiresAt, ...row }: Raw): Kept => ({
  ...row,
  terms: null,
  state: row.state as Appointment['state'],
  start: parseInstant(start),
  parts: JSON.parse(parts) as Appointment['parts'],
  holdExpiresAt: holdExpiresAt === null ? null : parseInstant(holdExpiresAt),
});

/** The visits that each pool or service may have at once, as booking-city.yaml says. */
const mostAtOnce: Record<string, number> = { permits: 2, temporary: 1, licence: 1 };
/** The licence's cells of 20 minutes begin at local midnight, which is half past an hour of UTC in St. John's. */
const TWENTY = 20 * 60_000;
const gridFrom: Record<string, number> = { 'town-office': 0, 'island-office': 10 * 60_000 };

/** The times for which a visit needs each desk: permits from its start on, a licence from the next full 20 minutes on. */
function servedAt({ hub, start, parts }: Kept): { desk: string; from: Instant; to: Instant }[] {
  let end = start;
  return parts.flatMap(({ service, minutes }) => {
    const licence = service === 'licence';
    const grid = gridFrom[hub] ?? 0;
    const from = licence ? instant(Math.ceil((end - grid) / TWENTY) * TWENTY + grid) : end;
    end = plusMinutes(from, minutes);
    if (licence) return [{ desk: 'licence', from, to: end }];
    const own = { desk: 'permits', from, to: end };
    return service === 'temporary' ? [own, { desk: 'temporary', from, to: plusMinutes(end, 10) }] : [own];
  });
}

describe.each(databases)('the capacity of a day on %s', (kind) => {
  let storage: OpenStorage;
  let round = 0;
  const links = new Links('a secret of the test');
  const keys = new ContactKeys('a secret of the test');

  beforeAll(async () => {
    storage = await openStorage(kind);
    const city = readCityFile(readFileSync(bookingCity.HUBLINE_CITY, 'utf8'), 'booking-city.yaml');
    await new ApplyCity(storage.work).run(city, systemActor);
  });
  afterAll(() => storage.close());

  /** The first cell of the day of this round. Each round has another day, so that all rounds share one database. */
  const firstCell = (): Instant => instant(Date.parse('2027-04-01T14:00Z') + round * 86_400_000);

  async function perform(one: Action, known: Kept[]): Promise<unknown> {
    const { work } = storage;
    const hub = hubs[one.hub] ?? hubs[0];
    const start = startAt(one.cell);
    const time = { service: 'residential', ...visits[one.visit], hub, start, partySize: 1 };
    if (one.do === 'hold') return new HoldTime(work).run(time, 'en', residentActor);
    if (one.do === 'book-at-once')
      return new BookAppointment(work, keys, new ApplicationCheck()).run({ time, ...told }, residentActor);
    const chosen = known[one.which % Math.max(1, known.length)];
    if (!chosen) return undefined;
    const { id, reference } = chosen;
    const [named, token] = [reference ?? '', links.appointmentToken(id)];
    if (one.do === 'book')
      return new BookAppointment(work, keys, new ApplicationCheck()).run(
        { time: { hold: id }, ...told },
        residentActor,
      );
    if (one.do === 'release') return new ReleaseHold(work).run(id, residentActor);
    if (one.do === 'cancel') return new CancelAppointment(work, links).run(named, token, residentActor);
    return new RescheduleAppointment(work, links, keys).run(named, token, { start, hub }, residentActor);
  }

  const told = { contact: { name: 'Sam Rivera' }, language: 'en' as const, needs: [] };
  /** The start of a cell: the licence has cells of 20 minutes, all others of 15. */
  const startAt = (cell: number): Instant => plusMinutes(firstCell(), cell % 2 === 0 ? cell * 15 : (cell - 1) * 20);

  /** The booked and held visits of the round's day at both hubs. */
  async function living(): Promise<Kept[]> {
    const [from, to] = [firstCell(), plusMinutes(firstCell(), 12 * 60)].map((at) => isoOf(at));
    const rows = await rowsOf<Raw>(
      storage.database.url,
      `SELECT "hub", "id", "reference", "start", "state", "parts", "holdExpiresAt" FROM "appointment"
       WHERE "start" >= '${from}' AND "start" < '${to}' AND "state" <> 'cancelled' ORDER BY "createdAt", "id"`,
    );
    const now = instant(storage.clock.now());
    return rows.map(keptOf).filter((one) => !holdExpired(one, now) && !isNoShow(one, now));
  }

  /** Counts the overlapping visits at each instant, and checks that each visit has a seat in each of its cells. */
  async function check(): Promise<void> {
    const kept = await living();
    const busy = new Map<string, number>();
    for (const one of kept) {
      for (const { desk, from, to } of servedAt(one)) {
        for (let at = from; at < to; at = plusMinutes(at, 5)) {
          const where = `${one.hub} ${desk} ${isoOf(at)}`;
          busy.set(where, (busy.get(where) ?? 0) + 1);
        }
      }
    }
    const exceeded = [...busy].filter(([where, count]) => count > (mostAtOnce[where.split(' ')[1] ?? ''] ?? 0));
    expect(exceeded).toEqual([]);
    expect(await withoutSeat(kept)).toEqual([]);
  }

  async function withoutSeat(kept: Kept[]): Promise<string[]> {
    const seats = await rowsOf<{ hub: string; pool: string; cell: string; appointment: string }>(
      storage.database.url,
      'SELECT "hub", "pool", "cell", "appointment" FROM "seat"',
    );
    const seated = new Set(seats.map((seat) => [seat.hub, seat.pool, seat.cell, seat.appointment].join(' ')));
    const wanted: string[] = [];
    for (const one of kept) {
      for (const { ledger, from, to, cellMinutes } of await claimsAt(one)) {
        for (let cell = from; cell < to; cell = plusMinutes(cell, cellMinutes))
          wanted.push([one.hub, ledger, isoOf(cell), one.id].join(' '));
      }
    }
    return wanted.filter((seat) => !seated.has(seat));
  }

  const claimsAt = ({ hub: key, start, parts }: Kept) =>
    storage.work.read(async (unit) => {
      const { hub, services } = await unit.hubs.configuration(key);
      const midnight = startOfDay(localDateOf(start, hub.opening.timeZone), hub.opening.timeZone);
      return seatClaimsOf(bookedVisit(services, parts), start, midnight, { audience: 'staff', daysAhead: 0 });
    });

  it('is never exceeded by any mix of holding, booking, expiring, moving and cancelling', async () => {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(day, async (batches) => {
        round += 1;
        for (const [acts, minutes] of batches) {
          const known = await living();
          const results = await Promise.allSettled(acts.map((one) => perform(one, known)));
          for (const result of results) {
            if (result.status === 'fulfilled') done += 1;
            else expect(result.reason).toBeInstanceOf(Refusal);
          }
          storage.clock.pass({ minutes });
          await check();
        }
      }),
      { numRuns: roundsOn[kind] },
    );
    expect(done).toBeGreaterThan(roundsOn[kind]);
  }, 180_000);
});
