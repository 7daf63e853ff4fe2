// What the server writes into the page of a kiosk or a lobby screen, so that it has its words before it reaches anybody; and
// how the page takes them up.
import { addLanguage, type Language, type LanguageEntry } from './list.js';
import type { KeyIn } from './message-keys.js';

/** Id of the element in the page, whose text is the JSON of `ScreenWords`. */
export const SCREEN_WORDS = 'screen-words';

export interface ScreenWords {
  /** Of the city, the main one first. */
  languages: LanguageEntry[];
  /** By language, the section of the screen with the shared one in it. */
  words: Record<Language, object>;
}

/** The part of i18next that a screen needs. */
interface Sentences {
  init(options: object): unknown;
  t(key: string, options: Record<string, unknown>): string;
  exists(key: string): boolean;
}

/** A key of a screen's own section, or of the one that all screens share. */
export type ScreenKey<Section extends string> = KeyIn<Section> | `shared.${KeyIn<'shared'>}`;

export type SentenceValues = Record<string, string | number>;

/**
 * Reads the words out of a page. `json`: the text of the page's element, undefined where a server of another version left it
 * out. `sayIn` gives a sentence in a language; `hasText` tells whether there is one of a key that is put together from a code.
 */
export function takeScreenWords<Section extends 'kiosk' | 'display'>(sentences: Sentences, json: string | undefined) {
  const { languages: entries = [], words = {} } = JSON.parse(json ?? '{}') as Partial<ScreenWords>;
  entries.forEach(addLanguage);
  const languages: readonly Language[] = entries.map(({ code }) => code);
  const mainLanguage: Language = languages[0] ?? '';
  void sentences.init({
    lng: mainLanguage,
    fallbackLng: mainLanguage,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: Object.fromEntries(Object.entries(words).map(([code, translation]) => [code, { translation }])),
  });
  const sayIn = (language: Language, key: ScreenKey<Section>, values: SentenceValues = {}): string =>
    sentences.t(key, { ...values, lng: language });
  const hasText = (key: string): key is ScreenKey<Section> => sentences.exists(key);
  return { languages, mainLanguage, sayIn, hasText };
}
