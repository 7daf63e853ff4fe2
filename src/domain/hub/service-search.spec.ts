import fc from 'fast-check';
import { aService } from '../../../test/builders/service.js';
import { finderWordsOf } from '../../platform/finder-words.js';
import { findServices } from './service-search.js';
import { wordLikeness, searchWords, typingErrorsBetween } from './search-words.js';

const tax = aService();
const ticket = aService({
  key: 'ticket',
  name: { en: 'Parking violation', fr: 'Contravention' },
  description: { en: 'Settle a notice.', fr: 'Réglez un avis.' },
  words: { en: ['parking ticket', 'fine'], fr: ['billet de stationnement', 'amende'] },
});
const permit = aService({
  key: 'permit',
  name: { en: 'Parking permit', fr: 'Permis de stationnement' },
  description: { en: 'For your own street.', fr: 'Pour votre rue.' },
  words: { en: ['street parking'], fr: ['vignette'] },
});
const all = [tax, ticket, permit];

const rules = finderWordsOf(['en', 'fr']);
const find = (typed: string, language: string) => findServices(all, typed, language, rules);
const keys = (typed: string, language = 'en') => find(typed, language).services.map(({ key }) => key);
const word = (text: string) => searchWords(text, rules)[0] as ReturnType<typeof searchWords>[0];

describe('the words of a sentence', () => {
  it.each([
    ['I got a parking ticket!', ['parking', 'ticket']],
    ['Comment je conteste l’amende que j’ai reçue?', ['conteste', 'amende']],
    ['  IMPÔT\u00a0foncier ', ['impôt', 'foncier']],
    ['what can I do, please', []],
  ])('of “%s” are the meaningful ones', (typed, said) => {
    expect(searchWords(typed, rules).map(({ written }) => written)).toEqual(said);
  });

  it.each([
    ['permits', 'permit', true],
    ['licences', 'license', true],
    ['payer', 'payment', true],
    ['utilities', 'utility', true],
    ['controle', 'Contrôle', true],
    ['tiket', 'ticket', true],
    ['marraige', 'marriage', true],
    ['park', 'parking', true],
    ['line', 'fine', false],
    ['tax', 'tag', false],
    ['card', 'yard', false],
    ['notice', 'office', false],
  ])('“%s” and “%s” are alike: %s', (typed, known, alike) => {
    expect(wordLikeness(word(typed), word(known)) > 0).toBe(alike);
  });

  it.each([
    ['ticket', 'ticket', 0],
    ['tciket', 'ticket', 1],
    ['ticet', 'ticket', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
  ])('“%s” and “%s” differ by this number of typing errors: %d', (a, b, slips) => {
    expect(typingErrorsBetween(a, b)).toBe(slips);
  });

  it('typing errors count the same both ways, and are never more than the letters of the longer word', () => {
    const text = fc.stringMatching(/^[a-e]{0,7}$/);
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(typingErrorsBetween(a, b)).toBe(typingErrorsBetween(b, a));
        expect(typingErrorsBetween(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(typingErrorsBetween(a, b) === 0).toBe(a === b);
      }),
    );
  });
});

describe('finding a service', () => {
  it('ranks what people call it over its name, and that over its description', () => {
    expect(keys('ticket')).toEqual(['ticket']);
    expect(keys('street parking')).toEqual(['permit']);
    expect(keys('parking')).toEqual(['ticket', 'permit']);
    expect(keys('bill')).toEqual(['property-tax']);
  });

  it('understands the other language of the city too', () => {
    expect(keys('amende', 'en')).toEqual(['ticket']);
    expect(keys('fine', 'fr')).toEqual(['ticket']);
  });

  it('says what it understood, as the services spell it', () => {
    expect(find('how do I pay a parkng TIKET', 'en').understood).toEqual(['parking', 'ticket']);
    expect(find('impot', 'fr').understood).toEqual(['impôt']);
  });

  it.each(['', '   ', 'please help me', 'pizza', '!?', 'a b c'])('finds nothing for “%s”', (typed) => {
    expect(find(typed, 'en')).toEqual({ services: [], understood: [] });
  });

  it('keeps the city’s order where two are alike', () => {
    const twins = ['one', 'two', 'three'].map((key) => aService({ key }));
    expect(findServices(twins, 'tax', 'en', rules).services.map(({ key }) => key)).toEqual(['one', 'two', 'three']);
  });

  const sentence = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.lorem());
  it('answers anything that can be typed, with each service at most once', () => {
    fc.assert(
      fc.property(sentence, fc.constantFrom('en' as const, 'fr' as const), (typed, language) => {
        const { services } = find(typed, language);
        expect(new Set(services).size).toBe(services.length);
        expect(all).toEqual(expect.arrayContaining(services));
      }),
    );
  });

  it('does not mind case, accents, fillers or the order of the words', () => {
    const said = fc.shuffledSubarray(['parking', 'ticket', 'impôt', 'permis', 'fine'], { minLength: 1 });
    fc.assert(
      fc.property(said, (words) => {
        const plain = words.join(' ').replace('ô', 'o');
        const wanted = keys(words.join(' ')).sort();
        expect(keys(`I need to ${plain.toUpperCase()} please`).sort()).toEqual(wanted);
        expect(keys(words.toReversed().join(', ')).sort()).toEqual(wanted);
      }),
    );
  });
});
