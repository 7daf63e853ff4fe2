// A test environment without a sandbox: a spec sees the globals of its worker, so the server's modules are loaded once a
// worker and not once a spec.
export default class BareEnvironment {
  global = globalThis;
  fakeTimers = null;
  fakeTimersModern = null;
  exit = process.exit;

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
  }

  getVmContext() {
    return null;
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }
}
