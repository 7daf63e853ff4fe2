// What a desk has chosen before it asks for times: it stands in the address, because it is about nobody.
import { mayCombine, type VisitWish } from '../../../../domain/booking/visit.js';
import type { CityService } from '../../../../domain/hub/city-service.js';
import type { LocalDate } from '../../../../domain/hub/hub.js';
import { daysBetween, isRealDate } from '../../../../domain/time/wall-time.js';
import type { HubNow } from '../../../../use-cases/hub/show-hubs.js';

/** As it came in, by an address or with a form. */
export interface Chosen {
  service?: unknown;
  quantity?: unknown;
  also?: unknown;
  day?: unknown;
  /** The same, by a button below some of its times. */
  all?: unknown;
}

export interface Choice {
  /** Those that take appointments here. */
  services: CityService[];
  /** Undefined while none of them is chosen. */
  service?: CityService;
  quantity: number;
  /** Services that may be done in the same visit. */
  combinable: CityService[];
  also: string[];
  /** Undefined: from today on. */
  day?: LocalDate;
}

/** Nobody books so far ahead. */
const FURTHEST_DAYS = 400;

/** What cannot be is left out: another service may allow less than the one that was chosen before. */
export function choiceAt({ services: all }: Pick<HubNow, 'services'>, today: LocalDate, chosen: Chosen): Choice {
  const services = all.filter(({ appointment }) => appointment.offered).map(({ service }) => service);
  const service = services.find(({ key }) => key === chosen.service);
  const combinable = service ? services.filter((other) => mayCombine(service, other)) : [];
  const wanted = [chosen.also].flat();
  return {
    services,
    service,
    quantity: Math.min(wholeNumber(chosen.quantity), service?.booking.quantity?.most ?? 1),
    combinable,
    also: combinable.map(({ key }) => key).filter((key) => wanted.includes(key)),
    day: dayIn(chosen.all, today) ?? dayIn(chosen.day, today),
  };
}

export const visitWish = (service: CityService, { quantity, also }: Choice): VisitWish => ({
  service: service.key,
  quantity,
  also: also.map((key) => ({ service: key })),
});

const wholeNumber = (typed: unknown): number => (/^\d{1,2}$/.test(String(typed)) ? Math.max(1, Number(typed)) : 1);

/** A day of the calendar that may be asked for, or undefined. */
export function dayIn(typed: unknown, today: LocalDate): LocalDate | undefined {
  if (!isRealDate(typed)) return undefined;
  const ahead = daysBetween(today, typed);
  return ahead >= 0 && ahead <= FURTHEST_DAYS ? typed : undefined;
}
