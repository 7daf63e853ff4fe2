// The numbers of the calling order (product.md §3): set for a hub, and for a service where it differs. They are
// versioned: every change is an event with its author and a note.

/** The numbers that a service may set for itself; in minutes, unless said otherwise. */
export interface ServicePolicy {
  /** An appointment that checked in on time is due this long before max(start, check-in). */
  appointmentCredit: number;
  /** A ticket with a declared need is due this much earlier. */
  needsCredit: number;
  /** A ticket that comes back after a miss is due this much earlier than before. */
  returnCredit: number;
  /** A walk-in or late appointment that has waited this long goes first, oldest first. */
  walkInGuard: number;
  /** An appointment is on time until this long after its start; later it counts as a walk-in. */
  grace: number;
  /** Check-in opens this long before the start. */
  earlyCheckIn: number;
  /** This long after its start, a booking that nobody checked in is a no-show and its seats are free again. */
  noShowAfter: number;
  /** Seconds between a call and the next call of the same ticket, at least. */
  recallSpacing: number;
  /** How often a ticket may be called again before it has to be marked as missed. */
  recallMost: number;
}

export interface CallingPolicy extends ServicePolicy {
  version: number;
  /**
   * `suitable`: a person who declared a need or speaks another language is left to an open counter that suits them,
   * while there is one. `any`: every counter takes everyone.
   */
  routing: 'suitable' | 'any';
  /** The numbers that a service sets for itself, by its key. */
  services: Record<string, Partial<ServicePolicy>>;
}

/** The first version, with credits and guard as product.md §3 found them. */
export const firstPolicy: CallingPolicy = {
  version: 1,
  appointmentCredit: 45,
  needsCredit: 10,
  returnCredit: 0,
  walkInGuard: 60,
  grace: 10,
  earlyCheckIn: 240,
  noShowAfter: 15,
  routing: 'suitable',
  recallSpacing: 0,
  recallMost: 99,
  services: {},
};

/** The numbers that a booking was promised. It keeps them when the policy changes. */
export type BookingTerms = Pick<ServicePolicy, 'grace' | 'earlyCheckIn' | 'noShowAfter'>;

/** The numbers that apply to a service. */
export const servicePolicyOf = (policy: CallingPolicy, service: string): ServicePolicy => ({
  ...policy,
  ...policy.services[service],
});

/**
 * The guard that applies to a service, in minutes. A function of its own, because it is asked for every ticket at every
 * call.
 */
export const guardOf = (policy: CallingPolicy, service: string): number =>
  policy.services[service]?.walkInGuard ?? policy.walkInGuard;

/**
 * The policy with these numbers for every service, whatever a service sets for itself; undefined numbers stay as they
 * are.
 */
export function policyWithNumbers(policy: CallingPolicy, numbers: Partial<ServicePolicy>): CallingPolicy {
  const said = Object.fromEntries(Object.entries(numbers).filter(([, number]) => number !== undefined));
  const services = Object.entries(policy.services).map(([key, own]) => [key, { ...own, ...said }]);
  return { ...policy, ...said, services: Object.fromEntries(services) };
}

/** The terms that a booking of this service is promised now. */
export function bookingTermsNow(policy: CallingPolicy, service: string): BookingTerms {
  const { grace, earlyCheckIn, noShowAfter } = servicePolicyOf(policy, service);
  return { grace, earlyCheckIn, noShowAfter };
}
