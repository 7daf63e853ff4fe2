// Yes and no as forms carry them: a field for each question of the service, and nothing that it does not ask.
import type { EligibilityQuestion } from '../../../../domain/hub/city-service.js';
import type { EligibilityAnswer, EligibilityAnswers } from '../../../../domain/hub/eligibility.js';
import { Refusal } from '../../../../domain/refusal.js';

/** What a form of answers carries besides them. */
const others = ['step'];

export const fieldOf = (question: string): string => `answer-${question}`;

const isAnswer = (value: unknown): value is EligibilityAnswer => value === 'yes' || value === 'no';

/** Refuses `wrong-input` for fields that no question has and answers that are none. */
export function answersOf(
  questions: readonly EligibilityQuestion[],
  form: Record<string, unknown>,
): EligibilityAnswers {
  const keys = new Map(questions.map(({ key }) => [fieldOf(key), key]));
  const given = Object.entries(form).filter(([field]) => !others.includes(field));
  return new Map(
    given.map(([field, value]) => {
      const key = keys.get(field);
      if (key === undefined || !isAnswer(value)) throw new Refusal('wrong-input', {}, [{ field, code: 'not-allowed' }]);
      return [key, value];
    }),
  );
}

/** The answers as hidden fields of a form. */
export const answerFields = (answers: EligibilityAnswers): { name: string; value: string }[] =>
  [...answers].map(([key, value]) => ({ name: fieldOf(key), value }));
