// Turns a hub of the city file into the domain's types. Keys, positions and defaults are filled in here and nowhere
// else.
import type { CityService } from '../../../domain/hub/city-service.js';
import { tiersFrom } from '../../../domain/hub/counter-tiers.js';
import type { Counter, OpeningRules } from '../../../domain/hub/hub.js';
import { assembleService } from './assemble-service.js';
import type { CityHub } from './city.js';
import type { FileCity } from './file-city.js';
import type { FileHub } from './hub.js';
import { policyFrom } from './policy.js';

/** One hub of a file whose references have been checked; positions count from 1. */
export function assembleHub(city: FileCity, key: string, hub: FileHub, position: number): CityHub {
  const services = servicesOf(city, key, hub);
  return {
    hub: {
      key,
      position,
      name: hub.name,
      address: hub.address,
      opening: openingOf(city, hub),
      policy: policyFrom(hub.policy),
    },
    services,
    counters: countersOf(key, hub, services),
  };
}

/** The opening rules. A hub's own exception replaces its calendar's for that day. */
function openingOf(city: FileCity, hub: FileHub): OpeningRules {
  const shared = city.calendars?.get(hub.calendar);
  const own = hub.exceptions ?? [];
  const inherited = (shared?.exceptions ?? []).filter(({ date }) => !own.some((exception) => exception.date === date));
  return {
    timeZone: hub.timeZone,
    closures: [],
    holidays: shared?.holidays ?? [],
    exceptions: [...inherited, ...own].sort((a, b) => a.date.localeCompare(b.date)),
    series: [...hub.hours, ...(hub.openingSeries ?? [])],
  };
}

/** The services in the hub's own order; with `all` in the catalogue's. */
function servicesOf({ services: catalogue }: FileCity, hubKey: string, hub: FileHub): CityService[] {
  return bothWays(wantedServices(catalogue, hubKey, hub));
}

function wantedServices(catalogue: FileCity['services'], hubKey: string, hub: FileHub): CityService[] {
  const keys = hub.services === 'all' ? [...catalogue.keys()] : [...hub.services.keys()];
  return keys.flatMap((key, index) => {
    const service = catalogue.get(key);
    return service ? [assembleService(service, { hub: hubKey, key, position: index + 1 }, hub)] : [];
  });
}

/** A file names a combination at one of the two services; here it is added to the other one too. */
const bothWays = (services: readonly CityService[]): CityService[] =>
  services.map((service) => {
    const { booking, key } = service;
    const named = services
      .filter((other) => (other.booking.combinesWith ?? []).includes(key))
      .map((other) => other.key);
    const own = (booking.combinesWith ?? []).filter((other) => services.some((one) => one.key === other));
    const combinesWith = [...new Set([...own, ...named])];
    return combinesWith.length === 0
      ? withoutCombining(service)
      : { ...service, booking: { ...booking, combinesWith } };
  });

function withoutCombining(service: CityService): CityService {
  const { combinesWith: _none, ...booking } = service.booking;
  return { ...service, booking };
}

/** Counters start closed, because staff open them in the morning. */
function countersOf(hubKey: string, hub: FileHub, services: CityService[]): Counter[] {
  const all = services.map(({ key }) => key);
  return [...hub.counters].map(([label, { services: taken = 'all', ...file }], index) => ({
    hub: hubKey,
    key: `${hubKey}-${label.toLowerCase()}`,
    position: index + 1,
    label,
    services: taken === 'all' ? all : taken,
    features: file.features ?? [],
    languages: file.languages ?? [],
    tiers: tiersFrom(taken === 'all' ? all : taken, file.first),
    breaks: file.breaks ?? [],
    open: false,
    openServices: [],
    backAt: null,
  }));
}
