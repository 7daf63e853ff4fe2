// The phrases by which a service may be found: what people call it counts most, then its name, then its description;
// text in another language than the page's counts less. They are computed once for each service, because a search
// compares all services.
import type { CityService } from './city-service.js';
import { memoized } from '../memo.js';
import type { Language } from './hub.js';
import { type SearchWord, searchWords, type WordRules } from './search-words.js';

export type SearchableService = Pick<CityService, 'key' | 'name' | 'description' | 'words'>;

/** A word or phrase of a service, with its weight. */
export interface Phrase {
  words: SearchWord[];
  weight: number;
}

/** Everything by which one service may be found. */
export interface ServicePhrases {
  phrases: Phrase[];
  /** Its words by their spelling without accents. */
  words: Map<string, SearchWord>;
  stems: Set<string>;
}

const WEIGHTS = { words: 3, name: 2, description: 1 };
const OTHER_LANGUAGE = 0.6;

/** By the rules for words, then by service, then by the reader's language. */
const worked = new WeakMap<WordRules, WeakMap<SearchableService, Map<Language, ServicePhrases>>>();

/** The phrases for readers of this language. They are cached, because a service never changes once it has been read. */
export function servicePhrases(service: SearchableService, language: Language, rules: WordRules): ServicePhrases {
  const ofRules = worked.get(rules) ?? new WeakMap<SearchableService, Map<Language, ServicePhrases>>();
  worked.set(rules, ofRules);
  const ofService = ofRules.get(service) ?? new Map<Language, ServicePhrases>();
  ofRules.set(service, ofService);
  return memoized(ofService, language, () => phrasesFor(service, language, rules));
}

function phrasesFor(service: SearchableService, language: Language, rules: WordRules): ServicePhrases {
  const { name, description, words = {} } = service;
  const languages = [...new Set([name, description, words].flatMap(Object.keys))];
  const phrases = languages.flatMap((one) => phrasesIn(one, service, one === language ? 1 : OTHER_LANGUAGE, rules));
  const known = new Map(phrases.flatMap((phrase) => phrase.words).map((word) => [word.plain, word]));
  return { phrases, words: known, stems: new Set([...known.values()].map(({ stem }) => stem)) };
}

function phrasesIn(
  language: Language,
  { name, description, words }: SearchableService,
  share: number,
  rules: WordRules,
): Phrase[] {
  const phrase = (text: string, weight: number): Phrase => ({
    words: searchWords(text, rules),
    weight: weight * share,
  });
  return [
    ...(words?.[language] ?? []).map((text) => phrase(text, WEIGHTS.words)),
    phrase(name[language] ?? '', WEIGHTS.name),
    phrase(description[language] ?? '', WEIGHTS.description),
  ].filter((each) => each.words.length > 0);
}
