import { textIn } from '../../../../contract/words/text-in.js';
import type { CityService, EligibilityQuestion } from '../../../../domain/hub/city-service.js';
import type { EligibilityAnswers } from '../../../../domain/hub/eligibility.js';
import type { Language } from '../../../../domain/hub/hub.js';
import { translate } from '../../../../platform/sentences.js';
import { answerFields } from './eligibility-answers.js';
import type { AskedService } from './right-service-page.js';
import { stepsAt } from '../booking-progress.js';

interface Elsewhere {
  url: string;
  text: string;
}

/** The page for answers that rule the service out, with what to do instead. `others` are the services of the city. */
export function notRightPage(
  { way }: AskedService,
  answers: EligibilityAnswers,
  wrong: readonly EligibilityQuestion[],
  others: readonly CityService[],
  language: Language,
) {
  const links = wrong.flatMap((question) => elsewhere(question, others, language));
  const title = wrong.some(({ service }) => service) ? 'other-service' : 'no-help';
  return {
    title: translate(language, `resident.right.${title}`),
    steps: stepsAt(1, language),
    back: way.right,
    formUrl: way.right,
    hidden: answerFields(answers),
    reasons: wrong.map(({ key, question, otherwise }) => ({
      answered: translate(language, 'resident.right.answered', {
        answer: translate(language, `resident.right.${answers.get(key) ?? 'no'}`),
        question: textIn(question, language),
      }),
      otherwise: textIn(otherwise, language),
    })),
    links: [...new Map(links.map((link) => [link.url, link])).values()],
  };
}

/** The links of a question: another service, if a hub offers it, and a page elsewhere. */
function elsewhere({ service, url }: EligibilityQuestion, others: readonly CityService[], language: Language) {
  const found = others.find(({ key }) => key === service);
  const links: Elsewhere[] = [];
  if (found) {
    const text = translate(language, 'resident.right.service-link', { service: textIn(found.name, language) });
    links.push({ url: `/book/${found.key}`, text });
  }
  if (url) links.push({ url, text: translate(language, 'resident.right.page-link', { host: new URL(url).host }) });
  return links;
}
