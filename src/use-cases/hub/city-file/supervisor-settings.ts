// Combines a city file with what supervisors have changed since: where the file says the same as the last time, the
// supervisor's choice stays.
import { settingsAfterFile } from '../../../domain/hub/file-settings.js';
import type { Unit } from '../../../storage/unit.js';
import type { City, CityHub } from './city.js';

/** `before` is the city as it is now. */
export async function withSupervisorSettings(unit: Unit, before: City, wanted: City): Promise<City> {
  const hubs: CityHub[] = [];
  for (const part of wanted.hubs) {
    const known = before.hubs.find(({ hub }) => hub.key === part.hub.key);
    const last = await unit.policies.fileChoices(part.hub.key);
    const kept = known && settingsAfterFile(chosenIn(known), chosenIn(part), last);
    hubs.push(kept ? { ...part, hub: { ...part.hub, policy: kept.policy }, counters: kept.counters } : part);
  }
  return { ...wanted, hubs };
}

const chosenIn = ({ hub: { policy }, counters }: CityHub) => ({ policy, counters });
