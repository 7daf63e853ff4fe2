// What differs between two policies, number by number: what an event keeps, a history shows and a city file may still decide.
import type { CallingPolicy, ServicePolicy } from './calling-policy.js';
import { type PolicyNumber, policyNumbers } from './policy-limits.js';

type Routing = CallingPolicy['routing'];

/** `service` where it is that service's own number; null on the side where it follows the hub. */
export type PolicyChange =
  | { field: PolicyNumber; service?: string; from: number | null; to: number | null }
  | { field: 'routing'; service?: undefined; from: Routing; to: Routing };

/** The hub's numbers first, then each service's by its key; none where they are the same, whatever their versions. */
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

/** A policy with these changes made to it. */
export function policyWith(policy: CallingPolicy, changes: readonly PolicyChange[]): CallingPolicy {
  const changed: CallingPolicy = structuredClone(policy);
  for (const change of changes) {
    if (change.field === 'routing') changed.routing = change.to;
    else if (change.service !== undefined) {
      const { [change.field]: _before, ...others } = changed.services[change.service] ?? {};
      changed.services[change.service] = change.to === null ? others : { ...others, [change.field]: change.to };
    } else if (change.to !== null) changed[change.field] = change.to;
  }
  return withoutEmpty(changed);
}

/** A service that differs in nothing is not listed. */
export const withoutEmpty = (policy: CallingPolicy): CallingPolicy => ({
  ...policy,
  services: Object.fromEntries(Object.entries(policy.services).filter(([, own]) => Object.keys(own).length > 0)),
});
