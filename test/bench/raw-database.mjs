// The tables of the raw server and its work on them. They have only the keys and indexes that this work needs.
import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';

const TABLES = `
CREATE TABLE IF NOT EXISTS ticket (hub TEXT, id TEXT, day TEXT, series TEXT, number INTEGER, label TEXT, service TEXT, state TEXT,
  since TEXT, arrivedAt TEXT, arrival INTEGER, dueAt TEXT, language TEXT, needs TEXT, counter TEXT, calls INTEGER, calledAt TEXT,
  reason TEXT, endsAt TEXT, PRIMARY KEY (hub, id), UNIQUE (hub, day, series, number));
CREATE INDEX IF NOT EXISTS waiting ON ticket (hub, dueAt, arrival) WHERE state = 'waiting';
CREATE INDEX IF NOT EXISTS busy ON ticket (hub, counter) WHERE state IN ('called', 'serving');
CREATE INDEX IF NOT EXISTS called ON ticket (hub, calledAt) WHERE calledAt IS NOT NULL;
CREATE TABLE IF NOT EXISTS number_series (hub TEXT, day TEXT, series TEXT, number INTEGER, PRIMARY KEY (hub, day, series));
CREATE TABLE IF NOT EXISTS hub_event (hub TEXT, sequence INTEGER, at TEXT, type TEXT, actor TEXT, ticket TEXT, appointment TEXT,
  counter TEXT, "from" TEXT, "to" TEXT, reason TEXT, PRIMARY KEY (hub, sequence));
CREATE INDEX IF NOT EXISTS event_of_ticket ON hub_event (hub, ticket) WHERE ticket IS NOT NULL;
CREATE TABLE IF NOT EXISTS hub_sequence (hub TEXT PRIMARY KEY, sequence INTEGER, at TEXT);
CREATE TABLE IF NOT EXISTS idempotency_key (route TEXT, key TEXT, answer TEXT, at TEXT, PRIMARY KEY (route, key));
CREATE TABLE IF NOT EXISTS seat (hub TEXT, pool TEXT, cell TEXT, seat INTEGER, appointment TEXT, PRIMARY KEY (hub, pool, cell, seat));
CREATE TABLE IF NOT EXISTS appointment (hub TEXT, id TEXT, reference TEXT UNIQUE, service TEXT, start TEXT, minutes INTEGER,
  state TEXT, language TEXT, at TEXT, PRIMARY KEY (hub, id));
CREATE INDEX IF NOT EXISTS by_start ON appointment (hub, start);
CREATE TABLE IF NOT EXISTS contact (hub TEXT, appointment TEXT, name TEXT, email TEXT, expiresAt TEXT, PRIMARY KEY (hub, appointment));`;

