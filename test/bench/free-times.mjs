// Measures how long the free times of 90 days take without HTTP: reading the seats and computing the times, at a hub that is
// open eight hours on weekdays with four of five seats taken, after a short and a long history.
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import Sqlite from 'better-sqlite3';
import { systemActor } from '../../dist/domain/access/actor.js';
import { instant } from '../../dist/domain/time/instant.js';
import { ChangeNotifier } from '../../dist/platform/change-notifier.js';
import { Clock } from '../../dist/platform/clock.js';
import { Database } from '../../dist/storage/database.js';
import { UnitOfWork } from '../../dist/storage/unit-of-work.js';
import { FindFreeTimes } from '../../dist/use-cases/booking/find-free-times.js';
import { ApplyCity } from '../../dist/use-cases/hub/apply-city.js';
import { readCityFile } from '../../dist/use-cases/hub/city-file/read-city-file.js';
import { quantiles } from './quantiles.mjs';
import { withFolder } from './contestants.mjs';

const SEATS = 5;
/** The seats of each cell that are taken in the days to come. */
const TAKEN = 4;
const DAYS = 90;
const CELLS = 32;
const WARM_UP = 10;
/** The day of the measurement, a Monday. */
const TODAY = Date.parse('2027-03-15T10:00Z');

const both = (text) => ({ en: text, fr: text });
const city = {
  name: both('Bench'),
  services: { tax: { name: both('Tax'), description: both('Tax'), minutes: 30, letter: 'Z' } },
  hubs: {
    hall: {
      name: both('Hall'),
      address: both('Hall'),
      timeZone: 'America/Toronto',
      hours: { 'monday-friday': '08:30-16:30' },
      calendar: 'none',
      services: 'all',
      everyService: { booking: { leadMinutes: 0, horizonDays: 120, publicSeats: SEATS, staffSeats: 0 } },
      counters: { 1: {} },
    },
  },
};

/** @returns {Promise<number>} the median in milliseconds after `rows` past bookings, each of two cells */
export function freeTimesMedian({ rows, rounds }) {
  return withFolder(async (folder) => {
    const file = join(folder, 'free-times.sqlite');
    const clock = new Clock();
    clock.now = () => instant(TODAY);
    const database = await Database.open(`sqlite:${file}`);
    try {
      const work = new UnitOfWork(database, clock, new ChangeNotifier());
      await new ApplyCity(work).run(readCityFile(JSON.stringify(city), 'bench.yaml'), systemActor);
      fillSeats(file, rows);
      return await median(new FindFreeTimes(work), rounds);
    } finally {
      await database.close();
    }
  });
}

async function median(finding, rounds) {
  const wish = { hub: 'hall', service: 'tax', from: '2027-03-15', to: '2027-06-12', partySize: 1, audience: 'public' };
  const times = [];
  for (let round = 0; round < rounds + WARM_UP; round++) {
    const asked = performance.now();
    const { days } = await finding.run(wish);
    times.push(performance.now() - asked);
    if (days.length !== DAYS || !days.some((day) => day.times.length > 0)) throw new Error('no free times');
  }
  return quantiles(times.slice(WARM_UP), 0.5)[0];
}

/** Writes the seats of past bookings, backwards from yesterday, and those of the days to come, all within opening hours. */
function fillSeats(file, rows) {
  const database = new Sqlite(file);
  database.pragma('synchronous = OFF');
  const insert = database.prepare(
    `INSERT INTO "seat" ("hub", "pool", "cell", "seat", "appointment") VALUES ('hall', 'tax', ?, ?, ?)`,
  );
  const opens = TODAY + 2.5 * 3_600_000; // 8:30 in Toronto on summer time
  const cell = (day, index) => new Date(opens + day * 86_400_000 + index * 900_000).toISOString();
  database.exec('BEGIN');
  for (let booking = 0; booking < rows; booking++) {
    const [seat, slot] = [1 + (booking % SEATS), Math.floor(booking / SEATS)];
    const day = -1 - Math.floor((slot * 2) / CELLS);
    for (const index of [0, 1]) insert.run(cell(day, ((slot * 2) % CELLS) + index), seat, `hall.past-${booking}`);
  }
  for (let day = 0; day < DAYS; day++) {
    for (let index = 0; index < CELLS; index++) {
      for (let seat = 1; seat <= TAKEN; seat++)
        insert.run(cell(day, index), seat, `hall.ahead-${day}-${index}-${seat}`);
    }
  }
  database.exec('COMMIT');
  database.close();
}
