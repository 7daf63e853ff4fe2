// Today's tickets. Every change is guarded by what the ticket was when it was read: it changes one row, or somebody was
// faster. `candidates` and `countAhead` are the calling order in SQL, so that a call does not read all waiting tickets.
// The order exists three times (decision 0028): as the rule in domain/queue/order/calling-order.ts, in the forecast
// engine, and here; test/e2e/queue-in-sql.spec.ts holds this one to the rule.
import type { QueryRunner } from 'typeorm';
import type { NumberSeries } from '../../domain/hub/city-service.js';
import type { CallingPolicy } from '../../domain/hub/calling-policy.js';
import type { Counter, LocalDate } from '../../domain/hub/hub.js';
import { RUNNERS_UP } from '../../domain/queue/order/call-reason.js';
import { canPickFromHeads, type QueuedTicket, type TakingCounter } from '../../domain/queue/order/calling-order.js';
import type { Ticket } from '../../domain/queue/ticket/ticket.js';
import { nextNumber, type SeriesState } from '../../domain/queue/ticket/ticket-number.js';
import { type Competition, ticketsAhead } from '../../domain/queue/order/tickets-ahead.js';
import { Refusal } from '../../domain/refusal.js';
import { type Instant, plusMinutes, DAY_MINUTES } from '../../domain/time/instant.js';
import { isoOf } from '../../platform/iso-instant.js';
import { NumberSeriesRow, TicketRow } from '../entities/queue.entities.js';
import { Rows } from '../rows.js';
import { isPostgres } from '../statements.js';

/**
 * A ticket that nobody ended keeps its state for ever and counts as left by the clock. It ends at the hub's next
 * opening, for which 60 days are searched, so no open ticket is older than this, and no query reads older ones.
 */
const OPEN_DAYS = 70;
const WAITING = `"state" = 'waiting' AND "dueAt" > ? AND "endsAt" > ?`;
/** Written exactly like the condition of its index; further conditions follow it. */
const ACTIVE = `"state" IN ('called', 'serving', 'held', 'missed')`;
const AWAY = `${ACTIVE} AND "state" IN ('called', 'held', 'missed') AND "since" > ? AND "endsAt" > ?`;
const SERVING = `${ACTIVE} AND "state" = 'serving'`;
/** Minutes; no visit is longer. */
const LONGEST_VISIT = DAY_MINUTES;
/** Tickets from either end of the queue: enough for the rule to pick from, and to name the runners-up. */
const CANDIDATES = RUNNERS_UP + 1;

/** The two values of WAITING and of AWAY. */
const openAt = (now: Instant): string[] => [isoOf(plusMinutes(now, -OPEN_DAYS * DAY_MINUTES)), isoOf(now)];
const marks = (values: Iterable<unknown>): string => Array.from(values, () => '?').join(', ');
/** A condition that a column has one of the values; false for an empty list. */
const inList = (column: string, values: Iterable<unknown>): string => {
  const list = marks(values);
  return list === '' ? '1 = 0' : `${column} IN (${list})`;
};

/** A waiting ticket, or a person who is about to get one. */
export type QueuedTicketAtHub = QueuedTicket & Pick<Ticket, 'hub'>;

export class TicketStore {
  private readonly tickets: Rows<TicketRow>;

  constructor(private readonly runner: QueryRunner) {
    this.tickets = new Rows(runner, TicketRow);
  }

  add(ticket: Ticket): Promise<void> {
    return this.tickets.insert(ticket);
  }

  /** Refuses `not-found`. */
  async get(hub: string, id: string): Promise<Ticket> {
    const [ticket] = await this.tickets.find({ hub, id });
    if (!ticket) throw new Refusal('not-found');
    return ticket;
  }

  /** By the number on a business day. Of a number that was given twice that day, the later ticket. */
  async numbered(hub: string, businessDay: LocalDate, series: string, number: number): Promise<Ticket | undefined> {
    const found = await this.tickets.find({ hub, businessDay, series, number });
    return found.sort((a, b) => b.round - a.round)[0];
  }

  /** Returns false when the ticket has changed since it was read. */
  async replace(before: Ticket, after: Ticket): Promise<boolean> {
    const { hub, id, state, since, calls, counter } = before;
    const changes = Object.entries(after).filter(([name, value]) => value !== before[name as keyof Ticket]);
    return (await this.tickets.update({ hub, id, state, since, calls, counter }, Object.fromEntries(changes))) === 1;
  }

