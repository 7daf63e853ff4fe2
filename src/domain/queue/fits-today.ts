// Whether a person who takes a ticket now would be called before the hub closes. The upper end of a newcomer's range
// decides (product.md §4), unrounded. Walk-in hours end the issuing of tickets only: people with a ticket are served
// until the hub closes.
import type { CityService } from '../hub/city-service.js';
import type { OpeningRules } from '../hub/hub.js';
import { closingBefore } from '../hub/opening-now.js';
import { channelNow, nextChannelStart } from '../hub/channel-hours.js';
import { type Instant, plusMinutes } from '../time/instant.js';

/** What a service promises to a person who joins its queue now. */
export interface NewcomerOutlook {
  service: CityService;
  /**
   * Nine of ten such people are called within this many minutes; null when that is not known, as when no open counter
   * serves it.
   */
  upToMinutes: number | null;
}

/** Why no more tickets are issued for a service today, although the hub is open. */
export interface TooLateToday {
  code: 'too-late-today';
  closesAt: Instant;
  upToMinutes: number;
  /** Keys of the services for which a walk-in would still be called in time, in the order given. */
  fits: string[];
  /** When the service takes walk-ins again; absent when that is more than 60 days ahead. */
  nextAt?: Instant;
}

/**
 * The services that no longer fit, by their key. A service with an unknown wait is neither too late nor among those
 * that fit. At a hub that stays open no service is too late.
 */
export function servicesTooLateToday(
  rules: OpeningRules,
  newcomers: readonly NewcomerOutlook[],
  now: Instant,
): ReadonlyMap<string, TooLateToday> {
  const known = newcomers.filter(isKnown);
  const longest = Math.max(0, ...known.map(({ upToMinutes }) => upToMinutes));
  const closesAt = closingBefore(rules, now, plusMinutes(now, longest));
  if (closesAt === undefined) return new Map();
  const isLate = ({ upToMinutes }: { upToMinutes: number }) => plusMinutes(now, upToMinutes) > closesAt;
  const taken = ({ channels }: CityService) => channelNow(rules, channels.walkIn, now).now;
  const fits = known.filter((one) => !isLate(one) && taken(one.service)).map(({ service }) => service.key);
  const late = known.filter((one) => isLate(one) && taken(one.service));
  return new Map(
    late.map(({ service, upToMinutes }) => {
      const nextAt = service.channels.walkIn && nextChannelStart(rules, service.channels.walkIn, closesAt);
      return [service.key, { code: 'too-late-today', closesAt, upToMinutes, fits, nextAt }];
    }),
  );
}

/** `waits` are in the order of the services. */
export const newcomerOutlooksOf = (
  services: Iterable<CityService>,
  waits: readonly { upToMinutes: number | null }[],
): NewcomerOutlook[] =>
  Array.from(services, (service, index) => ({ service, upToMinutes: waits[index]?.upToMinutes ?? null }));

const isKnown = (one: NewcomerOutlook): one is NewcomerOutlook & { upToMinutes: number } => one.upToMinutes !== null;
