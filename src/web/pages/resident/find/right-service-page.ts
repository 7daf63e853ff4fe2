import { textIn } from '../../../../contract/words/text-in.js';
import type { CityService, EligibilityQuestion } from '../../../../domain/hub/city-service.js';
import {
  type EligibilityAnswer,
  type EligibilityAnswers,
  unansweredQuestions,
} from '../../../../domain/hub/eligibility.js';
import type { Language } from '../../../../domain/hub/hub.js';
import type { FieldOptions } from '../../../http/form-field-options.js';
import { translate } from '../../../../platform/sentences.js';
import { fieldOf } from './eligibility-answers.js';
import { stepsAt } from '../booking-progress.js';
import { pageBefore, type BookingPath } from './booking-path.js';

/** A service and the addresses of its pages. */
export interface AskedService {
  service: CityService;
  way: BookingPath;
}

/** The questions with the given answers. `sent` tells whether the form was sent, so that missing answers are named. */
export function rightPage(
  { service, way }: AskedService,
  answers: EligibilityAnswers,
  sent: boolean,
  language: Language,
) {
  const questions = service.eligibility ?? [];
  const missing = sent ? unansweredQuestions(questions, answers) : [];
  const heading = translate(language, 'resident.right.title');
  const facts = { service: textIn(service.name, language), count: questions.length };
  const fields = questions.map((one) => questionField(one, answers.get(one.key), missing.includes(one), language));
  const unanswered = fields.filter(({ message }) => message !== '');
  return {
    title: unanswered.length === 0 ? heading : translate(language, 'resident.errors.title', { title: heading }),
    heading,
    lead: translate(language, 'resident.right.lead', facts),
    steps: stepsAt(1, language),
    back: pageBefore(way, 'right'),
    formUrl: way.right,
    questions: fields,
    errors: unanswered.map(({ name, label }) => ({
      href: `#${name}`,
      message: translate(language, 'resident.right.missing', { question: label }),
    })),
  };
}

function questionField(
  { key, question }: EligibilityQuestion,
  answered: EligibilityAnswer | undefined,
  missing: boolean,
  language: Language,
): FieldOptions {
  const name = fieldOf(key);
  const text = unbroken(textIn(question, language));
  return {
    name,
    type: 'radio',
    layout: 'asked',
    label: text,
    message: missing ? translate(language, 'resident.right.choose') : '',
    choices: (['yes', 'no'] as const).map((value, index) => ({
      id: index === 0 ? name : `${name}-${value}`,
      value,
      label: translate(language, `resident.right.${value}`),
      chosen: value === answered,
    })),
  };
}

/** Non-breaking hyphens keep `Habitez-vous` on one line, as in the language files. */
const unbroken = (text: string): string => text.replaceAll(/(?<=\p{L})-(?=\p{L})/gu, '\u2011');
