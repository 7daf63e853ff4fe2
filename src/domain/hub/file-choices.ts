// What a city file and a hub's supervisor both decide: the policy, and whom a counter suits. The file is applied where it says
// something else than it said the last time; everything else stays as the supervisor has left it.
import type { CallingPolicy } from './calling-policy.js';
import type { Counter } from './hub.js';
import { policyChanges, policyWith } from './policy-changes.js';

/** What of a counter its supervisor may set. */
export type CounterChoice = Pick<Counter, 'languages' | 'tiers'>;

/** As a file had them, with what it left out filled in. */
export interface FileChoices {
  policy: CallingPolicy;
  /** By key. */
  counters: Record<string, CounterChoice>;
}

interface Chosen {
  policy: CallingPolicy;
  counters: readonly Counter[];
}

export const choicesIn = ({ policy, counters }: Chosen): FileChoices => ({
  policy,
  counters: Object.fromEntries(counters.map(({ key, languages, tiers }) => [key, { languages, tiers }])),
});

/** The file's choices as they come out beside the hub's. `last`: the file's of the time before; absent, as the hub has them. */
export function choicesKept(
  hub: Chosen,
  file: Chosen,
  last = choicesIn(hub),
): { policy: CallingPolicy; counters: Counter[] } {
  const now = new Map(hub.counters.map((counter) => [counter.key, counter]));
  return {
    policy: policyWith(hub.policy, policyChanges(last.policy, file.policy)),
    counters: file.counters.map((counter) => {
      const [before, mine] = [last.counters[counter.key], now.get(counter.key)];
      if (!before || !mine) return counter;
      return {
        ...counter,
        languages: same(before.languages, counter.languages) ? mine.languages : counter.languages,
        tiers: same(before.tiers, counter.tiers) ? mine.tiers : counter.tiers,
      };
    }),
  };
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
