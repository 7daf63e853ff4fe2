// What the kiosk says, in the languages of the city, the main one first. The server writes them into the page
// (screens-controller).
import i18next from 'i18next';
import { SCREEN_WORDS, takeScreenWords } from '../src/contract/languages/screen-words';

export const { languages, mainLanguage, sayIn } = takeScreenWords(
  i18next,
  document.getElementById(SCREEN_WORDS)?.textContent,
);
