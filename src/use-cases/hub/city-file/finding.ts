// Reads what helps a person to find the right service: the words that people use for it, and the questions asked before
// a time is chosen.
import type { EligibilityQuestion } from '../../../domain/hub/city-service.js';
import { byLanguage, text } from './languages.js';
import { checked, described, type FieldReader } from './field-readers.js';
import { listOf, object } from './mappings.js';
import { kebabKey, keyed, keyOf, oneOf, webAddress, words } from './values.js';

const phrases = listOf(words(60));

const question = (services: readonly string[]): FieldReader<EligibilityQuestion> =>
  object(
    {
      key: described('A name for the question that never changes; forms name the answer by it.', keyed(kebabKey)),
      question: described('Answered by yes or no.', text(160)),
      right: described('The answer with which one goes on.', oneOf(['yes', 'no'] as const)),
      otherwise: described('What to do instead, for people who answer otherwise.', text(300)),
    },
    {
      service: described('The service of this file that is right for them.', keyed(keyOf(services))),
      url: described('The page that is right for them.', webAddress),
    },
  );

/** The questions; each has a key of its own, because forms name their answers by it. */
const questions = (services: readonly string[]): FieldReader<EligibilityQuestion[]> =>
  checked(listOf(question(services)), (asked, place) => {
    const twice = asked.find(({ key }, index) => asked.findIndex((other) => other.key === key) !== index);
    return twice ? place.report(`the key "${twice.key}" is given twice`, 'each question under its own key') : asked;
  });

/** `services`: the keys of the catalogue, to which a question may lead. */
export const finding = (services: readonly string[]) => ({
  words: described(
    'What people call the service, by language; the finder searches these too and forgives misspelling.',
    byLanguage(phrases),
  ),
  eligibility: described('Questions that are asked before a time is chosen.', questions(services)),
});
