// Specs run without Jest's sandbox, as native ES modules: see test/support/runner.
const base = {
  testEnvironment: '<rootDir>/test/support/runner/bare-environment.mjs',
  runtime: '<rootDir>/test/support/runner/bare-runtime.cjs',
  setupFiles: ['reflect-metadata', '<rootDir>/test/support/property-runs.ts'],
  transform: {},
  // Jest itself finds the specs that a change concerns by this, because sources import each other by the names of built files.
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
  // On two cores Jest would use one worker. Three use both all the time, because stories often wait for a server or a browser.
  maxWorkers: 3,
  // With this limit Jest uses a worker for a single spec too, so that the globals of the spec are not Jest's own.
  workerIdleMemoryLimit: '1.5GB',
  testSequencer: '<rootDir>/test/support/runner/longest-first.mjs',
  reporters: ['default', '<rootDir>/test/support/runner/slowest-suites.mjs'],
  testTimeout: 120_000,
};
