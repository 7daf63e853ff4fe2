// Reads the languages of a city, and texts in them: all in the main language, in the others as far as the city has
// them.
import { type Language, type Text, usualLanguages } from '../../../domain/hub/hub.js';
import { spokenLanguages } from '../../../platform/sentences.js';
import { type FileNode, unreadable } from './file-node.js';
import { withCheck, withDescription, type FieldReader } from './field-readers.js';
import { mappingReader } from './mapping-readers.js';
import { choicesOf, oneOf, wordsReader } from './value-readers.js';

/** A reader that depends on the languages at the place where it reads. */
const byPlace = <T>(
  reader: (languages: readonly Language[]) => FieldReader<T>,
  languages: (place: FileNode) => readonly Language[],
) => ({
  ...reader(spokenLanguages()),
  read: (place: FileNode) => reader(languages(place)).read(place),
});

const ofCity = (place: FileNode): readonly Language[] => place.languages;

const listed = withCheck(
  byPlace(choicesOf, spokenLanguages),
  (chosen, place) => (chosen.length > 0 ? chosen : place.refuse(`at least one of ${spokenLanguages().join(', ')}`)),
  { minItems: 1 },
);

/** The fields at the top of the file. */
export const cityLanguageReaders = {
  languages: withDescription('The languages of pages, kiosks, screens and letters.', listed, usualLanguages.join(', ')),
  mainLanguage: withDescription(
    'The language in which every text stands; the other ones may be missing. Without it, the first of the list.',
    byPlace(oneOf, ofCity),
  ),
};

/** Some languages of the city, each once. */
export const languagesReader = byPlace(choicesOf, ofCity);

/**
 * The languages that the top of a file names: first the main language, by default the first of the list. They are read
 * before everything else, because all texts depend on them; mistakes are ignored here and reported when the field
 * itself is read.
 */
export function languagesNamedIn(top: FileNode): readonly Language[] {
  const spoken = spokenLanguages();
  const named =
    top
      .at('languages')
      .items()
      ?.map((item) => String(item.scalar())) ?? [];
  const known = [...new Set(named)].filter((language) => spoken.includes(language));
  const languages = known.length > 0 ? known : usualLanguages;
  const main = languages.find((language) => language === top.at('mainLanguage').scalar()) ?? languages[0];
  return languages.toSorted((one, other) => Number(other === main) - Number(one === main));
}

/** Reads the same thing in each language of the city. The main language is required; a missing other one is noted. */
export const byLanguage = <T>(reader: FieldReader<T>): FieldReader<Record<Language, T>> => ({
  allowed: `a mapping of the languages of the city to ${reader.allowed}`,
  schema: {
    type: 'object',
    minProperties: 1,
    properties: Object.fromEntries(spokenLanguages().map((language) => [language, reader.schema])),
    additionalProperties: false,
  },
  read(place) {
    const [main = '', ...others] = place.languages;
    const readers = (languages: string[]) => Object.fromEntries(languages.map((language) => [language, reader]));
    const read = mappingReader<Record<Language, T>, Record<Language, T>>(readers([main]), readers(others)).read(place);
    if (read === unreadable) return unreadable;
    return Object.fromEntries(
      place.languages.flatMap((language) => {
        const one = read[language];
        if (one === undefined) place.noteMissing(language);
        return one === undefined ? [] : [[language, one]];
      }),
    );
  },
});

/** Words of at most `length` characters, by language. */
export const textReader = (length: number): FieldReader<Text> => byLanguage(wordsReader(length));
