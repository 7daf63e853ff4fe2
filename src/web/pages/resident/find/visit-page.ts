import { textIn } from '../../../../contract/words/text-in.js';
import { visitBlockers, type VisitWish, wishedVisit } from '../../../../domain/booking/visit.js';
import type { CityService } from '../../../../domain/hub/city-service.js';
import type { Language } from '../../../../domain/hub/hub.js';
import { saying, translate } from '../../../../platform/sentences.js';
import { isOfferedAt, type ServiceAtHub, servicesOf } from '../offers.js';
import type { AskedService } from './right-service-page.js';
import { stepsAt } from '../booking-progress.js';
import { pageBefore } from './booking-path.js';

/** What may be done in one visit: how many of it, and what else. `chosen` is what was chosen before. */
export interface VisitAsked extends AskedService {
  chosen: VisitWish;
  /** Services that may be done with it and that some hub takes bookings for. */
  others: readonly CityService[];
  formUrl: string;
  /** `apart` or `nowhere`; empty where nothing is wrong. */
  wrong: VisitFault | '';
}

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

/** Why the wish is no visit: its services do not go together, or no hub has them all. Undefined where it is one. */
export function visitFault(places: readonly ServiceAtHub[], wish: VisitWish): VisitFault | undefined {
  const keys = [wish, ...(wish.also ?? [])].map(({ service }) => service);
  const having = places.map(({ now }) => now).filter((now) => keys.every((key) => servicesOf(now).has(key)));
  const visits = having.map((now) => ({ now, visit: wishedVisit(servicesOf(now), wish) }));
  if (visits.some(({ visit }) => visitBlockers(visit).length > 0)) return 'apart';
  return visits.some(({ now, visit }) => isOfferedAt(now, visit)) ? undefined : 'nowhere';
}

/** The services that go with this one, each once, where bookings are taken for them. */
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
