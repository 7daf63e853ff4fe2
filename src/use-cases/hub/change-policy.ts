// Changes the numbers of a hub's calling order: a new version with its author and a reason. Of two supervisors at once,
// the one who looked at the older version is refused, and neither overwrites the other's numbers.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import type { CallingPolicy } from '../../domain/hub/calling-policy.js';
import { type PolicyChange, policyChanges, withoutEmptyServices } from '../../domain/hub/policy-changes.js';
import {
  policyProblems,
  type PolicyProblem,
  type PolicyWarning,
  policyWarnings,
} from '../../domain/hub/policy-problems.js';
import { type TypicalWaits, typicalWaits, typicalWaitsSince } from '../../domain/hub/typical-waits.js';
import type { PolicyVersion } from '../../domain/hub/policy-version.js';
import { type FieldProblem, Refusal } from '../../domain/refusal.js';
import type { OnceAnswer, Attempt } from '../../platform/idempotency.js';
import type { HubConfiguration } from '../../storage/stores/hub-store.js';
import { recordPolicy } from '../steps/record-policy.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface PolicyWish {
  /** The version that the author has looked at. */
  version: number;
  /** The reason in the author's words, for staff. */
  note: string;
  policy: Omit<CallingPolicy, 'version'>;
}

/** What a supervisor reads before the change is made. */
export interface PolicyPreview {
  policy: CallingPolicy;
  changes: PolicyChange[];
  warnings: PolicyWarning[];
}

@Injectable()
export class ChangePolicy {
  constructor(private readonly work: UnitOfWork) {}

  /** What the change would do; nothing is written. Refuses like the change. */
  preview(hubKey: string, wish: PolicyWish, by: Actor): Promise<PolicyPreview> {
    permit(by, 'supervise', hubKey);
    return this.work.read(async (unit) => {
      const configuration = await unit.hubs.configuration(hubKey);
      const waits = await waitsOf(unit, hubKey);
      const policy = nextPolicy(configuration, wish, waits);
      const changes = policyChanges(configuration.hub.policy, policy);
      return { policy, changes, warnings: policyWarnings(policy, waits) };
    });
  }

  /**
   * Refuses `not-yours`, `unknown-hub`, `unknown-service`, `wrong-input` with each problem at its field, and
   * `not-allowed-now` when there is a newer version (`policy-moved`) or nothing would change (`policy-same`).
   */
  async run(hubKey: string, wish: PolicyWish, by: Actor, attempt?: Attempt): Promise<OnceAnswer<PolicyVersion>> {
    permit(by, 'supervise', hubKey);
    const waits = await this.work.read((unit) => waitsOf(unit, hubKey));
    return this.work.run(hubKey, (unit) =>
      unit.once(attempt, async () => {
        const configuration = await unit.hubs.configuration(hubKey);
        const { hub } = configuration;
        const policy = nextPolicy(configuration, wish, waits);
        await unit.hubs.replacePolicy(hubKey, policy);
        const made = { author: by.name, note: wish.note };
        return recordPolicy(unit, hub.policy, { key: hubKey, policy }, made);
      }),
    );
  }
}

const waitsOf = async (unit: Unit, hub: string): Promise<TypicalWaits> =>
  typicalWaits(await unit.log.walkInsSince(hub, typicalWaitsSince(unit.now)));

function nextPolicy({ hub, services }: HubConfiguration, wish: PolicyWish, waits: TypicalWaits): CallingPolicy {
  const { version } = hub.policy;
  if (version !== wish.version) throw new Refusal('not-allowed-now', { why: 'policy-moved', version });
  const foreign = Object.keys(wish.policy.services).find((key) => !services.has(key));
  if (foreign !== undefined) throw new Refusal('unknown-service', { service: foreign });
  const policy = withoutEmptyServices({ ...wish.policy, version: version + 1 });
  const problems = policyProblems(policy, waits, hub.policy);
  if (problems.length > 0) throw new Refusal('wrong-input', {}, problems.map(fieldProblem));
  if (policyChanges(hub.policy, policy).length === 0) throw new Refusal('not-allowed-now', { why: 'policy-same' });
  return policy;
}

function fieldProblem({ code, field, service, ...facts }: PolicyProblem): FieldProblem {
  const place = service === undefined ? field : `services.${service}.${field}`;
  return { field: `policy.${place}`, code, facts };
}
