// The versions of each hub's policy, and what its walk-ins typically wait: what a new guard is held against.
import type { QueryRunner } from 'typeorm';
import { type CallingPolicy, firstPolicy } from '../../domain/hub/calling-policy.js';
import type { FileChoices } from '../../domain/hub/file-choices.js';
import type { TypicalWait, TypicalWaits } from '../../domain/hub/policy-problems.js';
import type { PolicyVersion } from '../../domain/hub/policy-version.js';
import type { Instant } from '../../domain/time/instant.js';
import { instantOf, isoOf } from '../../platform/iso-instant.js';
import { FileChoicesRow, PolicyVersionRow } from '../entities/policy.entities.js';
import { Rows } from '../rows.js';

/** A walk-in's first call. `facts`: of its arrival's event. */
interface FirstCall {
  facts: string;
  arrivedAt: string;
  calledAt: string | null;
}

/** One look at the arrivals of that time by the log's order, and for each its first call by the index of its ticket. */
const FIRST_CALLS = `SELECT i."reason" AS "facts", i."at" AS "arrivedAt",
  (SELECT MIN(c."at") FROM "hub_event" c WHERE c."hub" = i."hub" AND c."ticket" = i."ticket" AND c."type" = 'called') AS "calledAt"
  FROM "hub_event" i WHERE i."hub" = ? AND i."type" = 'ticket-issued' AND i."at" >= ?`;

export class PolicyStore {
  private readonly rows: Rows<PolicyVersionRow>;
  private readonly files: Rows<FileChoicesRow>;

  constructor(runner: QueryRunner) {
    this.rows = new Rows(runner, PolicyVersionRow);
    this.files = new Rows(runner, FileChoicesRow);
  }

  /** The key (hub, version) keeps a second one with the same number out. */
  add(version: PolicyVersion): Promise<void> {
    return this.rows.insert(version);
  }

  /** As it was in that version; undefined for one from before versions were kept. */
  async inVersion(hub: string, version: number): Promise<CallingPolicy | undefined> {
    const [row] = await this.rows.find({ hub, version });
    return row && { ...firstPolicy, ...row.policy };
  }

  /** Latest first. */
  async versions(hub: string, most: number): Promise<PolicyVersion[]> {
    const rows = await this.rows.select(`WHERE "hub" = ? ORDER BY "version" DESC LIMIT ${most}`, [hub]);
    return rows.map((row) => ({ ...row, policy: { ...firstPolicy, ...row.policy } }));
  }

  /** What the last city file said of a hub; undefined before the first that was noted. */
  async fileChoices(hub: string): Promise<FileChoices | undefined> {
    const [row] = await this.files.find({ hub });
    return row?.choices;
  }

  async noteFile(hub: string, choices: FileChoices): Promise<void> {
    if ((await this.files.update({ hub }, { choices })) === 0) await this.files.insert({ hub, choices });
  }

  /** Medians of what walk-ins who came since then waited for their first call; who was never called is not among them. */
  async typicalWaits(hub: string, since: Instant): Promise<TypicalWaits> {
    const calls = await this.rows.query<FirstCall>(FIRST_CALLS, [hub, isoOf(since)]);
    const waits: { service: string; minutes: number }[] = [];
    for (const { facts, arrivedAt, calledAt } of calls) {
      if (calledAt === null) continue;
      const { service } = JSON.parse(facts) as { service: string };
      waits.push({ service, minutes: (instantOf(calledAt) - instantOf(arrivedAt)) / 60_000 });
    }
    const services = [...new Set(waits.map(({ service }) => service))].map((service) => {
      return [service, typicalOf(waits.filter((wait) => wait.service === service))] as const;
    });
    return {
      hub: typicalOf(waits),
      services: Object.fromEntries(services.flatMap(([key, wait]) => (wait ? [[key, wait]] : []))),
    };
  }
}

function typicalOf(waits: readonly { minutes: number }[]): TypicalWait | undefined {
  const sorted = waits.map(({ minutes }) => minutes).sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) return undefined;
  return { minutes: Math.round((low + high) / 2), calls: sorted.length };
}
