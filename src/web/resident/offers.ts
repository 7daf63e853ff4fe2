// Where a service is offered and when it is free: asked once per page, over the whole horizon, because the first free
// day may lie behind weeks without one.
import { Injectable } from '@nestjs/common';
import { lastBookableDate } from '../../domain/booking/bookable-days.js';
import type { FreeDay, FreeTime } from '../../domain/booking/free-times.js';
import { visitOf } from '../../domain/booking/visit.js';
import type { CityService } from '../../domain/hub/city-service.js';
import type { Hub, LocalDate } from '../../domain/hub/hub.js';
import { Refusal } from '../../domain/refusal.js';
import type { Instant } from '../../domain/time/instant.js';
import { localDateOf, plusDays } from '../../domain/time/wall-time.js';
import { FindFreeTimes, MOST_DAYS } from '../../use-cases/booking/find-free-times.js';
import { type HubNow, type ServiceNow, ShowHubs } from '../../use-cases/hub/show-hubs.js';

/** A service at a hub. */
export interface Place {
  now: HubNow;
  here: ServiceNow;
}

/** A service at a hub with each day of its horizon. */
export interface Offer {
  hub: Hub;
  service: CityService;
  days: FreeDay[];
  asOf: Instant;
}

@Injectable()
export class Offers {
  constructor(
    private readonly hubs: ShowHubs,
    private readonly times: FindFreeTimes,
  ) {}

  /** Every hub that has the service, in the city's order. Refuses `unknown-service`. */
  async places(service: string): Promise<[Place, ...Place[]]> {
    const found = (await this.hubs.all()).flatMap((now) => placesAt(now, service));
    const [first, ...others] = found;
    if (!first) throw new Refusal('unknown-service', { service });
    return [first, ...others];
  }

  /** Refuses `unknown-hub`, `unknown-service`, and `not-offered` where it takes no appointments. */
  async at(service: string, hub: string): Promise<Offer> {
    const [place] = placesAt(await this.hubs.one(hub), service);
    if (!place) throw new Refusal('unknown-service', { service });
    if (!place.here.appointment.offered) throw new Refusal('not-offered', { hub, service });
    return this.free(place);
  }

  /** Every hub that takes appointments for it. Refuses `unknown-service`. */
  async everywhere(service: string): Promise<Offer[]> {
    const places = await this.places(service);
    return Promise.all(places.filter(({ here }) => here.appointment.offered).map((place) => this.free(place)));
  }

  private async free({ now: { hub, asOf }, here: { service } }: Place): Promise<Offer> {
    const horizon = lastBookableDate(hub.opening, visitOf(service), asOf);
    const asked = { hub: hub.key, service: service.key, partySize: 1, audience: 'public' as const };
    const days: FreeDay[] = [];
    for (let from = localDateOf(asOf, hub.opening.timeZone); from <= horizon; from = plusDays(from, MOST_DAYS)) {
      const most = plusDays(from, MOST_DAYS - 1);
      days.push(...(await this.times.run({ ...asked, from, to: horizon < most ? horizon : most })).days);
    }
    return { hub, service, days, asOf };
  }
}

const placesAt = (now: HubNow, service: string): Place[] =>
  now.services.filter((here) => here.service.key === service).map((here) => ({ now, here }));

/** The earliest free time, with its day. */
export function firstFree(days: readonly FreeDay[]): { date: LocalDate; time: FreeTime } | undefined {
  const day = days.find(({ times }) => times.length > 0);
  const [time] = day?.times ?? [];
  return day && time && { date: day.date, time };
}

/** The hub with the earliest free time of all; of several the first in the city's order. */
export function soonestOf(offers: readonly Offer[]): Offer | undefined {
  const start = ({ days }: Offer): number => firstFree(days)?.time.start ?? Infinity;
  const soonest = offers.reduce<Offer | undefined>((a, b) => (a && start(a) <= start(b) ? a : b), undefined);
  return soonest && firstFree(soonest.days) ? soonest : undefined;
}