  /** Tickets that wait, also by the clock. */
  waiting(hub: string, now: Instant): Promise<Ticket[]> {
    return this.tickets.select(`WHERE "hub" = ? AND ${WAITING} ORDER BY "dueAt", "arrival"`, [hub, ...openAt(now)]);
  }

  /**
   * The first tickets by due time and by arrival of those that a counter may take: the calling order picks the same
   * from them as from all. A ticket bound to an open counter is only for that one. Where that does not hold, all
   * waiting tickets.
   */
  async candidates(
    counter: Counter,
    open: readonly TakingCounter[],
    policy: CallingPolicy,
    now: Instant,
  ): Promise<Ticket[]> {
    const { hub, openServices } = counter;
    if (!canPickFromHeads(open, policy)) return this.waiting(hub, now);
    const others = open.map(({ key }) => key).filter((key) => key !== counter.key);
    const free = `("onlyCounter" IS NULL OR NOT ${inList('"onlyCounter"', others)})`;
    const mine = `"endsAt" > ? AND ("notBefore" IS NULL OR "notBefore" <= ?) AND (("onlyCounter" = ?) OR (${inList('"service"', openServices)} AND ${free}))`;
    const guarded = `${mine} AND "guarded" = ${this.truth}`;
    const values = [...openAt(now), isoOf(now), counter.key, ...openServices, ...others];
    const firstBy = (column: string, condition: string) =>
      this.tickets.select(
        `WHERE "hub" = ? AND "state" = 'waiting' AND ${column} > ? AND ${condition} ORDER BY ${column}, "arrival" LIMIT ${CANDIDATES}`,
        [hub, ...values],
      );
    const byDue = await firstBy('"dueAt"', mine);
    const byArrival = await firstBy('"arrivedAt"', guarded);
    const seen = new Set(byDue.map((ticket) => ticket.id));
    return [...byDue, ...byArrival.filter((ticket) => !seen.has(ticket.id))];
  }

  /** All tickets issued on a business day, by arrival. */
  ofDay(hub: string, day: LocalDate): Promise<Ticket[]> {
    return this.tickets.select('WHERE "hub" = ? AND "businessDay" = ? ORDER BY "arrival"', [hub, day]);
  }

  /** Tickets that are called, served, held or missed, also by the clock; the newest last. */
  active(hub: string, now: Instant): Promise<Ticket[]> {
    const serving = `SELECT * FROM "ticket" WHERE "hub" = ? AND ${SERVING}`;
    const rest = `WHERE "hub" = ? AND ${AWAY} UNION ALL ${serving} ORDER BY "since", "arrival"`;
    return this.tickets.select(rest, [hub, ...openAt(now), hub]);
  }

  /** Keys of the hubs with tickets that the clock has ended and no event has. */
  async hubsWithLapsed(now: Instant): Promise<string[]> {
    const open = [`"state" = 'waiting'`, `${ACTIVE} AND "state" <> 'serving'`];
    const each = open.map((condition) => `SELECT "hub" FROM "ticket" WHERE ${condition} AND "endsAt" <= ?`);
    const rows = await this.tickets.query<{ hub: string }>(each.join(' UNION '), [isoOf(now), isoOf(now)]);
    return rows.map(({ hub }) => hub).sort();
  }

  /** Tickets of a hub that the clock has ended, at most `most`. */
  lapsed(hub: string, now: Instant, most: number): Promise<Ticket[]> {
    const active = `SELECT * FROM "ticket" WHERE "hub" = ? AND ${ACTIVE} AND "state" <> 'serving' AND "endsAt" <= ?`;
    const waiting = `WHERE "hub" = ? AND "state" = 'waiting' AND "endsAt" <= ? UNION ALL ${active}`;
    return this.tickets.select(`${waiting} ORDER BY "endsAt", "arrival" LIMIT ${most}`, [
      hub,
      isoOf(now),
      hub,
      isoOf(now),
    ]);
  }

  /** The ticket that is called or served at a counter. */
  async atCounter(counter: Counter, now: Instant): Promise<Ticket | undefined> {
    const condition = `"hub" = ? AND ${ACTIVE} AND "counter" = ? AND "state" IN ('called', 'serving')`;
    const found = await this.tickets.select(`WHERE ${condition}`, [counter.hub, counter.key]);
    return found.find((ticket) => ticket.state === 'serving' || ticket.endsAt > now);
  }

