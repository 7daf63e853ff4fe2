// A service at a hub is the catalogue's, then what the hub says for all its services, then what it says for this one.
import type { BookingRules, Channels, CityService, NumberSeries } from '../../../domain/hub/city-service.js';
import { aroundTheClock } from './hours.js';
import type { FileHub } from './hub.js';
import type { CatalogueService, FileChannel, ServiceChange } from './service.js';

const defaultBooking = {
  cellMinutes: 15,
  publicSeats: 1,
  staffSeats: 1,
  leadMinutes: 60,
  horizonDays: 30,
  maxPartySize: 4,
};

/** One service of a hub, with every default filled in (docs/city-file.md). */
export function assembleService(
  catalogue: CatalogueService,
  named: { hub: string; key: string; position: number },
  hub: FileHub,
): CityService {
  const own = hub.services === 'all' ? {} : (hub.services.get(named.key) ?? {});
  const { letter, walkIn, appointment, whatToBring = [], ...shown } = { ...catalogue, ...hub.everyService, ...own };
  return {
    ...shown,
    ...named,
    whatToBring,
    series: seriesOf(letter, hub),
    channels: channelsOf(walkIn, appointment),
    booking: bookingOf(named.key, hub, [catalogue, hub.everyService ?? {}, own]),
  };
}

/** By the letter, so that services which share one never disagree about its numbers. */
const seriesOf = (letter: string, hub: FileHub): NumberSeries => ({
  letter,
  first: 1,
  ...hub.ticketNumbers?.get(letter),
});

const channelsOf = (walkIn: FileChannel = aroundTheClock(), appointment: FileChannel = aroundTheClock()): Channels => ({
  ...(walkIn !== 'none' && { walkIn }),
  ...(appointment !== 'none' && { appointment }),
});

/** A shared pool brings its own seats, so that its services never disagree about them. */
function bookingOf(service: string, hub: FileHub, layers: ServiceChange[]): BookingRules {
  const said = layers.reduce((booking, layer) => ({ ...booking, ...layer.booking }), defaultBooking);
  const { leadMinutes, horizonDays, maxPartySize, ...ownSeats } = said;
  const shared = [...(hub.pools ?? [])].find(([, pool]) => pool.services.includes(service));
  const [key, { cellMinutes, publicSeats, staffSeats }] = shared
    ? [shared[0], { ...defaultBooking, ...shared[1] }]
    : [service, ownSeats];
  return { pool: { key, cellMinutes, publicSeats, staffSeats }, leadMinutes, horizonDays, maxPartySize };
}
