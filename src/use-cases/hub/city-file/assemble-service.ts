// A service at a hub is the catalogue's, changed by what the hub says for all its services, then by what it says for
// this one.
import type {
  BookingRules,
  ServiceChannels,
  CityService,
  NumberSeries,
  Pool,
} from '../../../domain/hub/city-service.js';
import { aroundTheClock } from './hours.js';
import type { FileHub, FilePool } from './hub.js';
import { limitsOfLayers } from './booking-limits.js';
import { usualBookingRules } from './booking-rules.js';
import type { CatalogueService, FileChannel, ServiceChange } from './service.js';

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

/** The series of a letter, so that services which share a letter share its numbers. */
const seriesOf = (letter: string, hub: FileHub): NumberSeries => ({
  letter,
  first: 1,
  ...hub.ticketNumbers?.get(letter),
});

const channelsOf = (
  walkIn: FileChannel = aroundTheClock(),
  appointment: FileChannel = aroundTheClock(),
): ServiceChannels => ({
  ...(walkIn !== 'none' && { walkIn }),
  ...(appointment !== 'none' && { appointment }),
});

function sharedPool(key: string, { services: _services, ...seats }: FilePool): Pool {
  const { cellMinutes, publicSeats, staffSeats } = { ...usualBookingRules, ...seats };
  return { key, cellMinutes, publicSeats, staffSeats, ...(seats.releases && { releases: seats.releases }) };
}

type FileBooking = typeof usualBookingRules & ServiceChange['booking'];

/** The booking rules. Seats of a shared pool are set at the pool, so that its services agree about them. */
function bookingOf(service: string, hub: FileHub, layers: ServiceChange[]): BookingRules {
  const said = layers.reduce<FileBooking>((before, { booking }) => ({ ...before, ...booking }), usualBookingRules);
  const { cellMinutes, publicSeats, staffSeats, releases, limits: _limits, confirm, ...rules } = said;
  const asked = {
    limits: limitsOfLayers(layers.map(({ booking }) => booking?.limits)),
    ...(confirm && confirm !== 'none' && { confirm }),
  };
  const [key, shared] = [...(hub.pools ?? [])].find(([, pool]) => pool.services.includes(service)) ?? [];
  const own = { cellMinutes, publicSeats, staffSeats, ...(releases && { releases }) };
  return { pool: key && shared ? sharedPool(key, shared) : { key: service, ...own }, ...rules, ...asked };
}
