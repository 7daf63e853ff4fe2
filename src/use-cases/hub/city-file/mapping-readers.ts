// Readers of mappings and lists, made from the readers of their parts. A mapping keeps the order of the file.
import { type FileNode, type Unreadable, unreadable } from './file-node.js';
import type { JsonSchema, FieldReader } from './field-readers.js';

type Readers<T> = { [K in keyof T]: FieldReader<T[K]> };

/** Reads a mapping with fixed keys; a key that is neither required nor optional is reported. */
export function mappingReader<R extends object, O extends object = object>(
  required: Readers<R>,
  optional: Readers<O> = {} as Readers<O>,
): FieldReader<R & Partial<O>> {
  const readers = new Map<string, FieldReader<unknown>>(Object.entries({ ...required, ...optional }));
  const allowed = `a mapping with ${[...readers.keys()].join(', ')}`;
  return {
    allowed,
    schema: objectSchema(readers, Object.keys(required)),
    read(place) {
      const entries = distinctEntries(place, allowed);
      if (entries === unreadable) return unreadable;
      const values = entries.map(([key, child]): [string, unknown] => [
        key,
        readers.get(key)?.read(child) ?? child.report('is not known here', allowed),
      ]);
      const missing = Object.keys(required).filter((key) => !entries.some(([name]) => name === key));
      for (const key of missing) place.at(key).report('is missing', readers.get(key)?.allowed);
      const whole = missing.length === 0 && values.every(([, value]) => value !== unreadable);
      return whole ? (Object.fromEntries(values) as R & Partial<O>) : unreadable;
    },
  };
}

/** An absent value counts as an empty mapping (see `entries`), so null is allowed when no key is required. */
const objectSchema = (readers: ReadonlyMap<string, FieldReader<unknown>>, required: string[]): JsonSchema => ({
  type: required.length > 0 ? 'object' : ['object', 'null'],
  ...(required.length > 0 && { required }),
  properties: Object.fromEntries([...readers].map(([key, { schema }]) => [key, schema])),
  additionalProperties: false,
});

/** Reads a mapping whose keys the writer chooses, each allowed by `keys`; the order of the file is kept. */
export function mapOf<T>(keys: KeyRule, value: FieldReader<T>): FieldReader<Map<string, T>> {
  const allowed = `a mapping of ${keys.allowed} to ${value.allowed}`;
  return {
    allowed,
    schema: {
      type: ['object', 'null'],
      propertyNames: { errorMessage: keys.allowed, ...keys.schema },
      additionalProperties: value.schema,
    },
    read(place) {
      const entries = distinctEntries(place, allowed);
      if (entries === unreadable) return unreadable;
      const wrong = entries.filter(([key]) => !keys.test(key));
      for (const [key, child] of wrong) child.report(`the key "${key}" is not allowed`, keys.allowed);
      const values = entries.map(([key, child]): [string, T | Unreadable] => [key, value.read(child)]);
      return allReadable(values, ([, each]) => each) ? new Map(values as [string, T][]) : unreadable;
    },
  };
}

/** The keys that a mapping may have. */
export interface KeyRule {
  allowed: string;
  schema: JsonSchema;
  test(key: string): boolean;
}

/** Reads a list, which may be empty. */
export const listOf = <T>(item: FieldReader<T>): FieldReader<T[]> => ({
  allowed: `a list, each of ${item.allowed}`,
  schema: { type: 'array', items: item.schema },
  read(place) {
    const values = place.items()?.map((each) => item.read(each)) ?? place.refuse(`a list, each of ${item.allowed}`);
    return values !== unreadable && allReadable(values, (each) => each) ? (values as T[]) : unreadable;
  },
});

const allReadable = <E>(entries: E[], value: (entry: E) => unknown): boolean =>
  entries.every((entry) => value(entry) !== unreadable);

/** The entries of a mapping, each key once. A repeated key is reported, because YAML would silently take the last. */
function distinctEntries(place: FileNode, allowed: string): [string, FileNode][] | Unreadable {
  const entries = place.entries() ?? place.refuse(allowed);
  if (entries === unreadable) return unreadable;
  const first = new Map(entries.toReversed());
  for (const [key, child] of entries) {
    const before = first.get(key);
    if (before && before !== child) child.report(`is given twice; the first is on line ${before.line}`);
  }
  return [...first].toReversed();
}
