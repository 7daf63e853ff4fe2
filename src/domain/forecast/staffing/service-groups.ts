// Services that share counters, straight or by way of others: one counter more helps all of a group, and nobody else.
import type { Counter } from '../../hub/hub.js';

export interface ServiceGroup {
  /** Keys, in the hub's order. */
  services: string[];
  /** How many counters can take any of them. */
  counters: number;
}

/** The connected parts of what counters can take, in the order of their first service; what no counter takes is in none. */
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
