import type { CityService } from '../../src/domain/hub/city-service.js';
import type { Counter, Hub } from '../../src/domain/hub/hub.js';
import type { Ticket } from '../../src/domain/queue/ticket/ticket.js';
import { instant, type Instant } from '../../src/domain/time/instant.js';
import { hubNowFrom, type HubNow } from '../../src/use-cases/hub/show-hubs.js';
import { aCounter } from './counter.js';
import { aToldForecast, aHubReading } from './hub-reading.js';
import { aHub } from './hub.js';
import { aService } from './service.js';

interface Situation {
  hub?: Hub;
  services?: CityService[];
  counters?: Counter[];
  waiting?: Ticket[];
  asOf?: Instant;
}

/** A hub on a Monday at 10:24; by default it has one service, one open counter and nobody waiting. */
export function aHubNow({
  hub = aHub(),
  services = [aService()],
  counters = [aCounter()],
  waiting = [],
  asOf = instant(Date.UTC(2027, 2, 15, 14, 24)),
}: Situation = {}): HubNow {
  const forecast = aToldForecast(aHubReading({ hub, services, counters, waiting, now: asOf }));
  return hubNowFrom({ hub, services, counters, waiting, forecast, sequence: 1, asOf });
}
