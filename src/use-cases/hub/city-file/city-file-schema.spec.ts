import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { fieldsOf, mutationsOf } from '../../../../test/support/city-file-mutations.js';
import { root } from '../../../../test/support/source-files.js';
import { CityFileError } from './city-file-error.js';
import { cityFileSchema } from './file-city.js';
import { readCityFile } from './read-city-file.js';

const schema = cityFileSchema();
const isTaken = new Ajv({ keywords: ['errorMessage'], allowUnionTypes: true }).compile(schema);
const textOf = (path: string) => readFileSync(join(root, path), 'utf8').replace('CHECK_URL', 'https://example.org');
const everyField: unknown = parse(textOf('test/support/cities/every-field-city.yaml'));

/** The reader's messages about a city; empty if it accepts the city. */
function complaints(city: unknown): string[] {
  try {
    readCityFile(JSON.stringify(city), 'city.yaml');
    return [];
  } catch (error) {
    if (error instanceof CityFileError) return error.message.split('\n');
    throw error;
  }
}

/** The reader's refusals that a schema cannot express, because they depend on other parts of the file or on meaning. */
const beyondSchemas = [
  /one of (the keys of this file|none|town|parking-permit|marriage-licence|A|x|any)/,
  /has no counter/,
  /\.en: is missing/,
  /given twice/,
  /begins no word of the name/,
  /an example that .* matches/,
  /a regular expression/,
  /a time zone/,
  /a real date/,
  /earlier ones first/,
  /an address that begins with/,
];

test('docs/city-file.schema.json is what the reader says; else run `npm run city:schema`', () => {
  expect(JSON.parse(textOf('docs/city-file.schema.json'))).toEqual(schema);
});

test.each([
  'src/use-cases/hub/city-file/toronto.yaml',
  ...readdirSync(join(root, 'test/support'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `test/support/${name}`),
])('%s is taken by the schema and by the reader', (path) => {
  expect([isTaken(parse(textOf(path))), isTaken.errors]).toEqual([true, null]);
  expect(() => readCityFile(textOf(path), path)).not.toThrow();
});

test('the city of this test has every field of the schema', () => {
  expect(fieldsOf(schema, everyField).filter(({ path }) => !path)).toEqual([]);
});

describe('a city file that is wrong in one place', () => {
  const verdicts = [...mutationsOf(everyField, fieldsOf(schema, everyField))].map(({ what, city }) => ({
    what,
    taken: isTaken(city),
    complaints: complaints(city),
  }));

  it('is never refused by the schema where the reader takes it', () => {
    expect(verdicts.filter(({ taken, complaints: said }) => !taken && said.length === 0)).toEqual([]);
  });

  it('is refused by the schema where the reader refuses it, unless that is beyond a schema', () => {
    const missed = verdicts.filter(({ taken, complaints: said }) => taken && said.length > 0);
    const isBeyond = (complaint: string) => beyondSchemas.some((pattern) => pattern.test(complaint));
    expect(missed.filter(({ complaints: said }) => !said.every(isBeyond))).toEqual([]);
    const unused = beyondSchemas.filter(
      (pattern) => !missed.some((each) => each.complaints.some((said) => pattern.test(said))),
    );
    expect(unused).toEqual([]);
  });
});
