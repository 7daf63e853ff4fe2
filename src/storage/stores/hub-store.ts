// Hubs, their services and counters. A hub is cached for as long as its version is unchanged. Opening a counter changes
// the version too, which is rare compared with the reads for tickets and boards.
import { isoOf } from '../../platform/iso-instant.js';
import { newId } from '../../platform/randomness.js';
import { type CallingPolicy, firstPolicy } from '../../domain/hub/calling-policy.js';
import type { CityService } from '../../domain/hub/city-service.js';
import type { Closure, Counter, Hub, OpeningRules } from '../../domain/hub/hub.js';
import { Refusal } from '../../domain/refusal.js';
import type { Instant } from '../../domain/time/instant.js';
import { CityServiceRow, ClosureRow, CounterRow, HubRow } from '../entities/hub.entities.js';
import type { QueryRunner } from 'typeorm';
import { Rows } from '../rows.js';

/** A hub with its closures and services. */
export interface HubConfiguration {
  hub: Hub;
  /** By key, in the order of the city's list. */
  services: ReadonlyMap<string, CityService>;
}

interface KnownHub {
  version: string;
  configuration: HubConfiguration;
  counters: readonly Counter[];
}

/** By hub: the version that was read, and its content. Shared by all units of a database. */
export type ConfigurationCache = Map<string, KnownHub>;

export class HubStore {
  private readonly hubs: Rows<HubRow>;
  private readonly counterRows: Rows<CounterRow>;
  /** What this unit has read. A unit sees one snapshot, so it reads the version once. */
  private readonly seen: ConfigurationCache = new Map();
  private changed = false;

  constructor(
    private readonly runner: QueryRunner,
    private readonly cache: ConfigurationCache,
  ) {
    this.hubs = new Rows(runner, HubRow);
    this.counterRows = new Rows(runner, CounterRow);
  }

  /** All keys, in the city's order. */
  async keys(): Promise<string[]> {
    const rows = await this.hubs.query<{ key: string }>('SELECT "key" FROM "hub" ORDER BY "position", "key"', []);
    return rows.map((row) => row.key);
  }

  /** Refuses `unknown-hub`. */
  async configuration(key: string): Promise<HubConfiguration> {
    return (await this.known(key)).configuration;
  }

  /** In the city's order. Refuses `unknown-hub`. */
  async counters(hub: string): Promise<readonly Counter[]> {
    return (await this.known(hub)).counters;
  }

  /** Changes with every change of the hub: opening, counters, services, policy. Refuses `unknown-hub`. */
  async configurationVersion(hub: string): Promise<string> {
    return (await this.known(hub)).version;
  }

  private async known(key: string): Promise<KnownHub> {
    const seen = this.seen.get(key);
    if (seen) return seen;
    const [head] = await this.hubs.query<{ version: string }>('SELECT "version" FROM "hub" WHERE "key" = ?', [key]);
    if (!head) throw new Refusal('unknown-hub', { hub: key });
    const kept = this.cache.get(key);
    const known = kept?.version === head.version ? kept : await this.read(key, head.version);
    // A unit that changed the configuration may still be rolled back, so what it reads is neither cached nor shared.
    if (this.changed) return known;
    this.seen.set(key, known);
    this.cache.set(key, known);
    return known;
  }

  private async read(key: string, version: string): Promise<KnownHub> {
    const [row] = await this.hubs.find({ key });
    if (!row) throw new Refusal('unknown-hub', { hub: key });
    const closures = await new Rows(this.runner, ClosureRow).select('WHERE "hub" = ? ORDER BY "from"', [key]);
    const services = await new Rows(this.runner, CityServiceRow).select('WHERE "hub" = ? ORDER BY "position"', [key]);
    const counters = await this.counterRows.select('WHERE "hub" = ? ORDER BY "position"', [key]);
    const { version: _version, opening, ...hub } = row;
    const configuration = {
      hub: { ...hub, opening: { ...opening, closures }, policy: { ...firstPolicy, ...row.policy } },
      services: new Map(services.map((service) => [service.key, service])),
    };
    return { version, configuration, counters };
  }

  /** Refuses `unknown-counter`. */
  async counter(key: string): Promise<Counter> {
    const [counter] = await this.counterRows.find({ key });
    if (!counter) throw new Refusal('unknown-counter', { counter: key });
    return counter;
  }

  async saveCounter(counter: Counter): Promise<void> {
    const { hub, key, ...rest } = counter;
    await this.counterRows.update({ hub, key }, rest);
    await this.touch(hub);
  }

  /** Returns the id of the closure. */
  async addClosure(hub: string, { from, to, reason }: Closure): Promise<string> {
    const id = newId();
    await new Rows(this.runner, ClosureRow).insert({ hub, id, from, to, reason });
    await this.touch(hub);
    return id;
  }

  async removeClosure(hub: string, id: string): Promise<void> {
    await new Rows(this.runner, ClosureRow).delete({ hub, id });
    await this.touch(hub);
  }

  async replacePolicy(hub: string, policy: CallingPolicy): Promise<void> {
    await this.hubs.update({ key: hub }, { policy });
    await this.touch(hub);
  }

  /** Replaces all layers except closures. */
  async replaceOpening(hub: string, { closures: _closures, ...opening }: OpeningRules): Promise<void> {
    await this.hubs.update({ key: hub }, { opening });
    await this.touch(hub);
  }

  /** Ends all closures of a hub that are in force now, and returns their number. */
  async endClosures(hub: string, now: Instant): Promise<number> {
    const text = 'UPDATE "closure" SET "to" = ? WHERE "hub" = ? AND "from" <= ? AND "to" > ?';
    const ended = await this.hubs.affected(text, [isoOf(now), hub, isoOf(now), isoOf(now)]);
    await this.touch(hub);
    return ended;
  }

  /**
   * Adds or changes by key; nothing is removed. Counters stay open or closed as they are, and keep the end of a break.
   */
  async apply(hub: Hub, services: readonly CityService[], counters: readonly Counter[]): Promise<void> {
    this.forget();
    const { opening, ...rest } = hub;
    const { closures: _closures, ...layers } = opening;
    await this.put(HubRow, { key: hub.key }, { ...rest, opening: layers, version: newId() });
    for (const service of services) await this.put(CityServiceRow, { hub: hub.key, key: service.key }, { ...service });
    for (const counter of counters) await this.applyCounter(counter);
  }

  private async applyCounter(counter: Counter): Promise<void> {
    const { hub, key } = counter;
    const [before] = await this.counterRows.find({ hub, key });
    if (!before) return this.counterRows.insert({ ...counter });
    const openServices = before.openServices.filter((service) => counter.services.includes(service));
    await this.counterRows.update({ hub, key }, { ...counter, open: before.open, openServices, backAt: before.backAt });
  }

  private async put<Row extends object>(entity: new () => Row, where: Partial<Row>, row: Row): Promise<void> {
    const rows = new Rows(this.runner, entity);
    if ((await rows.update(where, row)) === 0) await rows.insert(row);
  }

  private async touch(hub: string): Promise<void> {
    this.forget();
    await this.hubs.update({ key: hub }, { version: newId() });
  }

  private forget(): void {
    this.changed = true;
    this.seen.clear();
  }
}
