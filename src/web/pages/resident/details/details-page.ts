import { textIn } from '../../../../contract/words/text-in.js';
import { CONTACT_KEPT_DAYS } from '../../../../domain/booking/contact.js';
import type { Language } from '../../../../domain/hub/hub.js';
import { needs } from '../../../../domain/queue/ticket/ticket.js';
import type { ShownHold } from '../../../../use-cases/booking/show-hold.js';
import { visitName } from '../../../../contract/words/visit-names.js';
import { codeOf } from '../visit-code.js';
import { translate } from '../../../http/translator.js';
import { type DetailErrors, detailFields, type DetailField, type Details, needsContact } from './details.js';
import { holdPanel } from './hold-panel.js';
import { stepsAt } from '../booking-progress.js';
import { dayAtText } from '../../when.js';

/** A time that is kept, with what it is for. */
export type Kept = ShownHold;

interface Field {
  name: DetailField;
  value: string;
  /** What is wrong with it; empty if nothing is. */
  message: string;
  /** The ids of what describes it. */
  describedBy: string;
}

const withHint: DetailField[] = ['name', 'applicationNumber', 'interpreterLanguage'];

/** The form for oneself, with what was typed and what is wrong with it. `isEarlier`: it was typed for another hold. */
export function detailsPage(kept: Kept, details: Details, errors: DetailErrors, language: Language, isEarlier = false) {
  const heading = translate(language, 'resident.details.title');
  const wrong = detailFields.flatMap((name) => (errors[name] ? [{ href: `#${name}`, message: errors[name] }] : []));
  const number = kept.service.applicationNumber;
  const texts = keptTexts(kept, language);
  return {
    ...texts,
    hold: holdPanel(kept, texts.formUrl, 'details', language),
    isEarlier,
    title: wrong.length === 0 ? heading : translate(language, 'resident.errors.title', { title: heading }),
    heading,
    errors: wrong,
    steps: stepsAt(4, language),
    name: fieldOf('name', details, errors),
    email: fieldOf('email', details, errors),
    phone: fieldOf('phone', details, errors),
    number: number ? fieldOf('applicationNumber', details, errors) : null,
    numberHint: number ? translate(language, 'resident.details.number-hint', { example: number.example }) : '',
    contact: translate(language, `resident.details.contact${needsContact(kept.service) ? '' : '-optional'}`),
    interpreterLanguage: fieldOf('interpreterLanguage', details, errors),
    numberOptional: number ? !number.required : false,
    needs: needs.map((value) => ({
      value,
      label: translate(language, `shared.needs.${value}`),
      ticked: details.needs.includes(value),
      asksLanguage: value === 'interpreter',
    })),
    days: CONTACT_KEPT_DAYS,
  };
}

/** What is kept, until when, and the addresses of its forms. */
export function keptTexts({ held, hub }: Kept, language: Language) {
  const zone = hub.opening.timeZone;
  const formUrl = `/book/${codeOf(held.parts)}/${hub.key}/held/${held.id}`;
  return {
    formUrl,
    releaseUrl: `${formUrl}/release`,
    keepUrl: `${formUrl}/keep`,
    partySize: held.partySize,
    when: dayAtText(language, held.start, zone),
    place: `${visitName(held.parts, language)}, ${textIn(hub.name, language)}`,
  };
}

function fieldOf(name: DetailField, details: Details, errors: DetailErrors): Field {
  const message = errors[name] ?? '';
  const ids = [withHint.includes(name) ? `${name}-hint` : '', message === '' ? '' : `${name}-wrong`];
  return { name, value: details[name], message, describedBy: ids.filter(Boolean).join(' ') };
}
