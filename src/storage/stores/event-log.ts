// The log of each hub: sequence numbers without gaps, because they are counted under the hub's lock and written in the
// same transaction; never a database sequence, whose numbers leave gaps.
import type { QueryRunner } from 'typeorm';
import type { HubEvent } from '../../domain/events.js';
import { type Instant, instant } from '../../domain/time/instant.js';
import type { Interval } from '../../domain/time/interval.js';
import { isoOf } from '../../platform/iso-instant.js';
import { HubEventRow, HubSequenceRow } from '../entities/queue.entities.js';
import { Rows } from '../rows.js';

/** What an event always says; the rest is null unless given. */
export type NewEvent = Pick<HubEvent, 'hub' | 'type' | 'actor'> & Partial<Omit<HubEvent, 'sequence' | 'at'>>;

/** As its index has it. */
const OPENINGS = `"type" IN ('counter-opened', 'counter-closed')`;

interface Head {
  known: boolean;
  sequence: number;
  at: Instant;
}

export class EventLog {
  private readonly heads = new Map<string, Head>();
  private readonly moved = new Map<string, number>();
  private readonly events: Rows<HubEventRow>;
  private readonly sequences: Rows<HubSequenceRow>;

  constructor(runner: QueryRunner) {
    this.events = new Rows(runner, HubEventRow);
    this.sequences = new Rows(runner, HubSequenceRow);
  }

  /** Reads where these hubs' logs stand; answers the latest instant in them. */
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

  /** The sequence of the event that is appended next. */
  nextSequence = (hub: string): number => (this.heads.get(hub)?.sequence ?? 0) + 1;

  /** Writes where the logs stand now; answers the hubs that moved on, with their sequence. */
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

  /** Of one stretch of time, oldest first. */
  during(hub: string, { from, to }: Interval): Promise<HubEvent[]> {
    const rest = 'WHERE "hub" = ? AND "at" >= ? AND "at" < ? ORDER BY "sequence"';
    return this.events.select(rest, [hub, isoOf(from), isoOf(to)]);
  }

  /** Oldest first. */
  ofTicket(hub: string, ticket: string): Promise<HubEvent[]> {
    return this.events.select('WHERE "hub" = ? AND "ticket" = ? ORDER BY "sequence"', [hub, ticket]);
  }

  /** Of each counter the last opening or closing before that event. */
  openingsBefore(hub: string, sequence: number): Promise<HubEvent[]> {
    const last = `SELECT MAX("sequence") FROM "hub_event" WHERE "hub" = ? AND ${OPENINGS} AND "sequence" < ? GROUP BY "counter"`;
    return this.events.select(`WHERE "hub" = ? AND "sequence" IN (${last})`, [hub, hub, sequence]);
  }
}
