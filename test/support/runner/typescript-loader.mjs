// Node's module hooks for the specs. They compile TypeScript when it is imported, and keep the result between runs.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const settingsFile = fileURLToPath(new URL('../../../swc.test.json', import.meta.url));
const kept = fileURLToPath(new URL('../../../node_modules/.cache/hubline-specs/', import.meta.url));
const settingsText = readFileSync(settingsFile, 'utf8');
const settings = { ...JSON.parse(settingsText), swcrc: false };
const globals = ['afterAll', 'afterEach', 'beforeAll', 'beforeEach', 'describe', 'expect', 'it', 'test'];
const globalsSource = `export const { ${globals.join(', ')} } = globalThis;`;

mkdirSync(kept, { recursive: true });

/** Resolves imports of built files (`.js`) to their sources, and gives each spec its own module of Jest's globals. */
export function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') {
    return { url: `jest-globals:${context.parentURL}`, format: 'module', shortCircuit: true };
  }
  const isOurs = context.parentURL?.endsWith('.ts') && specifier.startsWith('.');
  if (!isOurs) return next(specifier, context);
  const url = new URL(specifier, context.parentURL);
  const sources = [url.href.replace(/\.js$/, '.ts'), `${url.href}.ts`];
  const source = sources.find((href) => href.endsWith('.ts') && existsSync(fileURLToPath(href)));
  return source ? { url: source, format: 'module', shortCircuit: true } : next(specifier, context);
}

export async function load(url, context, next) {
  if (url.startsWith('jest-globals:')) return { format: 'module', source: globalsSource, shortCircuit: true };
  if (!url.startsWith('file:')) return next(url, context);
  const path = fileURLToPath(url);
  if (path.endsWith('.ts')) return { format: 'module', source: await compiled(path), shortCircuit: true };
  if (path.endsWith('.json') && context.importAttributes?.type !== 'json') {
    return { format: 'module', source: `export default ${readFileSync(path, 'utf8')}`, shortCircuit: true };
  }
  return next(url, context);
}

async function compiled(path) {
  const text = readFileSync(path, 'utf8');
  const name = createHash('sha1').update(settingsText).update(path).update(text).digest('hex');
  const file = `${kept}${name}.mjs`;
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const { transformSync } = await import('@swc/core');
  const { code } = transformSync(text, { ...settings, filename: path });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, code);
  renameSync(unfinished, file);
  return code;
}
