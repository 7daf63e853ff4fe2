// Specs run without Jest's sandbox, as native ES modules: see test/support/runner.
const base = {
  testEnvironment: '<rootDir>/test/support/runner/bare-environment.mjs',
  runtime: '<rootDir>/test/support/runner/bare-runtime.cjs',
  setupFiles: ['reflect-metadata', '<rootDir>/test/support/property-runs.ts'],
  transform: {},
  // for what Jest asks itself, such as which specs a change concerns: sources import each other by the names of what is built
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1', '$1.js'] },
};
const specs = (displayName, testMatch, more = {}) => ({ ...base, displayName, testMatch, ...more });
const prepared = (what) => ({
  globalSetup: `<rootDir>/test/support/${what}-setup.mjs`,
  globalTeardown: `<rootDir>/test/support/${what}-teardown.mjs`,
});
const list = [
  '<rootDir>/src/**/*.spec.ts',
  '<rootDir>/{kiosk-ui,display-ui}/**/*.spec.ts',
  '<rootDir>/test/architecture/**/*.spec.ts',
];
export default {
  projects: [
    specs('rules', list),
    specs('stories', ['<rootDir>/test/e2e/**/*.spec.ts'], prepared('stories')),
    specs('browser', ['<rootDir>/test/browser/**/*.spec.ts'], prepared('browser')),
  ],
  // on two cores jest would take one: servers and browsers of a story wait for each other most of the time
  maxWorkers: 2,
  // also for a single spec, whose globals are then not Jest's own
  workerIdleMemoryLimit: '1.5GB',
  testSequencer: '<rootDir>/test/support/runner/longest-first.mjs',
  reporters: ['default', '<rootDir>/test/support/runner/slowest-suites.mjs'],
  testTimeout: 120_000,
};
