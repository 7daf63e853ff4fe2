// What a hub has learned, and the events and bookings from which it learns next.
import type { QueryRunner } from 'typeorm';
import { type PossibleFacts, serviceIn } from '../../domain/events.js';
import { noObservedShowUps, type PastBooking, type ObservedShowUps } from '../../domain/booking/observed-show-ups.js';
import { type HubLearning, type LearnedEvent, nothingLearned } from '../../domain/queue/history/learning.js';
import type { Instant } from '../../domain/time/instant.js';
import { parseInstant, isoOf } from '../../platform/iso-instant.js';
import { factsFromColumn } from '../columns.js';
import { HubLearningRow } from '../entities/learning.entities.js';
import { Rows } from '../rows.js';

export interface HubKnowledge {
  visits: HubLearning;
  showUps: ObservedShowUps;
}

/** Events that are read at once; the others follow with the next forecast. */
const MOST_EVENTS = 2_000;

interface EventColumns {
  sequence: number;
  at: string;
  type: LearnedEvent['type'];
  ticket: string | null;
  reason: string | null;
  service: string | null;
}

interface BookingColumns {
  start: string;
  state: PastBooking['state'];
  arrivedAt: string | null;
}

export class LearningStore {
  private readonly rows: Rows<HubLearningRow>;

  constructor(runner: QueryRunner) {
    this.rows = new Rows(runner, HubLearningRow);
  }

  async of(hub: string, now: Instant): Promise<HubKnowledge> {
    const [row] = await this.rows.find({ hub });
    if (!row) return { visits: nothingLearned, showUps: noObservedShowUps(now) };
    return { visits: { ...row.visits, upTo: row.upTo }, showUps: row.showUps };
  }

  /** The events of tickets, oldest first. */
  async eventsAfter(hub: string, sequence: number): Promise<LearnedEvent[]> {
    const found = await this.rows.query<EventColumns>(
      `SELECT "e"."sequence", "e"."at", "e"."type", "e"."ticket", "e"."reason", "t"."service" FROM "hub_event" "e"
       LEFT JOIN "ticket" "t" ON "t"."hub" = "e"."hub" AND "t"."id" = "e"."ticket"
       WHERE "e"."hub" = ? AND "e"."sequence" > ? ORDER BY "e"."sequence" LIMIT ${MOST_EVENTS}`,
      [hub, sequence],
    );
    return found.map(({ at, reason, service, ...event }) => {
      const facts = factsFromColumn(reason);
      const { code, needs = 0 }: PossibleFacts = facts ?? {};
      const isReleased = event.type === 'finished' && code !== undefined;
      return { ...event, at: parseInstant(at), service: serviceIn(facts) ?? service, needs, isReleased };
    });
  }

  /** Bookings with a start in [from, until) and what became of them, by start. */
  async bookingsBetween(hub: string, from: Instant, until: Instant): Promise<PastBooking[]> {
    const found = await this.rows.query<BookingColumns>(
      `SELECT "a"."start", "a"."state", "t"."arrivedAt" FROM "appointment" "a"
       LEFT JOIN "ticket" "t" ON "t"."hub" = "a"."hub" AND "t"."id" = "a"."ticket"
       WHERE "a"."hub" = ? AND "a"."start" >= ? AND "a"."start" < ? AND "a"."reference" IS NOT NULL ORDER BY "a"."start"`,
      [hub, isoOf(from), isoOf(until)],
    );
    return found.map(({ start, state, arrivedAt }) => {
      return { start: parseInstant(start), state, checkedInAt: arrivedAt === null ? null : parseInstant(arrivedAt) };
    });
  }

  /** Does nothing when another process has learned more in the meantime. */
  async keep(hub: string, before: HubKnowledge, { visits: { upTo, ...visits }, showUps }: HubKnowledge): Promise<void> {
    const changed = await this.rows.update({ hub, upTo: before.visits.upTo }, { upTo, visits, showUps });
    if (changed > 0) return;
    const [row] = await this.rows.find({ hub });
    if (!row) await this.rows.insert({ hub, upTo, visits, showUps });
  }
}
