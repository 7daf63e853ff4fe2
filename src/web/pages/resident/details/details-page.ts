import { CONTACT_KEPT_DAYS } from '../../../../domain/durations.js';
import { dayAtTimeText } from '../../../../contract/words/day-and-time.js';
import { textIn } from '../../../../contract/words/text-in.js';
import type { Language } from '../../../../domain/hub/hub.js';
import type { ShownHold } from '../../../../use-cases/booking/show-hold.js';
import { visitName } from '../../../../contract/words/visit-names.js';
import { codeOf } from '../visit-code.js';
import { translate } from '../../../../platform/sentences.js';
import { contactFields } from './contact-fields.js';
import { type DetailErrors, detailFields, type Details, needsContact } from './details.js';
import { holdPanel } from './hold-panel.js';
import { stepsAt } from '../booking-progress.js';

/** A held time with its hub and service. */
export type Kept = ShownHold;

/** The form for the resident's details. `isEarlier` tells whether they were typed for another hold. */
export function detailsPage(kept: Kept, details: Details, errors: DetailErrors, language: Language, isEarlier = false) {
  const heading = translate(language, 'resident.details.title');
  const summary = detailFields.flatMap((name) => (errors[name] ? [{ href: `#${name}`, message: errors[name] }] : []));
  const texts = keptTexts(kept, language);
  return {
    ...texts,
    hold: holdPanel(kept, texts.formUrl, 'details', language),
    isEarlier,
    title: summary.length === 0 ? heading : translate(language, 'resident.errors.title', { title: heading }),
    heading,
    errors: summary,
    steps: stepsAt(4, language),
    fields: contactFields({ service: kept.service, details, errors }, language, true),
    contact: translate(language, `resident.details.contact${needsContact(kept.service) ? '' : '-optional'}`),
    days: CONTACT_KEPT_DAYS,
  };
}

/** The held time and its visit in words, and the addresses of its forms. */
export function keptTexts({ held, hub }: Kept, language: Language) {
  const zone = hub.opening.timeZone;
  const formUrl = `/book/${codeOf(held.parts)}/${hub.key}/held/${held.id}`;
  return {
    formUrl,
    releaseUrl: `${formUrl}/release`,
    keepUrl: `${formUrl}/keep`,
    partySize: held.partySize,
    when: dayAtTimeText(language, held.start, zone),
    place: `${visitName(held.parts, language)}, ${textIn(hub.name, language)}`,
  };
}
