// Jest's runtime by means of Node itself: specs are native ES modules, which a loader compiles from TypeScript. Module mocks
// do not exist. A spec is loaded once, and the modules that it imports stay loaded for the next one.
const { register } = require('node:module');
const { pathToFileURL } = require('node:url');

// The decorators of the server's classes need it, and a spec may import such a class before anything of Nest.
require('reflect-metadata');

process.setSourceMapsEnabled(true);
register('./typescript-loader.mjs', pathToFileURL(__filename));

/** Jest's message that ends a worker. The worker exits at once, because no spec has left anything open. */
const END = 2;
process.on('message', ([message]) => {
  if (message === END) process.exit();
});

const EVENT_HANDLERS = Symbol.for('EVENT_HANDLERS');

module.exports = class BareRuntime {
  /** Loads Jest's test framework again for each spec, because it keeps its state in its module. */
  requireInternalModule(path) {
    delete require.cache[require.resolve(path)];
    delete globalThis[EVENT_HANDLERS];
    return require(path);
  }

  requireModule(path) {
    return require(path);
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  unstable_importModule(path) {
    return import(pathToFileURL(path));
  }

  getSourceMaps() {
    return new Map();
  }

  getAllCoverageInfoCopy() {
    return undefined;
  }

  setGlobalsForRuntime() {}
  enterTestCode() {}
  leaveTestCode() {}
  teardown() {}
};
