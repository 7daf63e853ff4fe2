// The texts that the server writes into the page of a kiosk or a lobby screen, and the function by which the page reads
// them. They are in the page because it must show texts before it has reached the server.
import { addLanguage, type Language, type LanguageEntry } from './list.js';
import type { KeyIn } from './message-keys.js';

/** The id of the page's element that contains `ScreenWords` as JSON. */
export const SCREEN_WORDS = 'screen-words';

/** The texts of one screen, a kiosk or a lobby screen. */
export interface ScreenWords {
  /** The languages of the city, the main one first. */
  languages: LanguageEntry[];
  /** The screen's section of the language file, with the section `shared` inside it, by language. */
  words: Record<Language, object>;
}

/** The part of i18next that a screen needs. */
interface Sentences {
  init(options: object): unknown;
  t(key: string, options: Record<string, unknown>): string;
  exists(key: string): boolean;
}

/** A key of a screen's own section, or of the section that all screens share. */
export type ScreenKey<Section extends string> = KeyIn<Section> | `shared.${KeyIn<'shared'>}`;

/** The values of a sentence's placeholders, by their name. */
export type SentenceValues = Record<string, string | number>;

/**
 * Reads the texts from a page. `json` is the text of the page's element; it is undefined when a server of another version
 * left it out. `sayIn` returns a sentence in a language; `hasText` checks a key that is put together from a code.
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
