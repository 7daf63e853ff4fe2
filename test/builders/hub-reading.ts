import { noObservedShowUps } from '../../src/domain/booking/observed-show-ups.js';
import type { CityService } from '../../src/domain/hub/city-service.js';
import type { Counter, Hub } from '../../src/domain/hub/hub.js';
import { forecast } from '../../src/domain/forecast/forecast.js';
import { makeToldForecast } from '../../src/domain/forecast/promise/make-told-forecast.js';
import type { ToldForecast } from '../../src/domain/forecast/promise/told-forecast.js';
import { type HubReading, forecastInputOf } from '../../src/domain/forecast/input-from-hub.js';
import type { Ticket } from '../../src/domain/queue/ticket/ticket.js';
import { instant, type Instant } from '../../src/domain/time/instant.js';
import { aCounter } from './counter.js';
import { aHub } from './hub.js';
import { aService } from './service.js';

interface Situation {
  hub?: Hub;
  services?: readonly CityService[];
  counters?: readonly Counter[];
  waiting?: readonly Ticket[];
  now?: Instant;
}

/**
 * What is read of a hub on a Monday at 10:24: one service, one open counter, nobody waiting and nothing learned, unless
 * `exception` says otherwise.
 */
export function aHubReading({
  services = [aService()],
  ...exception
}: Situation & Partial<Omit<HubReading, 'services'>> = {}): HubReading {
  const now = exception.now ?? instant(Date.UTC(2027, 2, 15, 14, 24));
  const usual = { hub: aHub(), counters: [aCounter()], waiting: [], active: [], booked: [], times: {} };
  const learned = { showUps: noObservedShowUps(now), history: { days: 0, means: {} }, needShare: 0 };
  const byKey = new Map(services.map((service) => [service.key, service]));
  return { ...usual, ...learned, ...exception, services: byKey, now };
}

/** The forecast of a reading in the form in which it is stored. `before`: the stored forecast that it replaces. */
export function aToldForecast(reading: HubReading = aHubReading(), before?: ToldForecast): ToldForecast {
  const input = forecastInputOf(reading);
  const made = { hub: reading.hub.key, sequence: 1, setUp: 'v1' };
  return makeToldForecast(made, { ...reading, input }, forecast(input, { seed: 1 }), before);
}
