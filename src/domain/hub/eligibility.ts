// The questions that find out whether this is the right service: answers with which booking goes on, and answers that
// lead to something else. Answers are never stored.
import type { EligibilityQuestion } from './city-service.js';

export type EligibilityAnswer = EligibilityQuestion['right'];

/** By the question's key; a question without an answer is absent. */
export type EligibilityAnswers = ReadonlyMap<string, EligibilityAnswer>;

/** The questions without an answer, in their order. */
export const unansweredQuestions = (
  questions: readonly EligibilityQuestion[],
  answers: EligibilityAnswers,
): EligibilityQuestion[] => questions.filter(({ key }) => !answers.has(key));

/** The questions whose answer means that the person should do something else, in their order. */
export const questionsLeadingElsewhere = (
  questions: readonly EligibilityQuestion[],
  answers: EligibilityAnswers,
): EligibilityQuestion[] => questions.filter(({ key, right }) => answers.has(key) && answers.get(key) !== right);
