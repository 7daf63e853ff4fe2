// Walk-ins who will come and may be called before who waits now: a declared need has a credit, and at a counter with tiers whoever comes
// for what it takes first passes those who wait for the rest. Without them forecasts are too early; everybody else comes after.
import type { Counter, Hub } from '../hub/hub.js';
import { openingOn } from '../hub/opening-hours.js';
import type { Instant } from '../time/instant.js';
import { localDateOf, localDay } from '../time/wall-time.js';
import { type ArrivalHistory, walkInsOf } from '../queue/history/arrivals.js';
import type { ExpectedWalkIns } from './input.js';
import type { Need } from '../queue/ticket/ticket.js';

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

/**
 * While the hub is open today: of every service those with a need, whose credit lets them pass, and of what some counter takes first
 * everybody else too. `history`: of like weekdays; `needShare`: of those who come.
 */
export function laterWalkIns(
  { opening }: Pick<Hub, 'opening'>,
  { counters, services }: { counters: readonly Counter[]; services: readonly string[] },
  { history, needShare }: { history: ArrivalHistory; needShare: number },
  now: Instant,
): ExpectedWalkIns[] {
  const today = localDay(localDateOf(now, opening.timeZone), opening.timeZone);
  const first = servicesTakenFirst(counters);
  const share = (stream: ExpectedWalkIns, part: number, needs: Need[]): ExpectedWalkIns => ({
    ...stream,
    needs,
    rates: stream.rates.map(({ mean, ...interval }) => ({ ...interval, mean: mean * part })),
  });
  return walkInsOf(history, today, openingOn(opening, today).intervals, services).flatMap((stream) => [
    ...(needShare > 0 ? [share(stream, needShare, [ANY_NEED])] : []),
    ...(first.includes(stream.service) ? [share(stream, 1 - needShare, [])] : []),
  ]);
}

/** One that leads to no particular counter: which needs they will have is not known. */
const ANY_NEED: Need = 'more-time';
