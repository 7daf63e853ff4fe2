// Walk-ins who will come and may be called before who waits now: at a counter with tiers, whoever comes for what it takes first passes
// those who wait for the rest. Without them the forecast of a later tier is too early; everybody else comes after who is here.
import type { Counter, Hub } from '../hub/hub.js';
import { openingOn } from '../hub/opening-hours.js';
import type { Instant } from '../time/instant.js';
import { localDateOf, localDay } from '../time/wall-time.js';
import { type ArrivalHistory, walkInsOf } from './arrivals.js';
import type { ExpectedWalkIns } from './forecast/hub-moment.js';

/** Keys of the services that some counter takes before another one. */
export function servicesTakenFirst(counters: readonly Pick<Counter, 'tiers' | 'services'>[]): string[] {
  const first = counters.flatMap(({ tiers, services }) => {
    const tier = (service: string) =>
      Math.max(
        0,
        tiers.findIndex((keys) => keys.includes(service)),
      );
    const last = Math.max(0, ...services.map(tier));
    return services.filter((service) => tier(service) < last);
  });
  return [...new Set(first)];
}

/** One stream for each service of an earlier tier, while the hub is open today. `history`: of like weekdays. */
export function laterWalkIns(
  { opening }: Pick<Hub, 'opening'>,
  counters: readonly Counter[],
  history: ArrivalHistory,
  now: Instant,
): ExpectedWalkIns[] {
  const today = localDay(localDateOf(now, opening.timeZone), opening.timeZone);
  return walkInsOf(history, today, openingOn(opening, today).intervals, servicesTakenFirst(counters));
}
