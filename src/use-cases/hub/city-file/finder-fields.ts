// Reads what helps a person to find the right service: the words that people use for it, and the questions asked before
// a time is chosen.
import type { EligibilityQuestion } from '../../../domain/hub/city-service.js';
import { byLanguage, textReader } from './languages.js';
import { withCheck, withDescription, type FieldReader } from './field-readers.js';
import { listOf, mappingReader } from './mapping-readers.js';
import { kebabKey, keyReader, knownKeyRule, oneOf, webAddressReader, wordsReader } from './value-readers.js';

const phrases = listOf(wordsReader(60));

const question = (services: readonly string[]): FieldReader<EligibilityQuestion> =>
  mappingReader(
    {
      key: withDescription(
        'A name for the question that never changes; forms name the answer by it.',
        keyReader(kebabKey),
      ),
      question: withDescription('Answered by yes or no.', textReader(160)),
      right: withDescription('The answer with which one goes on.', oneOf(['yes', 'no'] as const)),
      otherwise: withDescription('What to do instead, for people who answer otherwise.', textReader(300)),
    },
    {
      service: withDescription('The service of this file that is right for them.', keyReader(knownKeyRule(services))),
      url: withDescription('The page that is right for them.', webAddressReader),
    },
  );

/** The questions; each has a key of its own, because forms name their answers by it. */
const questions = (services: readonly string[]): FieldReader<EligibilityQuestion[]> =>
  withCheck(listOf(question(services)), (asked, place) => {
    const twice = asked.find(({ key }, index) => asked.findIndex((other) => other.key === key) !== index);
    return twice ? place.report(`the key "${twice.key}" is given twice`, 'each question under its own key') : asked;
  });

/** `services`: the keys of the catalogue, to which a question may lead. */
export const finderReaders = (services: readonly string[]) => ({
  words: withDescription(
    'What people call the service, by language; the finder searches these too and forgives misspelling.',
    byLanguage(phrases),
  ),
  eligibility: withDescription('Questions that are asked before a time is chosen.', questions(services)),
});
