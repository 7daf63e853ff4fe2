// Specs run without Jest's sandbox, as native ES modules: see test/support/runner.
const base = {
  testEnvironment: '<rootDir>/test/support/runner/bare-environment.mjs',
  runtime: '<rootDir>/test/support/runner/bare-runtime.cjs',
  transform: {},
};
const specs = (displayName, testMatch, more = {}) => ({ ...base, displayName, testMatch, ...more });
const withServers = {
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};
const list = [
  '<rootDir>/src/**/*.spec.ts',
  '<rootDir>/{kiosk-ui,display-ui}/**/*.spec.ts',
  '<rootDir>/test/architecture/**/*.spec.ts',
];
export default {
  projects: [
    specs('rules', list),
    specs('stories', ['<rootDir>/test/e2e/**/*.spec.ts'], withServers),
    specs('browser', ['<rootDir>/test/browser/**/*.spec.ts'], withServers),
  ],
  // on two cores jest would take one: servers and browsers of a story wait for each other most of the time
  maxWorkers: 2,
  // also for a single spec, whose globals are then not Jest's own
  workerIdleMemoryLimit: '1.5GB',
  testTimeout: 120_000,
};