const STATEMENTS = {
  knownKey: 'SELECT answer FROM idempotency_key WHERE route = ? AND key = ?',
  keepKey: 'INSERT INTO idempotency_key VALUES (?, ?, ?, ?)',
  nextSequence: `INSERT INTO hub_sequence VALUES (?, 1, ?)
    ON CONFLICT DO UPDATE SET sequence = sequence + 1, at = excluded.at RETURNING sequence`,
  addEvent: 'INSERT INTO hub_event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  nextNumber: `INSERT INTO number_series VALUES (?, ?, 'Z', 1)
    ON CONFLICT DO UPDATE SET number = number + 1 RETURNING number`,
  addTicket: `INSERT INTO ticket VALUES (?, ?, ?, 'Z', ?, ?, ?, 'waiting', ?, ?, ?, ?, 'en', '[]', NULL, 0, NULL, NULL, ?)`,
  ahead: `SELECT count(*) AS ahead FROM ticket WHERE hub = ? AND state = 'waiting' AND service = ? AND arrival < ?`,
  atCounter: `SELECT id FROM ticket WHERE hub = ? AND counter = ? AND state IN ('called', 'serving')`,
  head: `SELECT * FROM ticket WHERE hub = ? AND state = 'waiting' ORDER BY dueAt, arrival LIMIT 1`,
  call: `UPDATE ticket SET state = 'called', since = ?, counter = ?, calls = calls + 1, calledAt = ?, reason = ?
    WHERE hub = ? AND id = ? AND state = 'waiting'`,
  leave: `UPDATE ticket SET state = 'left', since = ? WHERE hub = ? AND id = ?`,
  waiting: `SELECT * FROM ticket WHERE hub = ? AND state = 'waiting' ORDER BY dueAt, arrival`,
  latestCalls: 'SELECT * FROM ticket WHERE hub = ? AND calledAt IS NOT NULL ORDER BY calledAt DESC LIMIT 12',
  taken: 'SELECT cell, seat FROM seat WHERE hub = ? AND pool = ? AND cell >= ? AND cell < ?',
  addSeat: 'INSERT INTO seat VALUES (?, ?, ?, ?, ?)',
  addAppointment: `INSERT INTO appointment VALUES (?, ?, ?, ?, ?, 15, 'booked', 'en', ?)`,
  addContact: 'INSERT INTO contact VALUES (?, ?, ?, ?, ?)',
};

const now = () => new Date().toISOString();
const QUARTER_MS = 900_000;

export class RawDatabase {
  constructor(file) {
    const database = new Sqlite(file);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.exec(TABLES);
    const prepared = Object.entries(STATEMENTS).map(([name, text]) => [name, database.prepare(text)]);
    this.sql = Object.fromEntries(prepared);
    /** Does all jobs in one transaction and returns their answers in order. */
    this.write = database.transaction((jobs) => jobs.map((job) => this.once(job)));
  }

  once({ work, body, key, path }) {
    const known = this.sql.knownKey.get(path, key);
    if (known) return JSON.parse(known.answer);
    const value = this[work](body);
    if (value) this.sql.keepKey.run(path, key, JSON.stringify(value), now());
    return value;
  }

  append(hub, at, { type, ticket = null, appointment = null, counter = null, from = null, to = null }) {
    const { sequence } = this.sql.nextSequence.get(hub, at);
    this.sql.addEvent.run(hub, sequence, at, type, 'raw', ticket, appointment, counter, from, to, '{}');
    return sequence;
  }

  issue({ hub, service }) {
    const [at, id] = [now(), randomUUID()];
    const day = at.slice(0, 10);
    const { number } = this.sql.nextNumber.get(hub, day);
    const label = `Z${String(number).padStart(3, '0')}`;
    const arrival = this.append(hub, at, { type: 'ticket-issued', ticket: id, to: 'waiting' });
    this.sql.addTicket.run(hub, id, day, number, label, service, at, at, arrival, at, at);
    return { id, ticket: label, ahead: this.sql.ahead.get(hub, service, arrival).ahead };
  }

  /** Returns undefined if nobody waits or the counter has a ticket already. */
  callNext({ hub, counter }) {
    const next = this.sql.atCounter.get(hub, counter) ? undefined : this.sql.head.get(hub);
    if (!next) return undefined;
    const at = now();
    this.sql.call.run(at, counter, at, '{}', hub, next.id);
    this.append(hub, at, { type: 'called', ticket: next.id, counter, from: 'waiting', to: 'called' });
    return { id: next.id, ticket: next.label };
  }

  leave({ hub, id }) {
    const at = now();
    this.sql.leave.run(at, hub, id);
    this.append(hub, at, { type: 'left', ticket: id, to: 'left' });
    return { id };
  }

  book({ hub, service, start, name, email }) {
    const [at, id] = [now(), randomUUID()];
    const seat = this.sql.taken.all(hub, service, start, `${start}~`).length + 1;
    this.sql.addSeat.run(hub, service, start, seat, id);
    this.sql.addAppointment.run(hub, id, id.slice(0, 13), service, start, at);
    this.sql.addContact.run(hub, id, name, email, start);
    this.append(hub, at, { type: 'booked', appointment: id });
    return { reference: id.slice(0, 13) };
  }

  board({ hub }) {
    const calls = this.sql.latestCalls.all(hub);
    return { hub, waiting: this.sql.waiting.all(hub).length, calls: calls.map(callOf) };
  }

  /** Returns the free quarters of an hour, around the clock, of so many days from `from` on. */
  freeTimes({ hub, service, from, days, seats }) {
    const begin = Date.parse(from);
    const until = new Date(begin + days * 96 * QUARTER_MS).toISOString();
    const taken = new Map();
    for (const { cell } of this.sql.taken.all(hub, service, from, until)) taken.set(cell, (taken.get(cell) ?? 0) + 1);
    return Array.from({ length: days * 96 }, (_, index) => new Date(begin + index * QUARTER_MS).toISOString())
      .map((start) => ({ start, seats: seats - (taken.get(start) ?? 0) }))
      .filter(({ seats: free }) => free > 0);
  }
}

const callOf = ({ label, counter, calledAt }) => ({ ticket: label, counter, calledAt });
