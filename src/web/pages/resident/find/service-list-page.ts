import { textIn } from '../../../../contract/words/text-in.js';
import type { CityService } from '../../../../domain/hub/city-service.js';
import type { Language } from '../../../../domain/hub/hub.js';
import { findServices } from '../../../../domain/hub/service-search.js';
import type { HubNow, ServiceNow } from '../../../../use-cases/hub/show-hubs.js';
import { finderWordsOf } from '../../../../platform/finder-words.js';
import { translate } from '../../../../platform/sentences.js';
import { stepsAt } from '../booking-progress.js';

/** A service in the list. */
export interface ServiceLine {
  name: string;
  description: string;
  url: string;
  /** A note that the service can be done online; '' where it cannot. */
  online: string;
  /** The channels in words, as in `By appointment only` or `Walk in or book a time`. */
  ways: string;
}

/**
 * The services of all hubs, each once: the best matches of the typed search, or all by name where nothing was typed or
 * found. The search understands words in all `languages`, the city's.
 */
export function serviceListPage(
  hubs: readonly HubNow[],
  typed: string,
  language: Language,
  languages: readonly Language[],
) {
  const offered = cityServices(hubs);
  const asked = typed.trim();
  const { services, understood } = findServices([...offered.keys()], asked, language, finderWordsOf(languages));
  const shown = services.length > 0 ? services : byName([...offered.keys()], language);
  const facts = { count: services.length, typed: asked, words: understood.join(', ') };
  return {
    title: translate(language, 'resident.services.title'),
    steps: stepsAt(1, language),
    typed,
    found: asked === '' ? '' : translate(language, 'resident.services.found', facts),
    searched: asked !== '',
    help: asked !== '' && services.length === 0,
    services: shown.map((service) => serviceLine(offered.get(service) as ServiceNow, language)),
  };
}

/** Each service once, as the first hub that has it describes it. */
export function cityServices(hubs: readonly HubNow[]): Map<CityService, ServiceNow> {
  const all = hubs.flatMap((hub) => hub.services);
  const first = new Map(all.toReversed().map((serviceNow) => [serviceNow.service.key, serviceNow]));
  const keys = new Set(all.map(({ service }) => service.key));
  return new Map(
    [...keys].flatMap((key) => first.get(key) ?? []).map((serviceNow) => [serviceNow.service, serviceNow]),
  );
}

const byName = (services: readonly CityService[], language: Language): CityService[] =>
  services.toSorted((a, b) => textIn(a.name, language).localeCompare(textIn(b.name, language), language));

function serviceLine({ service, walkIn, appointment }: ServiceNow, language: Language): ServiceLine {
  const both = walkIn.offered && appointment.offered;
  const one = appointment.offered ? 'reason.appointment-only' : 'reason.walk-in-only';
  return {
    name: textIn(service.name, language),
    description: textIn(service.description, language),
    url: `/book/${service.key}`,
    online: service.online ? translate(language, 'resident.services.online') : '',
    ways: translate(language, both ? 'resident.services.both' : one),
  };
}
