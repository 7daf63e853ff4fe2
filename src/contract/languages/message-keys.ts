// The keys of the language files, as types: a key that no file has does not compile. `en.json` is the reference; a check sees
// to it that every other file has the same keys, and that something uses each of them.
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

/** A key as it stands in the language files, `staff.hours.title`. */
export type MessageKey = KeysOf<typeof en>;

type Beneath<Key, Section extends string> = Key extends `${Section}.${infer Rest}` ? Rest : never;

/** A key as it stands within a section: `title` in `staff.hours`. */
export type KeyIn<Section extends string> = Beneath<MessageKey, Section>;
