// A visit as somebody wishes it, or as it was booked, with the services of the hub where it shall be.
import type { VisitPart } from './appointment.js';
import { type PlannedPart, plannedPart, type Visit, type VisitWish } from './visit.js';
import type { CityService } from '../hub/city-service.js';
import { Refusal } from '../refusal.js';

type Services = ReadonlyMap<string, CityService>;

/** Refuses `unknown-service`. */
export function wishedVisit(services: Services, { service, quantity, also = [] }: VisitWish): Visit {
  const further = also.map((one) => plannedPart(offered(services, one.service), one.quantity));
  return [plannedPart(offered(services, service), quantity), ...further];
}

/** With the minutes as booked. Refuses `unknown-service` where the hub does not have one of them. */
export function bookedVisit(services: Services, parts: readonly VisitPart[]): Visit {
  const planned = parts.map(({ service, quantity, minutes }): PlannedPart => {
    return { service: offered(services, service), quantity, minutes };
  });
  return planned as [PlannedPart, ...PlannedPart[]];
}

function offered(services: Services, key: string): CityService {
  const service = services.get(key);
  if (!service) throw new Refusal('unknown-service', { service: key });
  return service;
}
