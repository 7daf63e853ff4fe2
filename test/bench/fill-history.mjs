// Writes years of history into a contestant's database file while no server runs. Only this bypasses the server; everything
// that is measured goes through HTTP.
import Sqlite from 'better-sqlite3';
import { CITY } from './contestants.mjs';
import { SEATS } from './city.mjs';

/** The tickets of a hub on one past day. */
const A_DAY = 500;
/** The bookings of the next 90 days at the measured hub. */
const AHEAD = 1500;

const iso = (shift) => `strftime('%Y-%m-%dT%H:%M:%S.000Z', 'now', ${shift})`;
/** SQL for the instant so many quarters of an hour after the last midnight (UTC). */
const quarter = (count) => `strftime('%Y-%m-%dT%H:%M:%S.000Z', 'now', 'start of day', ((${count}) * 15) || ' minutes')`;
const counting = (rows) => `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${rows})`;

const hub = `'hub-' || (1 + i % ${CITY.hubs})`;
const indexInHub = `i / ${CITY.hubs}`;
const daysAgo = `(-2 - ${indexInHub} / ${A_DAY}) || ' days'`;
const day = `date('now', ${daysAgo})`;
const number = `${indexInHub} % ${A_DAY} + 1`;
const label = `printf('Z%03d', ${number})`;
const service = `CASE ${indexInHub} % 4 WHEN 0 THEN 'tax' WHEN 1 THEN 'permit' WHEN 2 THEN 'licence' ELSE 'advice' END`;
const cell = quarter(`-96 - ${indexInHub} / 4 / ${SEATS}`);
const seat = `${indexInHub} / 4 % ${SEATS} + 1`;

/** The SQL of all columns of past rows. Each contestant's table takes those columns that it has. */
const ticketRow = {
  hub,
  id: `${hub} || '.past-' || i`,
  businessDay: day,
  day,
  series: `'Z'`,
  round: '1',
  number,
  label,
  service,
  laterServices: `'[]'`,
  state: `'done'`,
  since: iso(daysAgo),
  arrivedAt: iso(daysAgo),
  arrival: `${indexInHub} + 1000`,
  dueAt: iso(daysAgo),
  guarded: '1',
  language: `'en'`,
  needs: `'[]'`,
  counter: `${hub} || '-1'`,
  calls: '1',
  calledAt: iso(daysAgo),
  calledTo: `'1'`,
  returned: '0',
  endsAt: iso(daysAgo),
};
const event = {
  hub,
  sequence: `${indexInHub} + 1000`,
  at: iso(daysAgo),
  type: `'finished'`,
  actor: `'staff:past'`,
  ticket: ticketRow.id,
};
const appointment = { ...ticketRow, reference: `printf('P%07d', i)`, start: cell, minutes: '15', partySize: '1' };
const booked = { ...appointment, state: `'completed'`, sequence: '0', createdAt: iso(daysAgo), at: iso(daysAgo) };
const seats = { hub, pool: service, cell, seat, appointment: ticketRow.id };
const ahead = {
  hub: `'hub-1'`,
  pool: `'tax'`,
  cell: quarter(`96 + i * 90 * 96 / ${AHEAD}`),
  seat: '1',
  appointment: `'ahead'`,
};

/**
 * @param {string} file
 * @param {number} rows past tickets, and as many past bookings
 */
export function fillHistory(file, rows) {
  const database = new Sqlite(file);
  database.pragma('synchronous = OFF');
  const insert = (table, values, count) => {
    const columns = database.pragma(`table_info("${table}")`).map(({ name }) => name);
    const known = columns.filter((name) => name in values);
    const list = known.map((name) => `"${name}"`).join(', ');
    const row = known.map((name) => values[name]).join(', ');
    database.exec(`${counting(count)} INSERT INTO "${table}" (${list}) SELECT ${row} FROM n ORDER BY i`);
  };
  database.exec('BEGIN');
  insert('ticket', ticketRow, rows);
  insert('hub_event', event, rows);
  insert('appointment', booked, rows);
  insert('seat', seats, rows);
  insert('seat', ahead, AHEAD);
  const last = `(SELECT max(sequence) FROM hub_event WHERE hub_event.hub = hub_sequence.hub)`;
  database.exec(
    `INSERT OR IGNORE INTO hub_sequence SELECT hub, 0, '2000-01-01T00:00:00.000Z' FROM hub_event GROUP BY hub`,
  );
  database.exec(`UPDATE hub_sequence SET sequence = ${last}`);
  database.exec('COMMIT');
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
}
