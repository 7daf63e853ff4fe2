// Shows all hubs of the city with their opening, or one with what it offers and the present waits.
import { Injectable } from '@nestjs/common';
import type { CityService } from '../../domain/hub/city-service.js';
import type { Counter, Hub } from '../../domain/hub/hub.js';
import { openingNow, type OpeningNow } from '../../domain/hub/opening-now.js';
import { type ChannelNow, channelNow } from '../../domain/hub/channel-hours.js';
import { type ServiceWait, serviceWaits } from '../../domain/queue/board.js';
import { newcomerOutlooksOf, type TooLateToday, servicesTooLateToday } from '../../domain/queue/fits-today.js';
import type { Ticket } from '../../domain/queue/ticket/ticket.js';
import type { Instant } from '../../domain/time/instant.js';
import type { ToldForecast } from '../../domain/forecast/promise/told-forecast.js';
import { forecastNow } from '../steps/current-forecast.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface ServiceNow {
  service: CityService;
  walkIn: ChannelNow;
  appointment: ChannelNow;
  waits: ServiceWait;
  /** Set when walk-ins are taken now, but a person who joins would not be called before the hub closes. */
  tooLate?: TooLateToday;
}

export interface HubNow {
  hub: Hub;
  opening: OpeningNow;
  services: ServiceNow[];
  counters: readonly Counter[];
  waiting: number;
  sequence: number;
  asOf: Instant;
}

/** The data of a hub that its present state is computed from. */
interface HubSituation extends Pick<HubNow, 'hub' | 'counters' | 'sequence' | 'asOf'> {
  /** In the city's order. */
  services: readonly CityService[];
  waiting: readonly Ticket[];
  forecast: ToldForecast;
}

@Injectable()
export class ShowHubs {
  constructor(private readonly work: UnitOfWork) {}

  /** In the city's order. */
  all(): Promise<HubNow[]> {
    return this.work.read(async (unit) => {
      const hubs: HubNow[] = [];
      for (const key of await unit.hubs.keys()) hubs.push(await hubNow(unit, key));
      return hubs;
    });
  }

  /**
   * Other hubs where a person who goes there now gets this service today, the shortest wait first. A hub that never
   * closes is left out, because residents do not go there.
   */
  async elsewhere(here: string, service: string): Promise<HubNow[]> {
    const wait = ({ services }: HubNow) => services.find((one) => one.service.key === service);
    const promised = (now: HubNow) => wait(now)?.waits.upToMinutes ?? Infinity;
    const fits = (now: HubNow) => wait(now)?.walkIn.now && !wait(now)?.tooLate && promised(now) < Infinity;
    const others = (await this.all()).filter(({ hub }) => hub.key !== here);
    return others
      .filter((now) => now.opening.open && now.opening.closesAt !== undefined && fits(now))
      .sort((one, other) => promised(one) - promised(other));
  }

  /** Refuses `unknown-hub`. */
  one(key: string): Promise<HubNow> {
    return this.work.read((unit) => hubNow(unit, key));
  }
}

async function hubNow(unit: Unit, key: string): Promise<HubNow> {
  const { hub, services } = await unit.hubs.configuration(key);
  return hubNowFrom({
    hub,
    services: [...services.values()],
    counters: await unit.hubs.counters(key),
    waiting: await unit.tickets.waiting(key, unit.now),
    forecast: await forecastNow(unit, key),
    sequence: await unit.log.sequenceOf(key),
    asOf: unit.now,
  });
}

/** The hub as it is at one moment, computed from what was read. */
export function hubNowFrom({ hub, services, counters, waiting, forecast, sequence, asOf }: HubSituation): HubNow {
  const waits = serviceWaits(services, waiting, counters, hub.policy, forecast, asOf);
  const late = servicesTooLateToday(hub.opening, newcomerOutlooksOf(services, waits), asOf);
  return {
    hub,
    opening: openingNow(hub.opening, asOf),
    services: services.map((service, index) => ({
      service,
      walkIn: channelNow(hub.opening, service.channels.walkIn, asOf),
      appointment: channelNow(hub.opening, service.channels.appointment, asOf),
      waits: waits[index] as ServiceWait,
      tooLate: late.get(service.key),
    })),
    counters,
    waiting: waiting.length,
    sequence,
    asOf,
  };
}
