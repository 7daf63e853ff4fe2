// Words of a language that was added by files: one brings its everyday words and its endings, another nothing but texts.
import { aService } from '../../../test/builders/service.js';
import {
  inLong,
  learnPseudoLanguages,
  leftward,
  leftwardLanguage,
  longLanguage,
} from '../../../test/support/pseudo-languages.js';
import { finderWordsOf } from '../../platform/finder-words.js';
import { isSameWord, searchWords } from './search-words.js';
import { findServices } from './service-search.js';

const inAll = (text: string) => ({
  en: text,
  [leftwardLanguage.code]: leftward(text),
  [longLanguage.code]: inLong(text),
});
const services = ['Parking permit', 'Property tax', 'Water bill'].map((name) =>
  aService({ key: name, name: inAll(name), description: {} }),
);
const sentence = 'Where can I get a parking permit, please?';
const written = (typed: string, languages: string[]) =>
  searchWords(typed, finderWordsOf(languages)).map((word) => word.written);

describe('the finder in a further language', () => {
  let forget = () => {};
  beforeAll(() => {
    forget = learnPseudoLanguages();
  });
  afterAll(() => forget());

  it('ignores the everyday words that its file names, where the city has that language', () => {
    const meant = ['parking', 'permit'].map(leftward);
    expect(written(leftward(sentence), ['en', leftwardLanguage.code])).toEqual(meant);
    expect(written(leftward(sentence), ['en', 'fr'])).toEqual(expect.arrayContaining([leftward('where'), ...meant]));
  });

  it('takes words for the same that differ by an ending of its file', () => {
    const alike = (languages: string[]) => {
      const [one, other] = searchWords(leftward('permit permits'), finderWordsOf(languages));
      return one && other && isSameWord(one, other);
    };
    expect(alike(['en', leftwardLanguage.code])).toBe(true);
    expect(alike(['en', 'fr'])).toBe(false);
  });

  it.each([
    [leftwardLanguage.code, leftward],
    [longLanguage.code, inLong],
  ])('finds by the words of the services in %s, with a file or without', (code, speak) => {
    const rules = finderWordsOf(['en', 'fr', code]);
    const keys = (typed: string) => findServices(services, speak(typed), code, rules).services.map(({ key }) => key);
    expect(keys(sentence)).toEqual(['Parking permit']);
    expect(keys('water')).toEqual(['Water bill']);
    expect(keys('pizza')).toEqual([]);
  });
});
