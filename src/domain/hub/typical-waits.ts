// The typical waits of a hub's walk-ins, with which a new guard is compared (policy-problems.ts).
import { ascending, quantileOf } from '../quantile.js';
import { type Instant, MINUTE, plusMinutes, DAY_MINUTES } from '../time/instant.js';

/** Days back that are looked at. */
const WAITS_DAYS = 28;

/** The median wait of walk-ins until their first call; minutes, rounded. */
export interface TypicalWait {
  minutes: number;
  /** The number of calls that it is computed from. */
  calls: number;
}

export interface TypicalWaits {
  /** Of all services together; absent without calls. */
  hub?: TypicalWait;
  services: Record<string, TypicalWait>;
}

/** A walk-in, and their first call for the service that they came for; null when nobody has called them. */
export interface WalkInCall {
  service: string;
  arrivedAt: Instant;
  calledAt: Instant | null;
}

/** The instant before which arrivals are ignored. */
export const typicalWaitsSince = (now: Instant): Instant => plusMinutes(now, -WAITS_DAYS * DAY_MINUTES);

/** The typical waits of those who were called; the others are ignored. */
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
