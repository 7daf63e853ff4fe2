// Shows a hub's policy to its supervisor: the numbers, the typical waits that they are compared with, and every version
// with its author and note.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import type { CallingPolicy } from '../../domain/hub/calling-policy.js';
import { type PolicyChange, policyChanges } from '../../domain/hub/policy-changes.js';
import { type PolicyWarning, policyWarnings } from '../../domain/hub/policy-problems.js';
import { type TypicalWaits, typicalWaits, typicalWaitsSince } from '../../domain/hub/typical-waits.js';
import type { PolicyVersion } from '../../domain/hub/policy-version.js';
import type { Instant } from '../../domain/time/instant.js';
import type { HubConfiguration } from '../../storage/stores/hub-store.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface PolicyNow extends HubConfiguration {
  policy: CallingPolicy;
  waits: TypicalWaits;
  warnings: PolicyWarning[];
  /** The latest first. */
  versions: ListedVersion[];
  asOf: Instant;
}

export interface ListedVersion extends PolicyVersion {
  /** The name of the member of staff who made it; absent for a city file and for an account that no longer exists. */
  authorName?: string;
  /** The differences from the version before; empty for the first. */
  changes: PolicyChange[];
}

/** Older versions are not listed, because the page would be too long; the log has their numbers. */
const MOST_VERSIONS = 100;

@Injectable()
export class ShowPolicy {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses `not-yours` and `unknown-hub`. */
  run(hubKey: string, by: Actor): Promise<PolicyNow> {
    permit(by, 'supervise', hubKey);
    return this.work.read(async (unit) => {
      const configuration = await unit.hubs.configuration(hubKey);
      const { policy } = configuration.hub;
      const waits = typicalWaits(await unit.log.walkInsSince(hubKey, typicalWaitsSince(unit.now)));
      const versions = await listed(unit, hubKey);
      return { ...configuration, policy, waits, warnings: policyWarnings(policy, waits), versions, asOf: unit.now };
    });
  }

  /** The latest first. Refuses `not-yours` and `unknown-hub`. */
  versions(hubKey: string, by: Actor): Promise<ListedVersion[]> {
    permit(by, 'supervise', hubKey);
    return this.work.read(async (unit) => {
      await unit.hubs.configuration(hubKey);
      return listed(unit, hubKey);
    });
  }
}

async function listed(unit: Unit, hub: string): Promise<ListedVersion[]> {
  const versions = await unit.policies.versions(hub, MOST_VERSIONS + 1);
  const names = new Map((await unit.access.allStaff()).map(({ id, name }) => [`staff:${id}`, name]));
  return versions.slice(0, MOST_VERSIONS).map((version, index) => {
    const before = versions[index + 1]?.policy;
    const changes = before ? policyChanges(before, version.policy) : [];
    return { ...version, authorName: names.get(version.author), changes };
  });
}
