// Runs the longest specs first, so that no worker runs a long one alone at the end. Jest's cache has the time that each spec
// took last. If it has none, such as on a new machine, the time is estimated by the kind and size of the spec.
import { readFileSync } from 'node:fs';
import Sequencer from '@jest/test-sequencer';

const SECONDS = { browser: 8, stories: 4, rules: 0.2 };
const SECONDS_OF_SERVERS = 12;
const SECONDS_A_KILOBYTE = 0.2;

/** Estimates the seconds of a spec. Stories that start servers as processes take the longest. */
function estimated({ path, context }) {
  const text = readFileSync(path, 'utf8');
  const kind = SECONDS[context.config.displayName.name] ?? 1;
  const servers = text.includes('support/child.js') ? SECONDS_OF_SERVERS : 0;
  return kind + servers + (text.length / 1024) * (kind < 1 ? 0.02 : SECONDS_A_KILOBYTE);
}

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const seconds = new Map();
    for (const test of super.sort(tests)) {
      seconds.set(test, test.duration === undefined ? estimated(test) : test.duration / 1000);
    }
    return tests.toSorted((one, other) => seconds.get(other) - seconds.get(one));
  }
}
