import type { Appointment } from '../../domain/booking/appointment.js';
import type { CityService } from '../../domain/hub/city-service.js';
import type { Hub, Language } from '../../domain/hub/hub.js';
import { needs } from '../../domain/queue/ticket.js';
import { CONTACT_KEPT_DAYS } from '../../domain/booking/appointment.js';
import { translate } from '../http/translator.js';
import { timeText } from '../http/wording.js';
import { type DetailErrors, detailFields, type DetailField, type Details } from './details.js';
import { stepsAt } from './steps.js';
import { dayAtText } from './when.js';

/** A time that is kept, with what it is for. */
export interface Kept {
  held: Appointment;
  hub: Hub;
  service: CityService;
}

interface Field {
  name: DetailField;
  value: string;
  /** What is wrong with it; empty if nothing is. */
  message: string;
  /** The ids of what describes it. */
  describedBy: string;
}

const withHint: DetailField[] = ['name', 'applicationNumber'];

/** The form for oneself, with what was typed and what is wrong with it. */
export function detailsPage(kept: Kept, details: Details, errors: DetailErrors, language: Language) {
  const heading = translate(language, 'resident.details.title');
  const wrong = detailFields.flatMap((name) => (errors[name] ? [{ href: `#${name}`, message: errors[name] }] : []));
  const number = kept.service.applicationNumber;
  return {
    ...keptTexts(kept, language),
    title: wrong.length === 0 ? heading : translate(language, 'resident.errors.title', { title: heading }),
    heading,
    errors: wrong,
    steps: stepsAt(4, language),
    name: fieldOf('name', details, errors),
    email: fieldOf('email', details, errors),
    phone: fieldOf('phone', details, errors),
    number: number ? fieldOf('applicationNumber', details, errors) : null,
    numberHint: number ? translate(language, 'resident.details.number-hint', { example: number.example }) : '',
    numberOptional: number ? !number.required : false,
    needs: needs.map((value) => ({
      value,
      label: translate(language, `shared.needs.${value}`),
      ticked: details.needs.includes(value),
    })),
    days: CONTACT_KEPT_DAYS,
  };
}

/** What is kept, until when, and the addresses of its forms. */
export function keptTexts({ held, hub, service }: Kept, language: Language) {
  const zone = hub.opening.timeZone;
  const formUrl = `/book/${service.key}/${hub.key}/held/${held.id}`;
  return {
    formUrl,
    releaseUrl: `${formUrl}/release`,
    partySize: held.partySize,
    when: dayAtText(language, held.start, zone),
    until: timeText(language, held.holdExpiresAt ?? held.start, zone),
    place: `${service.name[language]}, ${hub.name[language]}`,
  };
}

function fieldOf(name: DetailField, details: Details, errors: DetailErrors): Field {
  const message = errors[name] ?? '';
  const ids = [withHint.includes(name) ? `${name}-hint` : '', message === '' ? '' : `${name}-wrong`];
  return { name, value: details[name], message, describedBy: ids.filter(Boolean).join(' ') };
}
