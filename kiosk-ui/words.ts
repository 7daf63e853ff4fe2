// What the kiosk says, in the languages of the city, the main one first. The server writes them into the page
// (screens-controller).
import i18next from 'i18next';
import { SCREEN_WORDS, type ScreenKey, takeScreenWords } from '../src/contract/languages/screen-words';

export const { languages, mainLanguage, sayIn, hasText } = takeScreenWords<'kiosk'>(
  i18next,
  document.getElementById(SCREEN_WORDS)?.textContent,
);

export type KioskKey = ScreenKey<'kiosk'>;
