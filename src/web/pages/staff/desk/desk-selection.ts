// The visit that a desk has chosen before it looks for times. It is in the address, because it names no person.
import { mayCombine, type VisitWish } from '../../../../domain/booking/visit.js';
import type { CityService } from '../../../../domain/hub/city-service.js';
import type { LocalDate } from '../../../../domain/hub/hub.js';
import { daysBetween, isRealDate } from '../../../../domain/time/wall-time.js';
import type { HubNow } from '../../../../use-cases/hub/show-hubs.js';

/** The values as they came, from an address or a form. */
export interface Chosen {
  service?: unknown;
  quantity?: unknown;
  also?: unknown;
  day?: unknown;
  /** A day too, from the button that shows all times of a day. It goes before `day`. */
  all?: unknown;
}

/** The visit that is chosen, with everything that can be chosen. */
export interface Choice {
  /** The services that take appointments at this hub. */
  services: CityService[];
  /** Undefined while no service is chosen. */
  service?: CityService;
  quantity: number;
  /** The services that may be done in the same visit. */
  combinable: CityService[];
  also: string[];
  /** Undefined where the times begin today. */
  day?: LocalDate;
}

/** A day further ahead is ignored as a typing mistake, because services are booked some months ahead at most. */
const FURTHEST_DAYS = 400;

/** Leaves out impossible values, because a newly chosen service may allow less than the one before. */
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

/** The chosen visit as the search for free times takes it. */
export const visitWish = (service: CityService, { quantity, also }: Choice): VisitWish => ({
  service: service.key,
  quantity,
  also: also.map((key) => ({ service: key })),
});

const wholeNumber = (typed: unknown): number => (/^\d{1,2}$/.test(String(typed)) ? Math.max(1, Number(typed)) : 1);

/** The typed date if it exists and is from today to FURTHEST_DAYS ahead; else undefined. */
export function dayIn(typed: unknown, today: LocalDate): LocalDate | undefined {
  if (!isRealDate(typed)) return undefined;
  const ahead = daysBetween(today, typed);
  return ahead >= 0 && ahead <= FURTHEST_DAYS ? typed : undefined;
}
