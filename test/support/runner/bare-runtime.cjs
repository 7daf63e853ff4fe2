// What Jest asks of a runtime, answered by Node itself: specs are native ES modules that a loader makes of TypeScript.
// There are no module mocks. A spec is read once, and what it imports stays loaded for the next one.
const { register } = require('node:module');
const { pathToFileURL } = require('node:url');

// Decorators of the server's classes ask for it, and a spec may import such a class before anything of Nest.
require('reflect-metadata');

process.setSourceMapsEnabled(true);
register('./typescript-loader.mjs', pathToFileURL(__filename));

/** Jest's word to a worker that its work is done. Each spec left nothing open, so there is nothing to wait for. */
const END = 2;
process.on('message', ([message]) => {
  if (message === END) process.exit();
});

const EVENT_HANDLERS = Symbol.for('EVENT_HANDLERS');

module.exports = class BareRuntime {
  /** Jest's test framework keeps its state in its module: each spec gets a new one. */
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
