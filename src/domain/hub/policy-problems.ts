// The problems of a policy, as data: numbers out of range, numbers that contradict each other, and a guard below the
// typical wait. Such a guard lifts most walk-ins over every appointment: at a load of 0.95 a guard of 25 minutes leaves
// the booked with a 90th percentile of 92 minutes (a simulation of 400 days).
import { type CallingPolicy, guardOf, servicePolicyOf, type ServicePolicy } from './calling-policy.js';
import { policyLimits, type PolicyNumber, policyNumbers } from './policy-limits.js';
import type { TypicalWaits } from './typical-waits.js';

/** The least number of calls of walk-ins that says what a typical wait is. With fewer, no guard is refused for it. */
export const FEWEST_CALLS = 20;

/** The number with the problem: the hub's, or a service's own. */
interface At {
  field: PolicyNumber;
  service?: string;
}

export type PolicyProblem =
  | (At & { code: 'out-of-range'; least: number; most: number })
  /** The seat would be free again while its booking is still on time. */
  | (At & { code: 'no-show-before-grace'; grace: number })
  | (At & { code: 'guard-below-wait'; wait: number; calls: number });

/** A combination that may be intended and deserves a second look. */
export type PolicyWarning =
  | Extract<PolicyProblem, { code: 'guard-below-wait' }>
  /** A walk-in under the guard passes an appointment whose credit is not used up. */
  | (At & { code: 'guard-below-credit'; credit: number });

/**
 * The reasons why a policy is refused; empty when it is accepted. `before` is the policy that it would replace: a guard
 * that is already in it is not refused for waits that have grown since, because that would keep every other number from
 * being changed.
 */
export function policyProblems(policy: CallingPolicy, waits: TypicalWaits, before?: CallingPolicy): PolicyProblem[] {
  const places = placesOf(policy);
  const isNew = ({ service }: At) => !before || guardIn(policy, service) !== guardIn(before, service);
  return [
    ...places.flatMap((service) => rangeProblems(policy, service)),
    ...places.flatMap((service) => noShowProblems(policy, service)),
    ...guardProblems(policy, waits).filter(isNew),
  ];
}

export function policyWarnings(policy: CallingPolicy, waits: TypicalWaits): PolicyWarning[] {
  const weak = placesOf(policy).flatMap((service): PolicyWarning[] => {
    const { appointmentCredit: credit, walkInGuard } = numbersAt(policy, service);
    const own = service === undefined || ownOf(policy, service, 'appointmentCredit', 'walkInGuard');
    return own && walkInGuard < credit ? [{ code: 'guard-below-credit', ...at('walkInGuard', service), credit }] : [];
  });
  return [...guardProblems(policy, waits), ...weak];
}

/** The hub (undefined) first, then each service with numbers of its own. */
const placesOf = ({ services }: CallingPolicy): (string | undefined)[] => [undefined, ...Object.keys(services)];

const at = (field: PolicyNumber, service: string | undefined): At =>
  service === undefined ? { field } : { field, service };

const numbersAt = (policy: CallingPolicy, service: string | undefined): ServicePolicy =>
  service === undefined ? policy : servicePolicyOf(policy, service);

const guardIn = (policy: CallingPolicy, service: string | undefined): number =>
  service === undefined ? policy.walkInGuard : guardOf(policy, service);

const ownOf = ({ services }: CallingPolicy, service: string, ...fields: PolicyNumber[]): boolean =>
  fields.some((field) => services[service]?.[field] !== undefined);

function rangeProblems(policy: CallingPolicy, service: string | undefined): PolicyProblem[] {
  const own: Partial<ServicePolicy> = service === undefined ? policy : (policy.services[service] ?? {});
  return policyNumbers.flatMap((field) => {
    const value = own[field];
    const { least, most } = policyLimits[field];
    if (value === undefined || (Number.isInteger(value) && value >= least && value <= most)) return [];
    return [{ code: 'out-of-range' as const, ...at(field, service), least, most }];
  });
}

function noShowProblems(policy: CallingPolicy, service: string | undefined): PolicyProblem[] {
  if (service !== undefined && !ownOf(policy, service, 'noShowAfter', 'grace')) return [];
  const { noShowAfter, grace } = numbersAt(policy, service);
  if (noShowAfter >= grace) return [];
  const hasOwn = service === undefined || ownOf(policy, service, 'noShowAfter');
  return [{ code: 'no-show-before-grace', ...at(hasOwn ? 'noShowAfter' : 'grace', service), grace }];
}

/** Compares the hub's guard with the hub's typical wait, and a service's own guard with the service's. */
function guardProblems(policy: CallingPolicy, waits: TypicalWaits) {
  return placesOf(policy).flatMap((service) => {
    if (service !== undefined && !ownOf(policy, service, 'walkInGuard')) return [];
    const typical = service === undefined ? waits.hub : waits.services[service];
    if (!typical || typical.calls < FEWEST_CALLS || guardIn(policy, service) >= typical.minutes) return [];
    const { minutes: wait, calls } = typical;
    return [{ code: 'guard-below-wait' as const, ...at('walkInGuard', service), wait, calls }];
  });
}
