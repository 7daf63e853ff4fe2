// Sentences for people, from the same language files as the screens, in the languages of a reader or in all at once.
import Negotiator from 'negotiator';
import { type Language, languages, type Text } from '../../domain/hub/hub.js';
import { type Facts, translate } from '../../platform/sentences.js';

export { type Facts, hasSentence, translate } from '../../platform/sentences.js';

/** In every language at once, as the API gives texts. */
export const inEveryLanguage = (key: string, facts: (language: Language) => Facts): Text =>
  Object.fromEntries(languages.map((language) => [language, translate(language, key, facts(language))])) as Text;

/** Of our languages the one that an Accept-Language asks for most (RFC 9110 §12.5.4); English where it asks for none. */
export const chooseLanguage = (wanted: string | undefined): Language =>
  (new Negotiator({ headers: { 'accept-language': wanted } }).language([...languages]) as Language | undefined) ?? 'en';
