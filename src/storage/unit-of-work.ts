// The one door to all data. A change runs under the locks of its hubs and in one transaction; the bell rings after the
// commit. Work may run twice (PostgreSQL retries), so it does nothing but ask the domain and write rows.
import type { QueryRunner } from 'typeorm';
import { type Instant, instant } from '../domain/time/instant.js';
import type { Bell } from '../platform/bell.js';
import type { Clock } from '../platform/clock.js';
import type { Database } from './database.js';
import { isUniqueClash } from './db-errors.js';
import { GroupCommit, type Lane } from './group-commit.js';
import { HubLanes } from './hub-lanes.js';
import { ReadSnapshots } from './read-snapshots.js';
import { EventLog } from './stores/event-store.js';
import { type Memory, Unit } from './unit.js';

/** The lock of what has no hub: staff, sessions, devices. No hub's key has a colon. */
export const CITY = 'city:';
/** The lock of letters that are being taken for delivery: each is taken by one process. */
export const POST = 'post:';

/** Locks of what is no hub have no log. */
const isHub = (lock: string): boolean => !lock.includes(':');

export class UnitOfWork {
  private readonly lane: Lane;
  private readonly snapshots: ReadSnapshots;
  private readonly hubsOfCounters = new Map<string, string>();
  private readonly memory: Memory = { hubs: new Map(), forecasts: new Map() };

  constructor(
    database: Database,
    private readonly clock: Clock,
    private readonly bell: Bell,
    options: { groupCommit: boolean } = { groupCommit: true },
  ) {
    this.lane = database.sqlite
      ? new GroupCommit(database.writer, options.groupCommit ? undefined : 1)
      : new HubLanes(database.writer);
    this.snapshots = new ReadSnapshots(database);
  }

  /**
   * Runs `work` under the locks of these hubs (and of whatever else has a key with a colon), in the order of their keys,
   * and commits; then rings the bell. Tries once more when another process wrote the same unique key first: the second try sees what it wrote.
   */
  async run<T>(hubs: string | readonly string[], work: (unit: Unit) => Promise<T>): Promise<T> {
    const locks = [...new Set(typeof hubs === 'string' ? [hubs] : hubs)].sort();
    let moved: ReadonlyMap<string, number> = new Map();
    const attempt = () =>
      this.lane.submit(locks, async (runner) => {
        const unit = await this.begin(runner, locks);
        const value = await work(unit);
        moved = await unit.log.close();
        return value;
      });
    const value = await attempt().catch((error: unknown) => {
      if (isUniqueClash(error)) return attempt();
      throw error;
    });
    for (const [hub, sequence] of moved) this.bell.ring(hub, sequence);
    return value;
  }

  /** For what has no hub. */
  runCity<T>(work: (unit: Unit) => Promise<T>): Promise<T> {
    return this.run(CITY, work);
  }

  /** One snapshot of committed rows; never waits for a writer. */
  read<T>(work: (unit: Unit) => Promise<T>): Promise<T> {
    return this.snapshots.run((runner) => work(this.reading(runner)));
  }

  /** As `read`, for what takes a single statement: it needs no transaction around it. */
  readOne<T>(work: (unit: Unit) => Promise<T>): Promise<T> {
    return this.snapshots.runOne((runner) => work(this.reading(runner)));
  }

  /** A counter never changes its hub, so it is asked for once. Refuses `unknown-counter`. */
  async hubOfCounter(key: string): Promise<string> {
    const known = this.hubsOfCounters.get(key);
    if (known !== undefined) return known;
    const { hub } = await this.read((unit) => unit.hubs.counter(key));
    this.hubsOfCounters.set(key, hub);
    return hub;
  }

  private reading(runner: QueryRunner): Unit {
    return new Unit(runner, this.memory, new EventLog(runner), instant(this.clock.now()));
  }

  private async begin(runner: QueryRunner, hubs: readonly string[]): Promise<Unit> {
    const log = new EventLog(runner);
    const last: Instant = await log.open(hubs.filter(isHub));
    return new Unit(runner, this.memory, log, instant(Math.max(this.clock.now(), last)));
  }
}
