// The choice of a language by the preferences that a browser or a program sends.
import Negotiator from 'negotiator';
import type { Language } from '../../domain/hub/hub.js';

/** The language that an Accept-Language prefers among these (RFC 9110 §12.5.4); the first one where it names none of them. */
export function chooseLanguage(wanted: string | undefined, languages: readonly Language[]): Language {
  const chosen = new Negotiator({ headers: { 'accept-language': wanted } }).language([...languages]);
  return chosen ?? languages[0] ?? '';
}
