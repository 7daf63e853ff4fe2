// What a use case holds inside a transaction: the stores, one moment of time, the log, and once-per-key.
import type { QueryRunner } from 'typeorm';
import type { HubEvent } from '../domain/events.js';
import type { Ticket } from '../domain/queue/ticket/ticket.js';
import { Refusal } from '../domain/refusal.js';
import type { Instant } from '../domain/time/instant.js';
import { outcomeOf } from '../domain/forecast/promise/promised-range.js';
import { AccessStore } from './stores/access-store.js';
import { AccuracyStore } from './stores/accuracy-store.js';
import { ArrivalStore } from './stores/arrival-store.js';
import { BookingStore } from './stores/booking-store.js';
import { DraftStore } from './stores/draft-store.js';
import { EventLog, type NewEvent } from './stores/event-store.js';
import { type ForecastCache, ForecastStore } from './stores/forecast-store.js';
import { type ConfigurationCache, HubStore } from './stores/hub-store.js';
import { LearningStore } from './stores/learning-store.js';
import { LetterStore } from './stores/letter-store.js';
import { RebookingStore } from './stores/rebooking-store.js';
import { PolicyStore } from './stores/policy-store.js';
import { PostStore } from './stores/post-store.js';
import { PromiseStore } from './stores/promise-store.js';
import { type Answer, type Attempt, OnceStore } from './stores/once-store.js';
import { SettingStore } from './stores/setting-store.js';
import { TicketStore } from './stores/ticket-store.js';
import { WaitingStore } from './stores/waiting-store.js';

/** What all units of a database keep in memory. */
export interface Memory {
  hubs: ConfigurationCache;
  forecasts: ForecastCache;
}

export class Unit {
  readonly hubs: HubStore;
  readonly tickets: TicketStore;
  readonly arrivals: ArrivalStore;
  readonly learning: LearningStore;
  readonly forecasts: ForecastStore;
  readonly promises: PromiseStore;
  readonly accuracy: AccuracyStore;
  readonly bookings: BookingStore;
  readonly drafts: DraftStore;
  readonly letters: LetterStore;
  readonly rebookings: RebookingStore;
  readonly policies: PolicyStore;
  readonly post: PostStore;
  readonly waiting: WaitingStore;
  readonly access: AccessStore;
  readonly settings: SettingStore;
  readonly keys: OnceStore;

  /** `now`: this unit's moment, never before the hub's last event. */
  constructor(
    runner: QueryRunner,
    memory: Memory,
    readonly log: EventLog,
    readonly now: Instant,
  ) {
    this.hubs = new HubStore(runner, memory.hubs);
    this.tickets = new TicketStore(runner);
    this.arrivals = new ArrivalStore(runner);
    this.learning = new LearningStore(runner);
    this.forecasts = new ForecastStore(runner, memory.forecasts);
    this.promises = new PromiseStore(runner);
    this.accuracy = new AccuracyStore(runner);
    this.bookings = new BookingStore(runner);
    this.drafts = new DraftStore(runner);
    this.letters = new LetterStore(runner);
    this.rebookings = new RebookingStore(runner);
    this.policies = new PolicyStore(runner);
    this.post = new PostStore(runner);
    this.waiting = new WaitingStore(runner);
    this.access = new AccessStore(runner);
    this.settings = new SettingStore(runner);
    this.keys = new OnceStore(runner);
  }

  /** Gives an event its hub's next sequence number and this unit's moment. */
  append(event: NewEvent): Promise<HubEvent> {
    return this.log.append(event, this.now);
  }

  /** Writes a ticket's move, and what it does to the ranges that were shown; false when somebody was faster. */
  async replace(before: Ticket, after: Ticket): Promise<boolean> {
    if (!(await this.tickets.replace(before, after))) return false;
    const outcome = outcomeOf(before, after);
    if (outcome) await this.promises.settle(after.hub, after.id, outcome, this.now);
    return true;
  }

  /** Writes a ticket's move and its event; refuses `not-allowed-now` when somebody was faster. */
  async change(before: Ticket, after: Ticket, event: Pick<NewEvent, 'type' | 'actor' | 'reason'>): Promise<Ticket> {
    if (!(await this.replace(before, after)))
      throw new Refusal('not-allowed-now', { ticket: before.label, state: before.state });
    const counter = after.counter ?? before.counter;
    await this.append({ hub: after.hub, ticket: after.id, from: before.state, to: after.state, counter, ...event });
    return after;
  }

  /** Does `work` unless this attempt's key has an answer already; refuses `idempotency-key-reused`. */
  once<T>(attempt: Attempt | undefined, work: () => Promise<T>): Promise<Answer<T>> {
    return this.keys.run(attempt, this.now, work);
  }
}
