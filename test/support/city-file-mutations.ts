// A city file written wrong in every way that its JSON Schema and its reader should agree on: each field and each key of a
// sample, one at a time, is left out or replaced by something of another type, size or form.

/** Keys and list positions from the top of the file to one value in it. */
type Path = readonly (string | number)[];

export interface Mutation {
  /** `hubs.town-hall.minutes = -1`. */
  what: string;
  city: unknown;
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One value of each type. */
const ofEachType: readonly unknown[] = [null, 10, true, 'none', [], {}];
/** Numbers and text out of range, and text that looks right but is not. */
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

/** Every mutation of a city file at the places of the given fields. */
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

/** Each key left out, each replaced by other ones, and one more that nobody knows. */
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

/** A copy in which one value is another; the rest is shared. */
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
  /** Its place in the schema: `hubs.*.policy.grace`. */
  name: string;
  /** Where the sample has it first; undefined where it does not. */
  path: Path | undefined;
  /** A mapping whose keys are the writer's own. */
  hasOwnKeys: boolean;
}

/** The same for fields that nothing tells apart, as the languages of one text. */
const kindOf = (part: Schema, { name, path }: Field): string =>
  path ? `${path.slice(0, -1).join('.')} ${JSON.stringify(part)}` : name;

/** Every field that a schema names, each part of the schema once, with its first place in a sample. */
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
