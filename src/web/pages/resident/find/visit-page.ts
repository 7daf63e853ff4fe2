import { textIn } from '../../../../contract/words/text-in.js';
import { visitBlockers, type VisitWish, wishedVisit } from '../../../../domain/booking/visit.js';
import type { CityService } from '../../../../domain/hub/city-service.js';
import type { Language } from '../../../../domain/hub/hub.js';
import { saying, translate } from '../../../../platform/sentences.js';
import { isOfferedAt, type ServiceAtHub, servicesOf } from '../offers.js';
import type { AskedService } from './right-service-page.js';
import { stepsAt } from '../booking-progress.js';
import { pageBefore } from './booking-path.js';

/** The content of the page: the quantity of a service and further services. `chosen` is the earlier choice. */
export interface VisitAsked extends AskedService {
  chosen: VisitWish;
  /** The services that may be done in the same visit and that a hub takes bookings for. */
  others: readonly CityService[];
  formUrl: string;
  /** The reason why the choice is refused, or ''. */
  wrong: VisitFault | '';
}

/** `apart`: the services cannot be combined; `nowhere`: no hub has all of them. */
export type VisitFault = 'apart' | 'nowhere';

export function visitPage({ service, way, chosen, others, formUrl, wrong }: VisitAsked, language: Language) {
  const say = saying(language, 'resident.visit');
  const most = service.booking.quantity?.most ?? 1;
  const heading = say('title');
  const message = wrong === '' ? '' : say(wrong);
  return {
    title: message === '' ? heading : translate(language, 'resident.errors.title', { title: heading }),
    heading,
    lead: say('lead', { service: textIn(service.name, language) }),
    steps: stepsAt(1, language),
    errors: message === '' ? [] : [{ href: '#also-1', message }],
    message,
    back: pageBefore(way, 'visit'),
    formUrl,
    quantities: Array.from({ length: most < 2 ? 0 : most }, (_, index) => ({
      value: index + 1,
      chosen: index + 1 === (chosen.quantity ?? 1),
    })),
    others: others.map((other, index) => ({
      id: `also-${index + 1}`,
      value: other.key,
      label: textIn(other.name, language),
      chosen: (chosen.also ?? []).some((one) => one.service === other.key),
    })),
  };
}

/** The reason why the chosen services are no possible visit; undefined where they are one. */
export function visitFault(places: readonly ServiceAtHub[], chosen: VisitWish): VisitFault | undefined {
  const keys = [chosen, ...(chosen.also ?? [])].map(({ service }) => service);
  const having = places.map(({ now }) => now).filter((now) => keys.every((key) => servicesOf(now).has(key)));
  const visits = having.map((now) => ({ now, visit: wishedVisit(servicesOf(now), chosen) }));
  if (visits.some(({ visit }) => visitBlockers(visit).length > 0)) return 'apart';
  return visits.some(({ now, visit }) => isOfferedAt(now, visit)) ? undefined : 'nowhere';
}

/** The services that can be combined with this one and that a hub takes bookings for, each once. */
export function goingWith(places: readonly ServiceAtHub[], { booking }: CityService): CityService[] {
  const found = new Map<string, CityService>();
  for (const { now } of places) {
    for (const { service, appointment } of now.services) {
      const goes = appointment.offered && (booking.combinesWith ?? []).includes(service.key);
      if (goes && !found.has(service.key)) found.set(service.key, service);
    }
  }
  return [...found.values()];
}
