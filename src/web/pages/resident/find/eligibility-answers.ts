// The answers yes and no in a form: one field for each question of the service, and no other fields.
import type { EligibilityQuestion } from '../../../../domain/hub/city-service.js';
import type { EligibilityAnswer, EligibilityAnswers } from '../../../../domain/hub/eligibility.js';
import { Refusal } from '../../../../domain/refusal.js';

/** The further fields of a form with answers. */
const others = ['step'];

/** The name of the field for a question. */
export const fieldOf = (question: string): string => `answer-${question}`;

const isAnswer = (value: unknown): value is EligibilityAnswer => value === 'yes' || value === 'no';

/** The answers of a form by question. Refuses `wrong-input` for unknown fields and for values other than yes and no. */
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
