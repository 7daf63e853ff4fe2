import { textIn } from '../../../../contract/words/text-in.js';
import type { Language } from '../../../../domain/hub/hub.js';
import { translate } from '../../../../platform/sentences.js';
import type { AskedService } from './right-service-page.js';
import { factsOf } from './service-page.js';
import { stepsAt } from '../booking-progress.js';
import { pageAfter, pageBefore } from './booking-path.js';

/** The list of what to bring, to be ticked or printed. Ticks are not sent anywhere. */
export function checklistPage({ service, way }: AskedService, language: Language) {
  return {
    title: translate(language, 'resident.checklist.title'),
    lead: translate(language, 'resident.checklist.lead', { service: textIn(service.name, language) }),
    steps: stepsAt(1, language),
    items: service.whatToBring.map((text) => ({ text: textIn(text, language) })),
    facts: factsOf(service, language),
    back: pageBefore(way, 'checklist'),
    next: pageAfter(way, 'checklist'),
    goOn: translate(language, way.book === '' ? 'resident.checklist.places' : 'resident.continue'),
  };
}
