// The order of several services in one visit: the order given, except that a service comes after those that it needs
// first (a payment before the permit). The city says for each service which ones those are.

/** A function from a service's key to the services that must be done before it. */
export type Predecessors = (service: string) => readonly string[];

/** The keys in order, each once. Services that need each other, which a city file may not say, keep the order given. */
export function inVisitOrder(services: readonly string[], after: Predecessors): string[] {
  const left = [...new Set(services)];
  const ordered: string[] = [];
  while (left.length > 0) {
    const free = left.findIndex(
      (service) => !after(service).some((needed) => needed !== service && left.includes(needed)),
    );
    ordered.push(...left.splice(Math.max(0, free), 1));
  }
  return ordered;
}

/** A chain of keys that leads back to its first one; undefined when there is none, so that every visit has an order. */
export function circleInOrder(services: readonly string[], after: Predecessors): string[] | undefined {
  for (const first of services) {
    const circle = chainBack(first, [first], after);
    if (circle) return circle;
  }
  return undefined;
}

function chainBack(first: string, chain: string[], after: Predecessors): string[] | undefined {
  for (const needed of after(chain.at(-1) ?? first)) {
    if (needed === first) return [...chain, first];
    const longer = chain.includes(needed) ? undefined : chainBack(first, [...chain, needed], after);
    if (longer) return longer;
  }
  return undefined;
}
