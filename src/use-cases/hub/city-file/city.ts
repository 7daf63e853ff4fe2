// What a city file amounts to, and what is compared with what the database holds: plain values of the domain's types.
import type { CityService } from '../../../domain/hub/city-service.js';
import type { Counter, Hub, Language, Text } from '../../../domain/hub/hub.js';

/** A city's configuration; hubs, services and counters in the order in which people see them. */
export interface City {
  name: Text;
  /** The main one first; every text stands in it. */
  languages: readonly Language[];
  hubs: CityHub[];
}

export interface CityHub {
  hub: Hub;
  services: CityService[];
  counters: Counter[];
}
