// Makes city files with one mistake each, about which the JSON Schema and the reader should agree: each field and each key
// of a sample is left out or replaced by a value of another type, size or form.

/** Keys and list positions from the top of the file to one value in it. */
type Path = readonly (string | number)[];

export interface Mutation {
  /** What was changed, such as `hubs.town-hall.minutes = -1`. */
  what: string;
  city: unknown;
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One value of each type. */
const ofEachType: readonly unknown[] = [null, 10, true, 'none', [], {}];
/** Numbers and texts that are out of range or in a wrong form. */
const scalars: readonly unknown[] = [
  -1,
  2.5,
  1_000_000,
  '',
  'Nonsense? Yes',
  'x'.repeat(400),
  'nowhere',
  'P',
  '2027-02-30',
  '09:00-08:00',
  'https://',
  'http://example.org',
  '^($',
];
const otherKeys = ['Not A Key', 'x', 'any', '2027-02-30'];

/** Yields every mutation of a city file in the given fields. */
export function* mutationsOf(city: unknown, fields: readonly Field[]): Generator<Mutation> {
  for (const { path = [], hasOwnKeys } of fields) {
    const name = path.join('.');
    const value = path.reduce<unknown>((at, step) => (at as Record<string | number, unknown>)[step], city);
    const isScalar = typeof value !== 'object' || value === null;
    for (const other of isScalar ? [...ofEachType, ...scalars] : ofEachType) {
      yield { what: `${name} = ${JSON.stringify(other)}`, city: changed(city, path, () => other) };
    }
    if (isMapping(value)) yield* mutationsOfKeys(city, path, value, hasOwnKeys ? otherKeys : []);
    if (Array.isArray(value)) {
      yield { what: `${name} twice`, city: changed(city, path, () => [...value, ...value] as unknown[]) };
    }
  }
}

/** Yields the mutations of a mapping: each key left out, each renamed to one of `others`, and one unknown key added. */
function* mutationsOfKeys(
  city: unknown,
  path: Path,
  mapping: Record<string, unknown>,
  others: readonly string[],
): Generator<Mutation> {
  const name = path.join('.');
  yield { what: `${name} with colour`, city: changed(city, path, () => ({ ...mapping, colour: 'red' })) };
  for (const key of Object.keys(mapping)) {
    const { [key]: value, ...rest } = mapping;
    yield { what: `${name} without ${key}`, city: changed(city, path, () => rest) };
    for (const other of others) {
      yield {
        what: `${name} with ${other} for ${key}`,
        city: changed(city, path, () => ({ ...rest, [other]: value })),
      };
    }
  }
}

/** Returns a copy in which one value is changed; all other parts are shared with the original. */
function changed(whole: unknown, [step, ...rest]: Path, change: (value: unknown) => unknown): unknown {
  if (step === undefined) return change(whole);
  if (Array.isArray(whole)) return whole.map((item, index) => (index === step ? changed(item, rest, change) : item));
  const mapping = whole as Record<string, unknown>;
  return { ...mapping, [step]: changed(mapping[step], rest, change) };
}

interface Schema {
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | false;
  items?: Schema;
  anyOf?: Schema[];
  propertyNames?: Schema;
}

export interface Field {
  /** The field's place in the schema, such as `hubs.*.policy.grace`. */
  name: string;
  /** The first place of the field in the sample; undefined if the sample lacks it. */
  path: Path | undefined;
  /** Whether the field is a mapping whose keys the writer of a city file chooses. */
  hasOwnKeys: boolean;
}

/** A text that is the same for fields that differ in nothing, such as the languages of one text. */
const kindOf = (part: Schema, { name, path }: Field): string =>
  path ? `${path.slice(0, -1).join('.')} ${JSON.stringify(part)}` : name;

/** Returns every field that a schema names, each part of the schema once, with its first place in a sample. */
export function fieldsOf(schema: unknown, sample: unknown): Field[] {
  const fields = new Map<Schema, Field>();
  const visit = (part: Schema, name: string, places: readonly (readonly [Path, unknown])[]) => {
    const known = fields.get(part);
    const hasOwnKeys = [part, ...(part.anyOf ?? [])].some((branch) => branch.propertyNames !== undefined);
    fields.set(part, { name: known?.name ?? name, path: known?.path ?? places[0]?.[0], hasOwnKeys });
    for (const branch of part.anyOf ?? []) visit(branch, name, places);
    const below = (wanted: (key: string) => boolean) =>
      places.flatMap(([path, value]) =>
        isMapping(value) || Array.isArray(value)
          ? Object.entries(value)
              .filter(([key]) => wanted(key))
              .map(([key, child]) => [[...path, Array.isArray(value) ? Number(key) : key], child] as const)
          : [],
      );
    for (const [key, child] of Object.entries(part.properties ?? {})) {
      visit(
        child,
        `${name}.${key}`,
        below((each) => each === key),
      );
    }
    const each = part.items ?? part.additionalProperties;
    if (each)
      visit(
        each,
        `${name}.*`,
        below(() => true),
      );
  };
  visit(schema as Schema, 'city', [[[], sample]]);
  const byPlace = new Map([...fields].toReversed().map((each) => [each[1].path?.join('.') ?? each[1].name, each]));
  return [...new Map([...byPlace.values()].map(([part, field]) => [kindOf(part, field), field])).values()];
}
