// Checks the sentences of the language files: each of them is used, templates ask only for sentences that exist, and all
// languages name the same facts. The compiler checks that the keys in TypeScript exist
// (src/contract/languages/message-keys.ts).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { KeyUses } from './key-uses.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'src/contract/languages');
const codes = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length));

/** Returns `[key, text]` of every text; all plural forms of a text have the same key. */
const textsOf = (words, path = '') =>
  Object.entries(words).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [[`${path}${name.replace(/_(zero|one|two|few|many|other)$/, '')}`, value]]
      : textsOf(value, `${path}${name}.`),
  );

const packs = Object.fromEntries(
  codes.map((code) => [code, textsOf(JSON.parse(readFileSync(join(folder, `${code}.json`), 'utf8')))]),
);
const keys = new Set(packs.en.map(([key]) => key));

/** Returns for each key the names of the facts in its text and in its plural forms. */
const factsOf = (texts) => {
  const facts = new Map();
  for (const [key, text] of texts) {
    const known = facts.get(key) ?? new Set();
    for (const [, name] of text.matchAll(/\{\{\s*([^},\s]+)/g)) known.add(name);
    facts.set(key, known);
  }
  return facts;
};

const english = factsOf(packs.en);
const unknownFacts = codes.flatMap((code) =>
  [...factsOf(packs[code])].flatMap(([key, names]) =>
    [...names]
      .filter((name) => name !== 'count' && !english.get(key)?.has(name))
      .map((name) => `${key} has {{${name}}} in ${code}.json and not in en.json`),
  ),
);

const templates = readdirSync(join(root, 'src'), { recursive: true }).filter((file) => file.endsWith('.hbs'));
const inTemplates = templates.flatMap((file) => {
  const text = readFileSync(join(root, 'src', file), 'utf8');
  return [...text.matchAll(/[({]t\s+('([^']*)'|[^\s)}]+)([^)}]*)/g)].map(([, word, key, facts]) => ({
    place: `src/${file}`,
    word,
    keys: [key],
    facts: new Set([...facts.matchAll(/(\w+)=/g)].map(([, name]) => name)),
  }));
});
const wrongInTemplates = inTemplates
  .filter(({ keys: [key] }) => key === undefined || !keys.has(key))
  .map(({ place, word }) => `${place} asks for ${word}, which is no key of en.json`);

const uses = new KeyUses(keys);
uses.read(join(root, 'tsconfig.json'), { libraries: false });
uses.read(join(root, 'tsconfig.ui.json'), { libraries: true });
for (const key of inTemplates.flatMap((one) => one.keys)) uses.used.add(key);
const unused = [...keys].filter((key) => !uses.used.has(key)).map((key) => `${key} is used by nothing`);

const missingFacts = ({ place, keys: said, facts }) =>
  said.flatMap((key) =>
    [...(english.get(key) ?? [])]
      .filter((name) => !facts.has(name))
      .map((name) => `${place} says ${key} without {{${name}}}`),
  );

const problems = [
  ...uses.sayings.flatMap(missingFacts),
  ...inTemplates.flatMap(missingFacts),
  ...wrongInTemplates,
  ...unknownFacts,
  ...unused,
];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
