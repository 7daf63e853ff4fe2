// What a use case has inside a transaction: the stores, one moment of time, the log, and the idempotency keys.
import type { QueryRunner } from 'typeorm';
import type { EventContent, HubEvent } from '../domain/events.js';
import type { Ticket } from '../domain/queue/ticket/ticket.js';
import { Refusal } from '../domain/refusal.js';
import type { Instant } from '../domain/time/instant.js';
import { rangeOutcomeOf } from '../domain/forecast/promise/promised-range.js';
import { AccessStore } from './stores/access-store.js';
import { AccuracyStore } from './stores/accuracy-store.js';
import { ArrivalStore } from './stores/arrival-store.js';
import { BookingStore } from './stores/booking-store.js';
import { DraftStore } from './stores/draft-store.js';
import { EventStore, type NewEvent } from './stores/event-store.js';
import { type ForecastCache, ForecastStore } from './stores/forecast-store.js';
import { type ConfigurationCache, HubStore } from './stores/hub-store.js';
import { LearningStore } from './stores/learning-store.js';
import { LetterStore } from './stores/letter-store.js';
import { RebookingStore } from './stores/rebooking-store.js';
import { PolicyStore } from './stores/policy-store.js';
import { PostStore } from './stores/post-store.js';
import { PrivacyStore } from './stores/privacy-store.js';
import { PromiseStore } from './stores/promise-store.js';
import type { OnceAnswer, Attempt } from '../platform/idempotency.js';
import { IdempotencyStore } from './stores/idempotency-store.js';
import { SignInStore } from './stores/sign-in-store.js';
import { SettingStore } from './stores/setting-store.js';
import { TicketStore } from './stores/ticket-store.js';
import { WaitingStore } from './stores/waiting-store.js';

/** The caches that all units of a database share. */
export interface UnitCaches {
  hubs: ConfigurationCache;
  forecasts: ForecastCache;
}

export class Unit {
  /** Stores are made when they are first asked for, because a unit needs a few of many. */
  private readonly stores = new Map<object, object>();

  /** `now` is this unit's moment, never before the hub's last event. */
  constructor(
    private readonly runner: QueryRunner,
    private readonly memory: UnitCaches,
    readonly log: EventStore,
    readonly now: Instant,
  ) {}

  get signIns(): SignInStore {
    return this.made(SignInStore, () => new SignInStore(this.runner));
  }
  get privacy(): PrivacyStore {
    return this.made(PrivacyStore, () => new PrivacyStore(this.runner));
  }
  get hubs(): HubStore {
    return this.made(HubStore, () => new HubStore(this.runner, this.memory.hubs));
  }
  get tickets(): TicketStore {
    return this.made(TicketStore, () => new TicketStore(this.runner));
  }
  get arrivals(): ArrivalStore {
    return this.made(ArrivalStore, () => new ArrivalStore(this.runner));
  }
  get learning(): LearningStore {
    return this.made(LearningStore, () => new LearningStore(this.runner));
  }
  get forecasts(): ForecastStore {
    return this.made(ForecastStore, () => new ForecastStore(this.runner, this.memory.forecasts));
  }
  get promises(): PromiseStore {
    return this.made(PromiseStore, () => new PromiseStore(this.runner));
  }
  get accuracy(): AccuracyStore {
    return this.made(AccuracyStore, () => new AccuracyStore(this.runner));
  }
  get bookings(): BookingStore {
    return this.made(BookingStore, () => new BookingStore(this.runner));
  }
  get drafts(): DraftStore {
    return this.made(DraftStore, () => new DraftStore(this.runner));
  }
  get letters(): LetterStore {
    return this.made(LetterStore, () => new LetterStore(this.runner));
  }
  get rebookings(): RebookingStore {
    return this.made(RebookingStore, () => new RebookingStore(this.runner));
  }
  get policies(): PolicyStore {
    return this.made(PolicyStore, () => new PolicyStore(this.runner));
  }
  get post(): PostStore {
    return this.made(PostStore, () => new PostStore(this.runner));
  }
  get waiting(): WaitingStore {
    return this.made(WaitingStore, () => new WaitingStore(this.runner));
  }
  get access(): AccessStore {
    return this.made(AccessStore, () => new AccessStore(this.runner));
  }
  get settings(): SettingStore {
    return this.made(SettingStore, () => new SettingStore(this.runner));
  }
  get keys(): IdempotencyStore {
    return this.made(IdempotencyStore, () => new IdempotencyStore(this.runner));
  }

  /** Gives an event its hub's next sequence number and this unit's moment. */
  append(event: NewEvent): Promise<HubEvent> {
    return this.log.append(event, this.now);
  }

  /** Writes a ticket's move and its effect on the ranges that were shown; returns false when somebody was faster. */
  async replace(before: Ticket, after: Ticket): Promise<boolean> {
    if (!(await this.tickets.replace(before, after))) return false;
    const outcome = rangeOutcomeOf(before, after);
    if (outcome) await this.promises.settle(after.hub, after.id, outcome, this.now);
    return true;
  }

  /** Writes a ticket's move and its event. Refuses `not-allowed-now` when somebody was faster. */
  async change(before: Ticket, after: Ticket, event: EventContent & { actor: string }): Promise<Ticket> {
    if (!(await this.replace(before, after)))
      throw new Refusal('not-allowed-now', { ticket: before.label, state: before.state });
    const counter = after.counter ?? before.counter;
    await this.append({ hub: after.hub, ticket: after.id, from: before.state, to: after.state, counter, ...event });
    return after;
  }

  /** Does `work` unless this attempt's key has an answer already. Refuses `idempotency-key-reused`. */
  once<T>(attempt: Attempt | undefined, work: () => Promise<T>): Promise<OnceAnswer<T>> {
    return this.keys.run(attempt, this.now, work);
  }

  private made<Store extends object>(kind: object, make: () => Store): Store {
    const known = this.stores.get(kind) as Store | undefined;
    if (known) return known;
    const store = make();
    this.stores.set(kind, store);
    return store;
  }
}
