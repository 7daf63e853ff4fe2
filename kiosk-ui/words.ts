// The texts of the kiosk in the languages of the city, the main one first. The server writes them into the page
// (screens-controller).
import i18next from 'i18next';
import { SCREEN_WORDS, type ScreenKey, takeScreenWords } from '../src/contract/languages/screen-words';

export const {
  languages,
  mainLanguage,
  sayIn: kioskTextIn,
  hasText,
} = takeScreenWords<'kiosk'>(i18next, document.getElementById(SCREEN_WORDS)?.textContent);

/** A key of the kiosk's texts. */
export type KioskKey = ScreenKey<'kiosk'>;
