// What somebody comes for in one go: one service or several that go together, each perhaps more than once, one after the
// other. Two parts of one pool share its cells; where the pool changes, the next part begins with a cell of its own.
import type { CityService } from '../hub/city-service.js';
import type { Hub, Text } from '../hub/hub.js';
import { Refusal } from '../refusal.js';
import { type Instant, instant, MINUTE, plusMinutes } from '../time/instant.js';
import { localDateOf, startOfDay } from '../time/wall-time.js';

/** A service as it is or was booked: `minutes` are of the whole quantity, and those of the booking where there is one. */
export interface PlannedPart {
  service: CityService;
  quantity: number;
  minutes: number;
}

/** All of one hub. */
export type Visit = readonly [PlannedPart, ...PlannedPart[]];

/** What is wished: `also` are further services of the same visit, in their order. */
export interface VisitWish {
  service: string;
  quantity?: number;
  also?: { service: string; quantity?: number }[];
}

/** One service of a visit as it was booked: a later change of the service leaves its minutes and texts. */
export interface VisitPart {
  /** The service's key. */
  service: string;
  name: Text;
  /** How many of it: two permits. */
  quantity: number;
  minutes: number;
  whatToBring: Text[];
  fee?: Text;
}

export const MOST_PARTS = 4;

export type VisitBlocker =
  | { code: 'quantity-too-large'; maximum: number }
  | { code: 'not-combinable'; service: string; other: string }
  | { code: 'too-many-parts'; maximum: number };

/** The first takes the service's minutes, each further one what the service says for one more. */
const minutesFor = ({ minutes, booking }: CityService, quantity: number): number =>
  minutes + (quantity - 1) * (booking.quantity?.minutesEach ?? minutes);

export const plannedPart = (service: CityService, quantity = 1): PlannedPart => ({
  service,
  quantity,
  minutes: minutesFor(service, quantity),
});

export const visitOf = (service: CityService, quantity = 1): Visit => [plannedPart(service, quantity)];

/** Why these services cannot be one visit, or not so many of one; empty when they can. */
export function visitBlockers(visit: Visit): VisitBlocker[] {
  const blockers: VisitBlocker[] = [];
  if (visit.length > MOST_PARTS) blockers.push({ code: 'too-many-parts', maximum: MOST_PARTS });
  for (const { service, quantity } of visit) {
    const maximum = service.booking.quantity?.most ?? 1;
    if (quantity > maximum) blockers.push({ code: 'quantity-too-large', maximum });
  }
  for (const [index, { service }] of visit.entries()) {
    const apart = visit.slice(index + 1).find((other) => !combine(service, other.service));
    if (apart) blockers.push({ code: 'not-combinable', service: service.key, other: apart.service.key });
  }
  return blockers;
}

/** One of the two must name the other; a service is not combined with itself, that is a quantity. */
export const combine = (one: CityService, other: CityService): boolean =>
  one.key !== other.key &&
  ((one.booking.combinesWith ?? []).includes(other.key) || (other.booking.combinesWith ?? []).includes(one.key));

/** Where a part lies: `to` ends its own minutes; its seats are kept from `cellsFrom` to `cellsTo`, its buffer included. */
export interface Span {
  part: PlannedPart;
  from: Instant;
  to: Instant;
  cellsFrom: Instant;
  cellsTo: Instant;
  /** The end of its last cell without the buffer: so long it must be offered. */
  offeredTo: Instant;
}

/** `midnight` begins the grid of cells: the start of the visit's local day. */
export function spansOf(visit: Visit, start: Instant, midnight: Instant): Span[] {
  const spans: Span[] = [];
  let end = start;
  for (const [index, part] of visit.entries()) {
    const { pool, bufferMinutes = 0 } = part.service.booking;
    const down = (at: number) => gridTime(Math.floor, at, midnight, pool.cellMinutes);
    const up = (at: number) => gridTime(Math.ceil, at, midnight, pool.cellMinutes);
    const samePool = visit[index - 1]?.service.booking.pool.key === pool.key;
    const last = visit[index + 1]?.service.booking.pool.key !== pool.key;
    const from = index === 0 || samePool ? end : up(end);
    const to = plusMinutes(from, part.minutes);
    const cellsTo = last ? up(to + bufferMinutes * MINUTE) : up(to);
    spans.push({ part, from, to, cellsFrom: down(from), cellsTo, offeredTo: last ? up(to) : to });
    end = to;
  }
  return spans;
}

function gridTime(round: (cells: number) => number, at: number, midnight: Instant, cellMinutes: number): Instant {
  const cell = cellMinutes * MINUTE;
  return instant(midnight + round((at - midnight) / cell) * cell);
}

/** From the start to the end of the last part, waiting between two pools included. */
export function minutesAt({ opening }: Pick<Hub, 'opening'>, visit: Visit, start: Instant): number {
  const midnight = startOfDay(localDateOf(start, opening.timeZone), opening.timeZone);
  const end = spansOf(visit, start, midnight).at(-1)?.to ?? start;
  return (end - start) / MINUTE;
}

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

/** A visit with its texts as they are at this moment. */
export const partsOf = (visit: Visit): VisitPart[] =>
  visit.map(({ service: { key, name, whatToBring, fee }, quantity, minutes }) => {
    return { service: key, name, quantity, minutes, whatToBring, ...(fee && { fee: fee.text }) };
  });
