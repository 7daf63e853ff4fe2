// The numbers of the calling order (product.md §3): a setting of the hub, and of a service where it differs. Versioned:
// every change is an event with its author and a note.

/** What a service may set for itself; minutes, unless said otherwise. */
export interface ServicePolicy {
  /** An appointment checked in on time is due so long before max(start, check-in). */
  appointmentCredit: number;
  /** A declared need is due so much earlier. */
  needsCredit: number;
  /** Back after a miss, a ticket is due so much earlier than it was. */
  returnCredit: number;
  /** A walk-in or late appointment that has waited so long goes first, oldest first. */
  walkInGuard: number;
  /** An appointment is on time until so long after its start; later, it counts as a walk-in. */
  grace: number;
  /** Check-in opens so long before the start. */
  earlyCheckIn: number;
  /** So long after its start, a booking that nobody checked in is a no-show: its seat is free again. */
  noShowAfter: number;
  /** A called ticket may be called again after so many seconds. */
  recallSpacing: number;
  /** A ticket may be called again so many times before it is missed. */
  recallMost: number;
}

export interface CallingPolicy extends ServicePolicy {
  version: number;
  /**
   * `suitable`: who declared a need, or speaks another language, is left to the open counters that suit, as long as there
   * is one. `any`: every counter takes everybody.
   */
  routing: 'suitable' | 'any';
  /** What a service sets otherwise, by its key. */
  services: Record<string, Partial<ServicePolicy>>;
}

/** The first version: credits and guard as product.md §3 found them. */
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

/** What a booking was promised; it keeps these numbers, whatever the policy becomes. */
export type BookingTerms = Pick<ServicePolicy, 'grace' | 'earlyCheckIn' | 'noShowAfter'>;

/** The numbers that hold for a service. */
export const policyOf = (policy: CallingPolicy, service: string): ServicePolicy => ({
  ...policy,
  ...policy.services[service],
});

/** The guard that holds for a service, in minutes; asked for every ticket at every call. */
export const guardOf = (policy: CallingPolicy, service: string): number =>
  policy.services[service]?.walkInGuard ?? policy.walkInGuard;

/** With these numbers for every service, whatever it sets for itself; what is undefined stays as it is. */
export function withNumbers(policy: CallingPolicy, numbers: Partial<ServicePolicy>): CallingPolicy {
  const said = Object.fromEntries(Object.entries(numbers).filter(([, number]) => number !== undefined));
  const services = Object.entries(policy.services).map(([key, own]) => [key, { ...own, ...said }]);
  return { ...policy, ...said, services: Object.fromEntries(services) };
}

/** What a booking of a service is promised now. */
export function termsNow(policy: CallingPolicy, service: string): BookingTerms {
  const { grace, earlyCheckIn, noShowAfter } = policyOf(policy, service);
  return { grace, earlyCheckIn, noShowAfter };
}
