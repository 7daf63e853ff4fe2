// "Is this the right service for you?": answers that lead on, and those that lead elsewhere. Answers are never kept.
import type { EligibilityQuestion } from './city-service.js';

export type EligibilityAnswer = EligibilityQuestion['right'];

/** By the question's key; absent where nothing was answered. */
export type EligibilityAnswers = ReadonlyMap<string, EligibilityAnswer>;

/** Questions without an answer, in their order. */
export const unanswered = (
  questions: readonly EligibilityQuestion[],
  answers: EligibilityAnswers,
): EligibilityQuestion[] => questions.filter(({ key }) => !answers.has(key));

/** Questions whose answer means that somebody should do something else, in their order. */
export const leadingElsewhere = (
  questions: readonly EligibilityQuestion[],
  answers: EligibilityAnswers,
): EligibilityQuestion[] => questions.filter(({ key, right }) => answers.has(key) && answers.get(key) !== right);
