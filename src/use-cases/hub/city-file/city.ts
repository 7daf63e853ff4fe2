// A city's configuration as plain values of the domain's types: what a city file is read into, and what is compared
// with the database.
import type { CityService } from '../../../domain/hub/city-service.js';
import type { Counter, Hub, Language, Text } from '../../../domain/hub/hub.js';

/** Hubs, services and counters are in the order in which people see them. */
export interface City {
  name: Text;
  /** The main language first; every text is in it. */
  languages: readonly Language[];
  hubs: CityHub[];
}

export interface CityHub {
  hub: Hub;
  services: CityService[];
  counters: Counter[];
}
