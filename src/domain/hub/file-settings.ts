// The settings that both a city file and a hub's supervisor decide: the policy, and whom a counter suits. A file's
// setting is applied only where it differs from what the previous file said; everything else stays as the supervisor
// left it.
import type { CallingPolicy } from './calling-policy.js';
import type { Counter } from './hub.js';
import { policyChanges, applyPolicyChanges } from './policy-changes.js';

/** The settings of a counter that its supervisor may change. */
export type CounterSettings = Pick<Counter, 'languages' | 'tiers'>;

/** The settings as a file had them, with defaults where it was silent. */
export interface FileSettings {
  policy: CallingPolicy;
  /** By the counter's key. */
  counters: Record<string, CounterSettings>;
}

interface Chosen {
  policy: CallingPolicy;
  counters: readonly Counter[];
}

export const fileSettingsOf = ({ policy, counters }: Chosen): FileSettings => ({
  policy,
  counters: Object.fromEntries(counters.map(({ key, languages, tiers }) => [key, { languages, tiers }])),
});

/**
 * The settings after a file is applied to the hub. `last` has the settings of the previous file; without one, those
 * that the hub has now.
 */
export function settingsAfterFile(
  hub: Chosen,
  file: Chosen,
  last = fileSettingsOf(hub),
): { policy: CallingPolicy; counters: Counter[] } {
  const now = new Map(hub.counters.map((counter) => [counter.key, counter]));
  return {
    policy: applyPolicyChanges(hub.policy, policyChanges(last.policy, file.policy)),
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