  /** Tickets called since then, the latest call first. */
  calledSince(hub: string, since: Instant, most: number): Promise<Ticket[]> {
    return this.tickets.select(`WHERE "hub" = ? AND "calledAt" > ? ORDER BY "calledAt" DESC LIMIT ${most}`, [
      hub,
      isoOf(since),
    ]);
  }

  /** The ticket that a counter finished last, if that was after `since`. */
  async finishedAt(counter: Counter, since: Instant): Promise<Ticket | undefined> {
    const rest = `WHERE "hub" = ? AND "state" = 'done' AND "counter" = ? AND "calledAt" > ? AND "since" > ? ORDER BY "since" DESC LIMIT 1`;
    const calledAfter = isoOf(plusMinutes(since, -LONGEST_VISIT));
    const [ticket] = await this.tickets.select(rest, [counter.hub, counter.key, calledAfter, isoOf(since)]);
    return ticket;
  }

  /** Tickets that the counters able to serve this one would call before it: `ticketsAhead` in SQL. */
  async countAhead(
    ticket: QueuedTicketAtHub,
    competition: Competition,
    policy: CallingPolicy,
    now: Instant,
  ): Promise<number> {
    const { able, open, services } = competition;
    if (!canPickFromHeads(open, policy)) {
      return ticketsAhead(ticket, await this.waiting(ticket.hub, now), competition, policy, now);
    }
    const openKeys = open.map(({ key }) => key);
    const ableKeys = able.map(({ key }) => key);
    const limit = plusMinutes(now, -policy.walkInGuard);
    const lifted = `("guarded" = ${this.truth} AND "arrivedAt" <= ?)`;
    const mine = ticket.guarded && ticket.arrivedAt <= limit;
    const [column, mark] = mine ? ['"arrivedAt"', ticket.arrivedAt] : ['"dueAt"', ticket.dueAt];
    const earlier = `(${column} < ? OR (${column} = ? AND "arrival" < ?))`;
    const competes = `((${inList('"service"', services)} AND ("onlyCounter" IS NULL OR NOT ${inList('"onlyCounter"', openKeys)}))
       OR ${inList('"onlyCounter"', ableKeys)})`;
    const [row] = await this.tickets.query<{ count: number | string }>(
      `SELECT COUNT(*) AS "count" FROM "ticket" WHERE "hub" = ? AND ${WAITING}
       AND ${competes} AND "arrival" <> ? AND (${lifted} ${mine ? 'AND' : 'OR'} ${earlier})`,
      [
        ticket.hub,
        ...openAt(now),
        ...services,
        ...openKeys,
        ...ableKeys,
        ticket.arrival,
        isoOf(limit),
        isoOf(mark),
        isoOf(mark),
        ticket.arrival,
      ],
    );
    return Number(row?.count ?? 0);
  }

  /** The next number of a series on a business day. Refuses `limit-reached`. */
  async takeNumber(hub: string, businessDay: LocalDate, series: NumberSeries, now: Instant): Promise<SeriesState> {
    const rows = new Rows(this.runner, NumberSeriesRow);
    const where = { hub, businessDay, series: series.letter };
    const [today] = await rows.find(where);
    const passedOver = today?.passedOver ?? (await this.openNumbers(hub, series.letter, now));
    const mayWrap = series.last !== undefined && (today?.number ?? 0) >= series.last;
    const wrapped = mayWrap || (today?.round ?? 1) > 1;
    const taken = wrapped ? await this.openNumbers(hub, series.letter, now) : passedOver;
    const next = nextNumber(series, today, new Set(taken));
    if (!next) throw new Refusal('limit-reached', { series: series.letter });
    if (today) await rows.update(where, { ...next });
    else await rows.insert({ ...where, ...next, passedOver });
    return next;
  }

  private async openNumbers(hub: string, series: string, now: Instant): Promise<number[]> {
    const numbers = `SELECT "number" FROM "ticket" WHERE "hub" = ? AND "series" = ?`;
    const open = openAt(now);
    const rows = await this.tickets.query<{ number: number }>(
      [WAITING, AWAY, SERVING].map((condition) => `${numbers} AND ${condition}`).join(' UNION ALL '),
      [hub, series, ...open, hub, series, ...open, hub, series],
    );
    return rows.map((row) => row.number);
  }

  private get truth(): string {
    return isPostgres(this.runner) ? 'TRUE' : '1';
  }
}
