// The tiers of a counter in the form that supervisors set them: the services that it takes first. The rest waits until
// nobody is there for those.
import type { Counter } from './hub.js';

/**
 * Two tiers: the services in `first`, then the rest of `taken`, the keys that the counter can take. No tiers when
 * `first` is empty.
 */
export const tiersFrom = (taken: readonly string[], first: readonly string[] = []): string[][] =>
  first.length === 0 ? [] : [[...first], taken.filter((key) => !first.includes(key))];

/** The services that the counter takes first; empty when it takes all alike. */
export const firstTierOf = ({ tiers: [first = []] }: Pick<Counter, 'tiers'>): string[] => first;
