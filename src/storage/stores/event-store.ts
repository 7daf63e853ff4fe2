// The log of each hub. Its sequence numbers have no gaps, because they are counted under the hub's lock and written in
// the same transaction; a database sequence would leave gaps.
import type { QueryRunner } from 'typeorm';
import { type EventContent, type HubEvent, serviceIn, type LooseEvent } from '../../domain/events.js';
import type { WalkInCall } from '../../domain/hub/typical-waits.js';
import { type Instant, instant } from '../../domain/time/instant.js';
import type { Interval } from '../../domain/time/interval.js';
import { parseInstant, isoOf } from '../../platform/iso-instant.js';
import { factsFromColumn } from '../columns.js';
import { HubEventRow, HubSequenceRow } from '../entities/queue.entities.js';
import { Rows } from '../rows.js';

/** An event to be appended; the fields that are not given are null. */
export type NewEvent = EventContent &
  Pick<LooseEvent, 'hub' | 'actor'> &
  Partial<Pick<LooseEvent, 'ticket' | 'appointment' | 'counter' | 'from' | 'to'>>;

/** Written exactly like the condition of its index. */
const OPENINGS = `"type" IN ('counter-opened', 'counter-closed')`;

const AT = 'SELECT "at" FROM "hub_event" WHERE "hub" = ? AND "sequence" = ?';

/** For each arrival its first call, found by the index of its ticket. */
const WALK_INS = `SELECT i."reason" AS "facts", i."at" AS "arrivedAt",
  (SELECT MIN(c."at") FROM "hub_event" c WHERE c."hub" = i."hub" AND c."ticket" = i."ticket" AND c."type" = 'called') AS "calledAt"
  FROM "hub_event" i WHERE i."hub" = ? AND i."sequence" >= ? AND i."type" = 'ticket-issued'`;

interface WalkInColumns {
  facts: string | null;
  arrivedAt: string;
  calledAt: string | null;
}

interface Head {
  known: boolean;
  sequence: number;
  at: Instant;
}

export class EventStore {
  private readonly heads = new Map<string, Head>();
  private readonly moved = new Map<string, number>();
  private readonly events: Rows<HubEvent>;
  private readonly sequences: Rows<HubSequenceRow>;

  constructor(runner: QueryRunner) {
    this.events = new Rows<HubEvent>(runner, HubEventRow);
    this.sequences = new Rows(runner, HubSequenceRow);
  }

  /** Reads the last sequence number of each hub's log and returns the latest instant in them. */
  async open(hubs: readonly string[]): Promise<Instant> {
    let latest = instant(0);
    for (const hub of hubs) {
      const [row] = await this.sequences.find({ hub });
      const head = { known: row !== undefined, sequence: row?.sequence ?? 0, at: row?.at ?? instant(0) };
      this.heads.set(hub, head);
      if (head.at > latest) latest = head.at;
    }
    return latest;
  }

  async append(event: NewEvent, at: Instant): Promise<HubEvent> {
    const head = this.heads.get(event.hub);
    if (!head) throw new Error(`the unit of work does not hold the lock of ${event.hub}`);
    head.sequence++;
    head.at = at;
    this.moved.set(event.hub, head.sequence);
    const nothing = { ticket: null, appointment: null, counter: null, from: null, to: null, reason: null };
    const complete: HubEvent = { ...nothing, ...event, sequence: head.sequence, at };
    await this.events.insert(complete);
    return complete;
  }

  /** The sequence number of the event that is appended next. */
  nextSequence = (hub: string): number => (this.heads.get(hub)?.sequence ?? 0) + 1;

  /** Writes the last sequence numbers and returns those of the hubs that have new events. */
  async close(): Promise<ReadonlyMap<string, number>> {
    for (const [hub, sequence] of this.moved) {
      const head = this.heads.get(hub) as Head;
      if (head.known) await this.sequences.update({ hub }, { sequence, at: head.at });
      else await this.sequences.insert({ hub, sequence, at: head.at });
    }
    return this.moved;
  }

  /** 0 before the first event. */
  async sequenceOf(hub: string): Promise<number> {
    const [row] = await this.sequences.find({ hub });
    return row?.sequence ?? 0;
  }

  /** The events of an interval, oldest first. */
  async during(hub: string, { from, to }: Interval): Promise<HubEvent[]> {
    const ends = [await this.firstFrom(hub, from), await this.firstFrom(hub, to)];
    return this.events.select('WHERE "hub" = ? AND "sequence" >= ? AND "sequence" < ? ORDER BY "sequence"', [
      hub,
      ...ends,
    ]);
  }

  /** Everyone without an appointment who has come since then, with their first call. */
  async walkInsSince(hub: string, since: Instant): Promise<WalkInCall[]> {
    const rows = await this.events.query<WalkInColumns>(WALK_INS, [hub, await this.firstFrom(hub, since)]);
    return rows.map(({ facts, arrivedAt, calledAt }) => ({
      service: serviceIn(factsFromColumn(facts)) ?? '',
      arrivedAt: parseInstant(arrivedAt),
      calledAt: calledAt === null ? null : parseInstant(calledAt),
    }));
  }

  /**
   * The sequence of a hub's first event at or after an instant, or that of its next event when there is none. Instants
   * never go back in a log, so a binary search by key finds it in some twenty look-ups, and no index by time is needed.
   */
  async firstFrom(hub: string, at: Instant): Promise<number> {
    let [first, after] = [1, (await this.sequenceOf(hub)) + 1];
    while (first < after) {
      const middle = Math.floor((first + after) / 2);
      const [event] = await this.events.query<{ at: string }>(AT, [hub, middle]);
      if (event && event.at < isoOf(at)) first = middle + 1;
      else after = middle;
    }
    return first;
  }

  /** Oldest first. */
  ofTicket(hub: string, ticket: string): Promise<HubEvent[]> {
    return this.events.select('WHERE "hub" = ? AND "ticket" = ? ORDER BY "sequence"', [hub, ticket]);
  }

  /** The last opening or closing of each counter before that event. */
  openingsBefore(hub: string, sequence: number): Promise<HubEvent[]> {
    const last = `SELECT MAX("sequence") FROM "hub_event" WHERE "hub" = ? AND ${OPENINGS} AND "sequence" < ? GROUP BY "counter"`;
    return this.events.select(`WHERE "hub" = ? AND "sequence" IN (${last})`, [hub, hub, sequence]);
  }
}
