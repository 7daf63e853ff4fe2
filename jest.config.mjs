// Everything becomes CommonJS inside Jest: no --experimental-vm-modules, and the CommonJS satellites of Nest 12 load.
import { existsSync, readFileSync } from 'node:fs';

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const swc = { ...read('./swc.test.json'), module: { type: 'commonjs', ignoreDynamic: false }, swcrc: false };
const javascript = { ...swc, jsc: { parser: { syntax: 'ecmascript' }, target: 'es2022' } };

/** Packages written as ES modules, and CommonJS ones that call import(): Jest must not see either on Node 20. */
function esmPackages() {
  const installed = Object.keys(read('node_modules/.package-lock.json').packages).filter((folder) =>
    existsSync(new URL(`${folder}/package.json`, import.meta.url)),
  );
  const esm = installed.filter((folder) => read(`${folder}/package.json`).type === 'module');
  return [...new Set([...esm.map((folder) => folder.split('node_modules/').at(-1)), '@fastify/cookie'])];
}

const base = {
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': ['@swc/jest', swc], '^.+\\.m?js$': ['@swc/jest', javascript] },
  transformIgnorePatterns: [`/node_modules/(?!.*/node_modules/)(?!(${esmPackages().join('|')})/)`],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1', '$1.js'] },
  setupFiles: ['reflect-metadata'],
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
  testTimeout: 120_000,
};
