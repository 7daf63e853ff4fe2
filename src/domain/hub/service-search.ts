// Finds the service that a person describes in their own words. A word counts more if fewer services have it, so that
// "ticket" decides and "parking" helps; a whole phrase counts more than its words.
import type { Language } from './hub.js';
import { isSameWord, wordLikeness, type SearchWord, searchWords, type WordRules } from './search-words.js';
import { type SearchableService, type Phrase, type ServicePhrases, servicePhrases } from './service-phrases.js';

export interface FoundServices<S> {
  /** The likeliest first; equally likely ones in the order given. */
  services: S[];
  /** The typed words that were understood, in the services' spelling. */
  understood: string[];
}

/**
 * The bonus of a whole phrase, as a share of the score of its words: "parking ticket" is more than a ticket about
 * parking.
 */
const WHOLE_PHRASE = 0.5;
/** A service that scores below this share of the best one is not shown. */
const CUT = 0.34;
/** Further words are ignored; nobody describes a matter in more. */
const MOST_WORDS = 16;

/** The known words that a typed word may mean, each with its likeness. */
type Meaning = Map<string, number>;

/**
 * Ranks the services for a sentence; none when no word of it means one of them. `language`: the reader's; `rules`: of all
 * languages of the city, because a sentence may be in any of them.
 */
export function findServices<S extends SearchableService>(
  services: readonly S[],
  typed: string,
  language: Language,
  rules: WordRules,
): FoundServices<S> {
  const all = services.map((service) => ({ service, ...servicePhrases(service, language, rules) }));
  const known = new Map(all.flatMap(({ words }) => [...words]));
  const said = new Map(searchWords(typed, rules).map((word) => [word.stem, word]));
  const meanings = [...said.values()].slice(0, MOST_WORDS).map((word) => meaningOf(word, [...known.values()]));
  const likely = [...new Set(meanings.flatMap((meaning) => [...meaning.keys()]))];
  const rarity = new Map(likely.map((plain) => [plain, rarityOf(known.get(plain), all)]));
  const scored = all
    .filter(({ words }) => likely.some((plain) => words.has(plain)))
    .map((one) => ({ ...one, score: scoreOf(one.phrases, meanings, rarity) }));
  const best = most(scored.map(({ score }) => score));
  const found = scored.filter(({ score }) => score >= best * CUT).sort((a, b) => b.score - a.score);
  return { services: found.map(({ service }) => service), understood: understoodOf(meanings, found) };
}

/** The meanings of a typed word. A word that is known as it was typed is not taken for a typing error of another. */
function meaningOf(typed: SearchWord, known: readonly SearchWord[]): Meaning {
  const same = known.filter((one) => isSameWord(typed, one));
  const alike = (same.length > 0 ? same : known).map((one) => [one.plain, wordLikeness(typed, one)] as const);
  const surest = most(alike.map(([, sure]) => sure));
  return new Map(alike.filter(([, sure]) => sure > 0 && (same.length > 0 || sure === surest)));
}

/** The weight of a word: the fewer services have it, the higher (inverse document frequency). */
function rarityOf(word: SearchWord | undefined, all: readonly ServicePhrases[]): number {
  const having = all.filter(({ stems }) => word && stems.has(word.stem)).length;
  return Math.log(1 + all.length / Math.max(1, having));
}

/** The sum of each typed word's best match, and of the best phrase that was typed as a whole. */
function scoreOf(
  phrases: readonly Phrase[],
  meanings: readonly Meaning[],
  rarity: ReadonlyMap<string, number>,
): number {
  const worth = ({ words, weight }: Phrase, meaning: Meaning): number =>
    most(words.map(({ plain }) => weight * (rarity.get(plain) ?? 0) * (meaning.get(plain) ?? 0)));
  const single = meanings.map((meaning) => most(phrases.map((phrase) => worth(phrase, meaning))));
  const whole = phrases.filter(
    ({ words }) => words.length > 1 && words.every(({ plain }) => meanings.some((meaning) => meaning.has(plain))),
  );
  const wholes = whole.map((phrase) => sum(meanings.map((meaning) => worth(phrase, meaning))));
  return sum(single) + WHOLE_PHRASE * most(wholes);
}

const most = (values: readonly number[]): number => Math.max(0, ...values);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Each typed word in the spelling of the likeliest service that has it. */
function understoodOf(meanings: readonly Meaning[], found: readonly ServicePhrases[]): string[] {
  const chosen = meanings.flatMap((meaning) => {
    const surest = [...meaning].sort(([, a], [, b]) => b - a).map(([plain]) => plain);
    const spelled = found.flatMap(({ words }) => surest.flatMap((plain) => words.get(plain) ?? []));
    return spelled.slice(0, 1);
  });
  return [...new Set(chosen.map(({ written }) => written))];
}
