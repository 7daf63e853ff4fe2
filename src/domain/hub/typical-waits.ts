// What walk-ins of a hub typically wait: what a new guard is held against (policy-problems.ts).
import { ascending, quantileOf } from '../quantile.js';
import { type Instant, MINUTE, plusMinutes, DAY_MINUTES } from '../time/instant.js';

/** Over how many days back. */
const WAITS_DAYS = 28;

/** The median of what walk-ins waited until their first call; minutes, rounded. */
export interface TypicalWait {
  minutes: number;
  /** Of how many calls. */
  calls: number;
}

export interface TypicalWaits {
  /** Of all services together. */
  hub?: TypicalWait;
  services: Record<string, TypicalWait>;
}

/** A walk-in, and when they were first called for the service that they came for; null where nobody has called them. */
export interface WalkInCall {
  service: string;
  arrivedAt: Instant;
  calledAt: Instant | null;
}

/** Who came before then is not asked about. */
export const waitsSince = (now: Instant): Instant => plusMinutes(now, -WAITS_DAYS * DAY_MINUTES);

/** Who was never called is not among them. */
export function typicalWaits(walkIns: readonly WalkInCall[]): TypicalWaits {
  const all: number[] = [];
  const byService = new Map<string, number[]>();
  for (const { service, arrivedAt, calledAt } of walkIns) {
    if (calledAt === null) continue;
    const minutes = (calledAt - arrivedAt) / MINUTE;
    all.push(minutes);
    const own = byService.get(service);
    if (own) own.push(minutes);
    else byService.set(service, [minutes]);
  }
  const services = [...byService].map(([key, waits]) => [key, typicalOf(waits)] as const);
  return { ...(all.length > 0 && { hub: typicalOf(all) }), services: Object.fromEntries(services) };
}

const typicalOf = (waits: readonly number[]): TypicalWait => ({
  minutes: Math.round(quantileOf(ascending(waits), 0.5) ?? 0),
  calls: waits.length,
});
