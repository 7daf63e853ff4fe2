// The hubs that offer a service, and its free times. A page asks once for the whole horizon, because the first free day may
// come after weeks without one.
import { Injectable } from '@nestjs/common';
import { lastBookableDate } from '../../../domain/booking/bookable-days.js';
import type { FreeDay, FreeTime } from '../../../domain/booking/free-times.js';
import { visitMinutesAt, type Visit, wishedVisit } from '../../../domain/booking/visit.js';
import { visitName } from '../../../contract/words/visit-names.js';
import type { CityService } from '../../../domain/hub/city-service.js';
import type { Hub, Language, LocalDate } from '../../../domain/hub/hub.js';
import { Refusal } from '../../../domain/refusal.js';
import type { Instant } from '../../../domain/time/instant.js';
import { localDateOf, plusDays } from '../../../domain/time/wall-time.js';
import { FindFreeTimes, MOST_FREE_DAYS } from '../../../use-cases/booking/find-free-times.js';
import { codeOfVisit, wishIn } from './visit-code.js';
import { type HubNow, type ServiceNow, ShowHubs } from '../../../use-cases/hub/show-hubs.js';

/** A service at a hub. */
export interface ServiceAtHub {
  now: HubNow;
  here: ServiceNow;
}

/** A visit at a hub, with all days of its booking horizon. */
export interface Offer {
  hub: Hub;
  /** The first service of the visit. */
  service: CityService;
  visit: Visit;
  days: FreeDay[];
  asOf: Instant;
}

@Injectable()
export class OfferFinder {
  constructor(
    private readonly hubs: ShowHubs,
    private readonly times: FindFreeTimes,
  ) {}

  /** Every hub with the first service of the visit `code` (visit-code.ts), in the city's order. Refuses `unknown-service`. */
  async places(code: string): Promise<[ServiceAtHub, ...ServiceAtHub[]]> {
    const { service } = wishIn(code);
    const found = (await this.hubs.all()).flatMap((now) => placesAt(now, service));
    const [first, ...others] = found;
    if (!first) throw new Refusal('unknown-service', { service });
    return [first, ...others];
  }

  /** Refuses `unknown-hub`, `unknown-service`, and `not-offered` where the hub takes no bookings for the whole visit. */
  async at(code: string, hub: string): Promise<Offer> {
    const now = await this.hubs.one(hub);
    return this.free(now, bookableVisit(now, code));
  }

  /** Every hub that takes bookings for the whole visit. Refuses `unknown-service`. */
  async everywhere(code: string): Promise<Offer[]> {
    const wanted = wishIn(code);
    const keys = [wanted, ...(wanted.also ?? [])].map(({ service }) => service);
    const having = (await this.places(code)).filter(({ now }) => keys.every((key) => servicesOf(now).has(key)));
    const visits = having.map(({ now }) => ({ now, visit: wishedVisit(servicesOf(now), wanted) }));
    return Promise.all(
      visits.filter(({ now, visit }) => isOfferedAt(now, visit)).map(({ now, visit }) => this.free(now, visit)),
    );
  }

  /** The visit at the hub, without its free times. Refuses as `at` does. */
  async place(code: string, hub: string): Promise<Pick<Offer, 'hub' | 'service' | 'visit'>> {
    const now = await this.hubs.one(hub);
    const visit = bookableVisit(now, code);
    return { hub: now.hub, service: visit[0].service, visit };
  }

  private async free({ hub, asOf }: HubNow, visit: Visit): Promise<Offer> {
    const [{ service }] = visit;
    const horizon = lastBookableDate(hub.opening, visit, asOf);
    const asked = { hub: hub.key, ...wishIn(codeOfVisit(visit)), partySize: 1, audience: 'public' as const };
    const days: FreeDay[] = [];
    for (let from = localDateOf(asOf, hub.opening.timeZone); from <= horizon; from = plusDays(from, MOST_FREE_DAYS)) {
      const most = plusDays(from, MOST_FREE_DAYS - 1);
      days.push(...(await this.times.run({ ...asked, from, to: horizon < most ? horizon : most })).days);
    }
    return { hub, service, visit, days, asOf };
  }
}

/** The services of a hub by key. */
export const servicesOf = ({ services }: HubNow): Map<string, CityService> =>
  new Map(services.map(({ service }) => [service.key, service]));

function bookableVisit(now: HubNow, code: string): Visit {
  const visit = wishedVisit(servicesOf(now), wishIn(code));
  if (!isOfferedAt(now, visit)) throw new Refusal('not-offered');
  return visit;
}

/** Whether the hub takes bookings for every service of the visit. */
export const isOfferedAt = ({ services }: HubNow, visit: Visit): boolean =>
  visit.every(({ service }) => services.some((here) => here.service.key === service.key && here.appointment.offered));

/** The name of a visit, which is the heading of its pages too. */
export const offerName = ({ visit }: Pick<Offer, 'visit'>, language: Language): string =>
  visitName(
    visit.map(({ service: { name }, quantity }) => ({ name, quantity })),
    language,
  );

/** The minutes of the visit at its first free time. A visit to two desks includes the wait for the next cell. */
export function offerMinutes({ hub, visit, days }: Pick<Offer, 'hub' | 'visit' | 'days'>): number {
  const free = firstFree(days);
  return free ? visitMinutesAt(hub, visit, free.time.start) : visit.reduce((sum, { minutes }) => sum + minutes, 0);
}

const placesAt = (now: HubNow, service: string): ServiceAtHub[] =>
  now.services.filter((here) => here.service.key === service).map((here) => ({ now, here }));

/** The earliest free time, with its day. */
export function firstFree(days: readonly FreeDay[]): { date: LocalDate; time: FreeTime } | undefined {
  const day = days.find(({ times }) => times.length > 0);
  const [time] = day?.times ?? [];
  return day && time && { date: day.date, time };
}

/** The hub with the earliest free time; of several such hubs the first in the city's order. */
export function soonestOf(offers: readonly Offer[]): Offer | undefined {
  const start = ({ days }: Offer): number => firstFree(days)?.time.start ?? Infinity;
  const soonest = offers.reduce<Offer | undefined>((a, b) => (a && start(a) <= start(b) ? a : b), undefined);
  return soonest && firstFree(soonest.days) ? soonest : undefined;
}
