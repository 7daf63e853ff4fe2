// Sentences for people, from the same language files as the screens, and which language a reader wants.
import Negotiator from 'negotiator';
import type { Language } from '../../domain/hub/hub.js';

/** Of these languages the one that an Accept-Language asks for most (RFC 9110 §12.5.4); the first where it asks for none. */
export function chooseLanguage(wanted: string | undefined, languages: readonly Language[]): Language {
  const chosen = new Negotiator({ headers: { 'accept-language': wanted } }).language([...languages]);
  return chosen ?? languages[0] ?? '';
}
