import type { Language } from '../../domain/hub/hub.js';
import type { HubNow, ServiceNow } from '../../use-cases/hub/show-hubs.js';
import { translate } from '../http/translator.js';
import { stepsAt } from './steps.js';

export interface ServiceLine {
  name: string;
  description: string;
  url: string;
  /** `By appointment only`, `Walk in or book a time`, … */
  ways: string;
}

/** The services of all hubs, each once, by name; `typed` leaves those whose texts hold it. */
export function servicesPage(hubs: readonly HubNow[], typed: string, language: Language) {
  const wanted = plain(typed);
  const lines = cityServices(hubs)
    .filter(({ service }) => plain(`${service.name[language]} ${service.description[language]}`).includes(wanted))
    .map((now) => serviceLine(now, language))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  return {
    title: translate(language, 'resident.services.title'),
    steps: stepsAt(1, language),
    typed,
    found: wanted === '' ? '' : translate(language, 'resident.services.found', { count: lines.length, typed }),
    services: lines,
  };
}

/** Each service once, as the first hub has it that offers it. */
function cityServices(hubs: readonly HubNow[]): ServiceNow[] {
  const services = new Map<string, ServiceNow>();
  for (const now of hubs.flatMap((hub) => hub.services)) {
    if (!services.has(now.service.key)) services.set(now.service.key, now);
  }
  return [...services.values()];
}

function serviceLine({ service, walkIn, appointment }: ServiceNow, language: Language): ServiceLine {
  const both = walkIn.offered && appointment.offered;
  const one = appointment.offered ? 'reason.appointment-only' : 'reason.walk-in-only';
  return {
    name: service.name[language],
    description: service.description[language],
    url: `/book/${service.key}`,
    ways: translate(language, both ? 'resident.services.both' : one),
  };
}

/** Without case and accents, so that `controle` finds `contrôle`. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .trim();
