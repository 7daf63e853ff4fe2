// A test environment without a sandbox. A spec uses the globals of its worker, so that the server's modules are loaded once in
// each worker and not once for each spec. In return, a spec must close everything that it opens.
import { setTimeout as pause } from 'node:timers/promises';

/** The time within which closed sockets and servers must end. */
const GRACE_MS = 20_000;

/** Counts the resources that keep this process alive, by their kind. */
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

  /** The driver of a browser leaves timers that no spec can end, so browser tests are checked for all other kinds only. */
  constructor({ projectConfig: { displayName } }) {
    this.notCounted = displayName?.name === 'browser' ? ['Timeout'] : [];
  }

  /** Removes Jest's reader of source maps, because Node reads those that the loader writes into each module. */
  async setup() {
    Error.prepareStackTrace = undefined;
  }

  /** Restores `process.exit`, which Jest wraps for each spec, and removes the results that Jest keeps under a symbol. */
  async teardown() {
    process.exit = this.exit;
    for (const key of Object.getOwnPropertySymbols(globalThis)) {
      if (key.description === 'JEST_STATE_SYMBOL') delete globalThis[key];
    }
    if (!this.hasFailed) await this.nothingIsLeftOpen();
  }

  /** Notes a failure, because a spec that has failed may have been stopped before it could close everything. */
  handleTestEvent({ name }) {
    if (name === 'test_fn_failure' || name === 'hook_failure' || name === 'error') this.hasFailed = true;
  }

  /** Throws an error with the kinds of the resources that are left, which fails the spec. */
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
