// Groups of services that share counters, directly or through other services. One more counter helps a whole group, and
// no other group.
import type { Counter } from '../../hub/hub.js';

export interface ServiceGroup {
  /** Keys, in the hub's order. */
  services: string[];
  /** The number of counters that can take any of the services. */
  counters: number;
}

/** The groups, in the order of their first service. A service that no counter takes is in no group. */
export function serviceGroups(
  counters: readonly Pick<Counter, 'services'>[],
  services: readonly string[],
): ServiceGroup[] {
  let groups: ServiceGroup[] = [];
  for (const counter of counters) {
    const own = counter.services.filter((key) => services.includes(key));
    if (own.length === 0) continue;
    const shares = ({ services: keys }: ServiceGroup) => keys.some((key) => own.includes(key));
    const joined = groups.filter(shares);
    const keys = new Set([...own, ...joined.flatMap((group) => group.services)]);
    const merged = {
      services: services.filter((key) => keys.has(key)),
      counters: 1 + joined.reduce((sum, group) => sum + group.counters, 0),
    };
    groups = [...groups.filter((group) => !shares(group)), merged];
  }
  const place = (group: ServiceGroup) => services.indexOf(group.services[0] ?? '');
  return groups.sort((a, b) => place(a) - place(b));
}
