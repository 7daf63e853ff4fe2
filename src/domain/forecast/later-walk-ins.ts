// Walk-ins still to come who may be called before the people who wait now: a declared need gives a credit, and at a
// counter with tiers a person with a service of the first tier passes those of later tiers. Without them forecasts are
// too early. Everyone else who comes is called later and is left out.
import type { Counter, Hub } from '../hub/hub.js';
import { openingOfLocalDay } from '../hub/opening-hours.js';
import type { Instant } from '../time/instant.js';
import { localDateOf, localDay } from '../time/wall-time.js';
import { type ArrivalHistory, expectedWalkInsOf } from '../queue/history/arrivals.js';
import type { ExpectedWalkIns } from './input.js';
import type { Need } from '../queue/ticket/ticket.js';

/** The keys of the services that some counter takes before other ones. */
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
 * The streams while the hub is open today: for every service the people with a declared need, whose credit lets them
 * pass, and for a service that some counter takes first everyone else too. `history` is of the same weekday,
 * `needShare` the share of arrivals with a declared need.
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
  return expectedWalkInsOf(history, today, openingOfLocalDay(opening, today).intervals, services).flatMap((stream) => [
    ...(needShare > 0 ? [share(stream, needShare, [ANY_NEED])] : []),
    ...(first.includes(stream.service) ? [share(stream, 1 - needShare, [])] : []),
  ]);
}

/**
 * The need of an expected walk-in. It is one that leads to no particular counter, because the real needs are not known.
 */
const ANY_NEED: Need = 'more-time';
