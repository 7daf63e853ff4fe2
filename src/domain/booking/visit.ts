// A visit is what a person comes for: one service, or several that go together, one after the other, each with a
// quantity. Two parts in the same pool share cells; where the pool changes, the next part begins at the start of a
// cell.
import type { CityService } from '../hub/city-service.js';
import type { Hub, Text } from '../hub/hub.js';
import { Refusal } from '../refusal.js';
import { type Instant, instant, MINUTE, plusMinutes } from '../time/instant.js';
import { localDateOf, startOfDay } from '../time/wall-time.js';

/**
 * A part of a visit with its service. `minutes` are for the whole quantity; in a booked visit they are the minutes as
 * booked.
 */
export interface PlannedPart {
  service: CityService;
  quantity: number;
  minutes: number;
}

/** The parts of a visit, at least one, all at the same hub. */
export type Visit = readonly [PlannedPart, ...PlannedPart[]];

/** A visit as a person asks for it: `also` are further services of the same visit, in their order. */
export interface VisitWish {
  service: string;
  quantity?: number;
  also?: { service: string; quantity?: number }[];
}

/** A part of a visit as it was booked. A later change of the service changes neither its minutes nor its texts. */
export interface VisitPart {
  /** The service's key. */
  service: string;
  name: Text;
  /** The number of the same thing, such as two permits. */
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

/**
 * The first of a quantity takes the service's minutes, each further one `minutesEach`, or as long again where that is
 * not set.
 */
const minutesFor = ({ minutes, booking }: CityService, quantity: number): number =>
  minutes + (quantity - 1) * (booking.quantity?.minutesEach ?? minutes);

export const plannedPart = (service: CityService, quantity = 1): PlannedPart => ({
  service,
  quantity,
  minutes: minutesFor(service, quantity),
});

export const visitOf = (service: CityService, quantity = 1): Visit => [plannedPart(service, quantity)];

/** The reasons why these services cannot be one visit, or not in this quantity; empty when they can. */
export function visitBlockers(visit: Visit): VisitBlocker[] {
  const blockers: VisitBlocker[] = [];
  if (visit.length > MOST_PARTS) blockers.push({ code: 'too-many-parts', maximum: MOST_PARTS });
  for (const { service, quantity } of visit) {
    const maximum = service.booking.quantity?.most ?? 1;
    if (quantity > maximum) blockers.push({ code: 'quantity-too-large', maximum });
  }
  for (const [index, { service }] of visit.entries()) {
    const apart = visit.slice(index + 1).find((other) => !mayCombine(service, other.service));
    if (apart) blockers.push({ code: 'not-combinable', service: service.key, other: apart.service.key });
  }
  return blockers;
}

/**
 * Whether two services may be in one visit: one of them must name the other. A service is not combined with itself,
 * because that is a quantity.
 */
export const mayCombine = (one: CityService, other: CityService): boolean =>
  one.key !== other.key &&
  ((one.booking.combinesWith ?? []).includes(other.key) || (other.booking.combinesWith ?? []).includes(one.key));

/**
 * The time of one part of a visit. `to` is the end of its own minutes; its seats are kept from `cellsFrom` to `cellsTo`,
 * the buffer included.
 */
export interface PartSpan {
  part: PlannedPart;
  from: Instant;
  to: Instant;
  cellsFrom: Instant;
  cellsTo: Instant;
  /** The end of its last cell without the buffer: the service must be offered until then. */
  offeredTo: Instant;
}

/**
 * The time and the cells of each part. `midnight` is the start of the visit's local day, where the grid of cells
 * begins.
 */
export function partSpansOf(visit: Visit, start: Instant, midnight: Instant): PartSpan[] {
  const spans: PartSpan[] = [];
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

/** Minutes from the start to the end of the last part, with the wait between two pools. */
export function visitMinutesAt({ opening }: Pick<Hub, 'opening'>, visit: Visit, start: Instant): number {
  const midnight = startOfDay(localDateOf(start, opening.timeZone), opening.timeZone);
  const end = partSpansOf(visit, start, midnight).at(-1)?.to ?? start;
  return (end - start) / MINUTE;
}

type Services = ReadonlyMap<string, CityService>;

/** The visit that was asked for. Refuses `unknown-service` when the hub does not have one of its services. */
export function wishedVisit(services: Services, { service, quantity, also = [] }: VisitWish): Visit {
  const further = also.map((one) => plannedPart(offered(services, one.service), one.quantity));
  return [plannedPart(offered(services, service), quantity), ...further];
}

/**
 * A booked visit with the hub's services and the minutes as booked. Refuses `unknown-service` when the hub no longer
 * has one of them.
 */
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

/** The parts of a visit as they are stored with a booking, with the services' present texts. */
export const visitPartsOf = (visit: Visit): VisitPart[] =>
  visit.map(({ service: { key, name, whatToBring, fee }, quantity, minutes }) => {
    return { service: key, name, quantity, minutes, whatToBring, ...(fee && { fee: fee.text }) };
  });
