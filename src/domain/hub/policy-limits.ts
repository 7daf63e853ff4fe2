// The values that each number of a policy may have.
import type { ServicePolicy } from './calling-policy.js';

export type PolicyNumber = keyof ServicePolicy;

/**
 * Both ends included; in minutes, but `recallSpacing` in seconds and `recallMost` in calls. The order is the one in
 * which pages list the numbers.
 */
export const policyLimits = {
  appointmentCredit: { least: 0, most: 240 },
  needsCredit: { least: 0, most: 240 },
  returnCredit: { least: 0, most: 240 },
  walkInGuard: { least: 5, most: 480 },
  grace: { least: 0, most: 120 },
  earlyCheckIn: { least: 0, most: 360 },
  noShowAfter: { least: 0, most: 240 },
  recallSpacing: { least: 0, most: 300 },
  recallMost: { least: 1, most: 99 },
} as const satisfies Record<PolicyNumber, { least: number; most: number }>;

export const policyNumbers = Object.keys(policyLimits) as PolicyNumber[];
