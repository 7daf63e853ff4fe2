// The differences between two policies, number by number. Events store them, histories show them, and city files are
// compared by them.
import type { CallingPolicy, ServicePolicy } from './calling-policy.js';
import { type PolicyNumber, policyNumbers } from './policy-limits.js';

type Routing = CallingPolicy['routing'];

/**
 * `service` is present when the number is a service's own. On a side where the service follows the hub, the value is
 * null.
 */
export type PolicyChange =
  | { field: PolicyNumber; service?: string; from: number | null; to: number | null }
  | { field: 'routing'; service?: undefined; from: Routing; to: Routing };

/** The hub's changes first, then each service's in the order of the keys. Empty when only the versions differ. */
export function policyChanges(before: CallingPolicy, after: CallingPolicy): PolicyChange[] {
  const services = [...new Set([...Object.keys(before.services), ...Object.keys(after.services)])].sort();
  const routing: PolicyChange[] =
    before.routing === after.routing ? [] : [{ field: 'routing', from: before.routing, to: after.routing }];
  return [
    ...differences(before, after),
    ...routing,
    ...services.flatMap((service) =>
      differences(before.services[service] ?? {}, after.services[service] ?? {}).map((change) => ({
        ...change,
        service,
      })),
    ),
  ];
}

const differences = (before: Partial<ServicePolicy>, after: Partial<ServicePolicy>) =>
  policyNumbers
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, from: before[field] ?? null, to: after[field] ?? null }));

/** The policy with these changes made to it. */
export function applyPolicyChanges(policy: CallingPolicy, changes: readonly PolicyChange[]): CallingPolicy {
  const changed: CallingPolicy = structuredClone(policy);
  for (const change of changes) {
    if (change.field === 'routing') changed.routing = change.to;
    else if (change.service !== undefined) {
      const { [change.field]: _before, ...others } = changed.services[change.service] ?? {};
      changed.services[change.service] = change.to === null ? others : { ...others, [change.field]: change.to };
    } else if (change.to !== null) changed[change.field] = change.to;
  }
  return withoutEmptyServices(changed);
}

/** The policy without entries for services that set no number of their own. */
export const withoutEmptyServices = (policy: CallingPolicy): CallingPolicy => ({
  ...policy,
  services: Object.fromEntries(Object.entries(policy.services).filter(([, own]) => Object.keys(own).length > 0)),
});
