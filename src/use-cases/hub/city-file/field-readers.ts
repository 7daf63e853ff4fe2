// The combinators in which the parts of a city file are declared. A reader knows what is allowed in a place, reads or
// reports it, and has the JSON Schema of what it takes.
import { type FileNode, type Unreadable, unreadable } from './file-node.js';

/**
 * A JSON Schema (draft-07) for editors. It never refuses what the reader takes; what depends on other parts of the file
 * (known keys, order, duplicates) is left to the reader. `errorMessage` is the sentence that editors show instead of
 * their own.
 */
export type JsonSchema = Readonly<Record<string, unknown>>;

export interface FieldReader<T> {
  /** What is allowed, as the end of the sentence "0 is not allowed; …". */
  allowed: string;
  schema: JsonSchema;
  read(place: FileNode): T | Unreadable;
}

/** The type of what a reader reads. */
export type ReadBy<R> = R extends FieldReader<infer T> ? T : never;

/**
 * The same reader with its description for editors. `otherwise` is the value that applies when nothing in the file sets
 * it.
 */
export const withDescription = <T>(
  description: string,
  reader: FieldReader<T>,
  otherwise?: string | number,
): FieldReader<T> => ({
  ...reader,
  schema: {
    ...reader.schema,
    description: otherwise === undefined ? description : `${description} Where nothing sets it: ${otherwise}.`,
  },
});

/** Reads one number, word or flag; `parse` returns undefined for a value that is not allowed. */
export const scalarReader = <T>(
  allowed: string,
  schema: JsonSchema,
  parse: (value: unknown) => T | undefined,
): FieldReader<T> => ({
  allowed,
  schema: { errorMessage: allowed, ...schema },
  read: (place) => parse(place.scalar()) ?? place.refuse(allowed),
});

/**
 * Reads with `reader` and passes the value to `next`, which returns the final value or reports what does not fit
 * together. `narrower` is the part of that check that a schema can express.
 */
export const withCheck = <T, U>(
  reader: FieldReader<T>,
  next: (value: T, place: FileNode) => U | Unreadable,
  narrower: JsonSchema = {},
): FieldReader<U> => ({
  allowed: reader.allowed,
  schema: { ...reader.schema, ...narrower },
  read: (place) => {
    const value = reader.read(place);
    return value === unreadable ? unreadable : next(value, place);
  },
});

/** Reads one of a few words, each of which has a value, or something larger. */
export function wordOr<W, T>(words: Record<string, W>, larger: FieldReader<T>): FieldReader<W | T> {
  const allowed = `${Object.keys(words).join(', ')}, or ${larger.allowed}`;
  const values = new Map<unknown, W>(Object.entries(words));
  return {
    allowed,
    schema: { anyOf: [{ enum: Object.keys(words), errorMessage: allowed }, larger.schema] },
    read: (place) =>
      place.scalar() === undefined ? larger.read(place) : (values.get(place.scalar()) ?? place.refuse(allowed)),
  };
}
