// A city file beside what supervisors have chosen since: what it says as it said the last time stays as they have left it.
import { choicesKept } from '../../../domain/hub/file-choices.js';
import type { Unit } from '../../../storage/unit.js';
import type { City, CityHub } from './city.js';

/** `before`: the city as it stands. */
export async function besideChoices(unit: Unit, before: City, wanted: City): Promise<City> {
  const hubs: CityHub[] = [];
  for (const part of wanted.hubs) {
    const known = before.hubs.find(({ hub }) => hub.key === part.hub.key);
    const last = await unit.policies.fileChoices(part.hub.key);
    const kept = known && choicesKept(chosenIn(known), chosenIn(part), last);
    hubs.push(kept ? { ...part, hub: { ...part.hub, policy: kept.policy }, counters: kept.counters } : part);
  }
  return { ...wanted, hubs };
}

const chosenIn = ({ hub: { policy }, counters }: CityHub) => ({ policy, counters });
