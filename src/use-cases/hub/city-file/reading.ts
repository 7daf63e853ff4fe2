// The small language in which the parts of a city file are declared: a reader knows what may stand in a place, and reads it or
// reports it. Readers of mappings and lists are made of readers of their parts.
import { type Place, type Unreadable, unreadable } from './place.js';

export interface Reader<T> {
  /** What may stand there, as the end of the sentence "0 is not allowed; …". */
  allowed: string;
  read(place: Place): T | Unreadable;
}

/** What a reader reads. */
export type Read<R> = R extends Reader<infer T> ? T : never;

type Readers<T> = { [K in keyof T]: Reader<T[K]> };

/** Reads one number, word or flag; `parse` gives undefined for what is not allowed. */
export const scalar = <T>(allowed: string, parse: (value: unknown) => T | undefined): Reader<T> => ({
  allowed,
  read: (place) => parse(place.scalar()) ?? place.refuse(allowed),
});

/** Reads with one reader and gives the value to `next`, which makes the final value of it or reports what does not fit together. */
export const checked = <T, U>(reader: Reader<T>, next: (value: T, place: Place) => U | Unreadable): Reader<U> => ({
  allowed: reader.allowed,
  read: (place) => {
    const value = reader.read(place);
    return value === unreadable ? unreadable : next(value, place);
  },
});

/** Reads one of a few words, each standing for a value, or something larger. */
export function wordOr<W, T>(words: Record<string, W>, larger: Reader<T>): Reader<W | T> {
  const allowed = `${Object.keys(words).join(', ')}, or ${larger.allowed}`;
  const values = new Map<unknown, W>(Object.entries(words));
  return {
    allowed,
    read: (place) =>
      place.scalar() === undefined ? larger.read(place) : (values.get(place.scalar()) ?? place.refuse(allowed)),
  };
}

/** Reads a mapping with fixed keys; a key that is neither required nor optional is reported. */
export function object<R extends object, O extends object = object>(
  required: Readers<R>,
  optional: Readers<O> = {} as Readers<O>,
): Reader<R & Partial<O>> {
  const readers = new Map<string, Reader<unknown>>(Object.entries({ ...required, ...optional }));
  const allowed = `a mapping with ${[...readers.keys()].join(', ')}`;
  return {
    allowed,
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

/** Reads a mapping whose keys are the writer's own, each allowed by `keys`; the order of the file is kept. */
export function mapOf<T>(keys: KeyRule, value: Reader<T>): Reader<Map<string, T>> {
  const allowed = `a mapping of ${keys.allowed} to ${value.allowed}`;
  return {
    allowed,
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

/** Which keys a mapping may have. */
export interface KeyRule {
  allowed: string;
  test(key: string): boolean;
}

/** Reads a list, which may be empty. */
export const listOf = <T>(item: Reader<T>): Reader<T[]> => ({
  allowed: `a list, each of ${item.allowed}`,
  read(place) {
    const values = place.items()?.map((each) => item.read(each)) ?? place.refuse(`a list, each of ${item.allowed}`);
    return values !== unreadable && allReadable(values, (each) => each) ? (values as T[]) : unreadable;
  },
});

const allReadable = <E>(entries: E[], value: (entry: E) => unknown): boolean =>
  entries.every((entry) => value(entry) !== unreadable);

/** The entries of a mapping, each key once; a second one is reported, since YAML would silently take the last. */
function distinctEntries(place: Place, allowed: string): [string, Place][] | Unreadable {
  const entries = place.entries() ?? place.refuse(allowed);
  if (entries === unreadable) return unreadable;
  const first = new Map(entries.toReversed());
  for (const [key, child] of entries) {
    const before = first.get(key);
    if (before && before !== child) child.report(`is given twice; the first is on line ${before.line}`);
  }
  return [...first].toReversed();
}
