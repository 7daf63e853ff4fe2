// What the server writes into the page of a kiosk or a lobby screen, so that it has its words before it reaches anybody.
import type { Language, LanguageEntry } from './list.js';

/** Id of the element in the page, whose text is the JSON of `ScreenWords`. */
export const SCREEN_WORDS = 'screen-words';

export interface ScreenWords {
  /** Of the city, the main one first. */
  languages: LanguageEntry[];
  /** By language, the section of the screen with the shared one in it. */
  words: Record<Language, object>;
}
