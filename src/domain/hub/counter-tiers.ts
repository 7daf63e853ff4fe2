// The tiers of a counter as people say them: what it takes first; the rest waits until nobody is there for that.
import type { Counter } from './hub.js';

/** `taken`: keys of the services that the counter can take. */
export const tiersFrom = (taken: readonly string[], first: readonly string[] = []): string[][] =>
  first.length === 0 ? [] : [[...first], taken.filter((key) => !first.includes(key))];

/** None where it takes everything alike. */
export const firstOf = ({ tiers: [first = []] }: Pick<Counter, 'tiers'>): string[] => first;
