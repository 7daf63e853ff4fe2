// A test environment without a sandbox: a spec sees the globals of its worker, so the server's modules are loaded once a
// worker and not once a spec. In return a spec must leave nothing open behind it.
import { setTimeout as pause } from 'node:timers/promises';

/** Time for sockets and servers to end after they were closed. */
const GRACE_MS = 20_000;

/** What keeps this process alive, each kind with its number. */
function openHandles() {
  const counts = new Map();
  for (const kind of process.getActiveResourcesInfo()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

export default class BareEnvironment {
  global = globalThis;
  fakeTimers = null;
  fakeTimersModern = null;
  exit = process.exit;
  openBefore = openHandles();
  hasFailed = false;

  /** A browser's driver leaves timers of its own behind that no spec can end; sockets and processes count for every spec. */
  constructor({ projectConfig: { displayName } }) {
    this.notCounted = displayName?.name === 'browser' ? ['Timeout'] : [];
  }

  /** Jest has just put its own reader of source maps here. Node's reads those that the loader writes into each module. */
  async setup() {
    Error.prepareStackTrace = undefined;
  }

  /** Jest wraps `process.exit` for each spec, and keeps the results of a spec under a symbol of its own. */
  async teardown() {
    process.exit = this.exit;
    for (const key of Object.getOwnPropertySymbols(globalThis)) {
      if (key.description === 'JEST_STATE_SYMBOL') delete globalThis[key];
    }
    if (!this.hasFailed) await this.nothingIsLeftOpen();
  }

  /** A spec that has failed already may have been stopped before it could close anything. */
  handleTestEvent({ name }) {
    if (name === 'test_fn_failure' || name === 'hook_failure' || name === 'error') this.hasFailed = true;
  }

  /** Throws with the kinds of what is left, which fails the spec. */
  async nothingIsLeftOpen() {
    for (const until = performance.now() + GRACE_MS; ; await pause(10)) {
      const left = [...openHandles()].filter(
        ([kind, count]) => !this.notCounted.includes(kind) && count > (this.openBefore.get(kind) ?? 0),
      );
      if (left.length === 0) return;
      if (performance.now() > until) {
        throw new Error(`The spec leaves open: ${left.map(([kind, count]) => `${kind} (${count})`).join(', ')}`);
      }
    }
  }

  getVmContext() {
    return null;
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }
}
