// The keys of the language files as types, so that a key that no file has does not compile. `en.json` is the reference.
// A check (.ci/check-messages.mjs) ensures that every other file has the same keys and that each key is used.
import type en from './en.json';

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** The dotted paths of an object of texts; the plural forms of one text count as one key. */
type KeysOf<Words> = {
  [Name in keyof Words & string]: Words[Name] extends string
    ? Name extends `${infer Base}_${PluralForm}`
      ? Base
      : Name
    : `${Name}.${KeysOf<Words[Name]>}`;
}[keyof Words & string];

/** A full key of the language files, such as `staff.hours.title`. */
export type MessageKey = KeysOf<typeof en>;

type Beneath<Key, Section extends string> = Key extends `${Section}.${infer Rest}` ? Rest : never;

/** A key relative to a section, such as `title` in `staff.hours`. */
export type KeyIn<Section extends string> = Beneath<MessageKey, Section>;
