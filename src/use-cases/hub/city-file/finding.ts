// What helps somebody to the right service: the words that people use for it, and the questions asked before a time is chosen.
import type { EligibilityQuestion } from '../../../domain/hub/city-service.js';
import { checked, listOf, object, type Reader, scalar } from './reading.js';
import { kebabKey, oneOf, text, webAddress, words } from './values.js';

const phrases = listOf(words(60));

const questionKey: Reader<string> = scalar(kebabKey.allowed, (value) =>
  typeof value === 'string' && kebabKey.test(value) ? value : undefined,
);

const question = (services: readonly string[]): Reader<EligibilityQuestion> =>
  object(
    { key: questionKey, question: text(160), right: oneOf(['yes', 'no'] as const), otherwise: text(300) },
    { service: oneOf(services), url: webAddress },
  );

/** Each question under a key of its own, because forms name their answers by it. */
const questions = (services: readonly string[]): Reader<EligibilityQuestion[]> =>
  checked(listOf(question(services)), (asked, place) => {
    const twice = asked.find(({ key }, index) => asked.findIndex((other) => other.key === key) !== index);
    return twice ? place.report(`the key "${twice.key}" is given twice`, 'each question under its own key') : asked;
  });

/** `services`: the keys of the catalogue, to which a question may lead. */
export const finding = (services: readonly string[]) => ({
  words: object({ en: phrases, fr: phrases }),
  eligibility: questions(services),
});
