// All data is read and written through the unit of work. A change runs under the locks of its hubs and in one
// transaction; listeners are notified after the commit. Work may run twice (PostgreSQL retries), so it must only apply
// rules and write rows.
import type { QueryRunner } from 'typeorm';
import { type Instant, instant } from '../domain/time/instant.js';
import type { ChangeNotifier } from '../platform/change-notifier.js';
import type { Clock } from '../platform/clock.js';
import type { Database } from './database.js';
import { DatabaseHealth } from './database-health.js';
import { isUniqueViolation } from './db-errors.js';
import { GroupCommit, type WriteQueue } from './group-commit.js';
import { HubLocks } from './hub-locks.js';
import { ReadSnapshots } from './read-snapshots.js';
import { EventStore } from './stores/event-store.js';
import { type UnitCaches, Unit } from './unit.js';

/** The lock of data that belongs to no hub: staff, sessions, devices. It has a colon, which no hub's key has. */
export const CITY_LOCK = 'city:';
/** The lock under which letters are claimed for delivery, so that each is claimed by one process. */
export const POST_LOCK = 'post:';

/** Only hubs have a log; the keys of other locks have a colon. */
const isHub = (lock: string): boolean => !lock.includes(':');

export class UnitOfWork {
  private readonly health = new DatabaseHealth();
  private readonly queue: WriteQueue;
  private readonly snapshots: ReadSnapshots;
  private readonly hubsOfCounters = new Map<string, string>();
  private readonly memory: UnitCaches = { hubs: new Map(), forecasts: new Map() };

  constructor(
    database: Database,
    private readonly clock: Clock,
    private readonly changes: ChangeNotifier,
    options: { groupCommit: boolean } = { groupCommit: true },
  ) {
    this.queue = database.sqlite
      ? new GroupCommit(database.writer, options.groupCommit ? undefined : 1)
      : new HubLocks(database.writer);
    this.snapshots = new ReadSnapshots(database);
  }

  /**
   * Runs `work` under the locks of these hubs (and of other keys with a colon), in the order of their keys, and
   * commits, then notifies listeners. Tries once more when another process wrote the same unique key first: the second
   * attempt sees what that process wrote.
   */
  async run<T>(hubs: string | readonly string[], work: (unit: Unit) => Promise<T>): Promise<T> {
    const locks = [...new Set(typeof hubs === 'string' ? [hubs] : hubs)].sort();
    let moved: ReadonlyMap<string, number> = new Map();
    const attempt = () =>
      this.queue.submit(locks, async (runner) => {
        const unit = await this.begin(runner, locks);
        const value = await work(unit);
        moved = await unit.log.close();
        return value;
      });
    const value = await this.health.watchWrite(
      attempt().catch((error: unknown) => {
        if (isUniqueViolation(error)) return attempt();
        throw error;
      }),
    );
    for (const [hub, sequence] of moved) this.changes.notify(hub, sequence);
    return value;
  }

  /** Runs a change of data that belongs to no hub, such as staff accounts. */
  runCity<T>(work: (unit: Unit) => Promise<T>): Promise<T> {
    return this.run(CITY_LOCK, work);
  }

  /** Writes on trial, unless a write has succeeded since the last one that failed. Rejects with `DatabaseAway`. */
  async requireWritable(): Promise<void> {
    if (!this.health.isWritable) await this.runCity((unit) => unit.settings.tryWriting());
  }

  /** Reads one snapshot of committed rows; never waits for a writer. */
  read<T>(work: (unit: Unit) => Promise<T>): Promise<T> {
    return this.health.watch(this.snapshots.run((runner) => work(this.reading(runner))));
  }

  /** Reads by a single statement, which needs no transaction around it. */
  readOne<T>(work: (unit: Unit) => Promise<T>): Promise<T> {
    return this.health.watch(this.snapshots.runOne((runner) => work(this.reading(runner))));
  }

  /** The hub of a counter, remembered because it never changes. Refuses `unknown-counter`. */
  async hubOfCounter(key: string): Promise<string> {
    const known = this.hubsOfCounters.get(key);
    if (known !== undefined) return known;
    const { hub } = await this.read((unit) => unit.hubs.counter(key));
    this.hubsOfCounters.set(key, hub);
    return hub;
  }

  private reading(runner: QueryRunner): Unit {
    return new Unit(runner, this.memory, new EventStore(runner), instant(this.clock.now()));
  }

  private async begin(runner: QueryRunner, hubs: readonly string[]): Promise<Unit> {
    const log = new EventStore(runner);
    const last: Instant = await log.open(hubs.filter(isHub));
    return new Unit(runner, this.memory, log, instant(Math.max(this.clock.now(), last)));
  }
}
