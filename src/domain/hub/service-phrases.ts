// What a service may be found by: what people call it counts most, then its name, then its description; what stands in the
// language that the page is not in counts less. Worked out once for a service, because a search asks it of all of them.
import type { CityService } from './city-service.js';
import { memoized } from '../memo.js';
import type { Language } from './hub.js';
import { type SearchWord, searchWords } from './search-words.js';

export type Findable = Pick<CityService, 'key' | 'name' | 'description' | 'words'>;

/** A word or phrase of a service. */
export interface Phrase {
  words: SearchWord[];
  weight: number;
}

/** All that one service may be found by. */
export interface ServicePhrases {
  phrases: Phrase[];
  /** Its words by how they are typed without accents. */
  words: Map<string, SearchWord>;
  stems: Set<string>;
}

const WEIGHTS = { words: 3, name: 2, description: 1 };
const OTHER_LANGUAGE = 0.6;

/** By service, then by the language of the reader. */
const worked = new WeakMap<Findable, Map<Language, ServicePhrases>>();

/** For readers of that language. A service is not changed once it has been read. */
export function servicePhrases(service: Findable, language: Language): ServicePhrases {
  const ofService = worked.get(service) ?? new Map<Language, ServicePhrases>();
  worked.set(service, ofService);
  return memoized(ofService, language, () => phrasesFor(service, language));
}

function phrasesFor(service: Findable, language: Language): ServicePhrases {
  const { name, description, words = {} } = service;
  const languages = [...new Set([name, description, words].flatMap(Object.keys))];
  const phrases = languages.flatMap((one) => phrasesIn(one, service, one === language ? 1 : OTHER_LANGUAGE));
  const known = new Map(phrases.flatMap((phrase) => phrase.words).map((word) => [word.plain, word]));
  return { phrases, words: known, stems: new Set([...known.values()].map(({ stem }) => stem)) };
}

function phrasesIn(language: Language, { name, description, words }: Findable, share: number): Phrase[] {
  const phrase = (text: string, weight: number): Phrase => ({ words: searchWords(text), weight: weight * share });
  return [
    ...(words?.[language] ?? []).map((text) => phrase(text, WEIGHTS.words)),
    phrase(name[language] ?? '', WEIGHTS.name),
    phrase(description[language] ?? '', WEIGHTS.description),
  ].filter((each) => each.words.length > 0);
}
