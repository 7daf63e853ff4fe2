import type { EligibilityQuestion } from './city-service.js';
import { type EligibilityAnswer, questionsLeadingElsewhere, unansweredQuestions } from './eligibility.js';

const text = { en: 'Text', fr: 'Texte' };
const asked = (key: string, right: EligibilityAnswer): EligibilityQuestion => ({
  key,
  question: text,
  right,
  otherwise: text,
});
const questions = [asked('own-street', 'yes'), asked('elsewhere', 'no')];
const keys = (found: EligibilityQuestion[]) => found.map(({ key }) => key);

describe('questions before a booking', () => {
  it('each need an answer', () => {
    expect(keys(unansweredQuestions(questions, new Map()))).toEqual(['own-street', 'elsewhere']);
    expect(keys(unansweredQuestions(questions, new Map([['elsewhere', 'no']])))).toEqual(['own-street']);
  });

  it.each<[EligibilityAnswer, EligibilityAnswer, string[]]>([
    ['yes', 'no', []],
    ['no', 'no', ['own-street']],
    ['yes', 'yes', ['elsewhere']],
    ['no', 'yes', ['own-street', 'elsewhere']],
  ])('lead elsewhere with “%s” and “%s”: %s', (first, second, elsewhere) => {
    const answers = new Map([
      ['own-street', first],
      ['elsewhere', second],
    ]);
    expect(keys(questionsLeadingElsewhere(questions, answers))).toEqual(elsewhere);
  });

  it('lead to nothing else while they have no answer', () => {
    expect(questionsLeadingElsewhere(questions, new Map())).toEqual([]);
  });
});
