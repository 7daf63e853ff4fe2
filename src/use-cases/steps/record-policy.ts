// Records a new version of a hub's policy: its row with the note, and for a change the event with the numbers.
import type { CallingPolicy } from '../../domain/hub/calling-policy.js';
import type { Hub } from '../../domain/hub/hub.js';
import { policyChanges } from '../../domain/hub/policy-changes.js';
import type { PolicyVersion } from '../../domain/hub/policy-version.js';
import type { Unit } from '../../storage/unit.js';

/** `before` is absent for a new hub, whose first policy is no change. */
export async function recordPolicy(
  unit: Unit,
  before: CallingPolicy | undefined,
  { key: hub, policy }: Pick<Hub, 'key' | 'policy'>,
  made: Pick<PolicyVersion, 'author' | 'note'>,
): Promise<PolicyVersion> {
  const { version } = policy;
  const recorded = { hub, version, policy, ...made, at: unit.now };
  await unit.policies.add(recorded);
  if (before) {
    const reason = { version, changed: policyChanges(before, policy) };
    await unit.append({ hub, type: 'policy-changed', actor: made.author, reason });
  }
  return recorded;
}
