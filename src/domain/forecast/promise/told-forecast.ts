// The forecast of a hub as it is kept and told. It is made a few times a second at most, so what a newcomer is told between two of
// them is corrected: who joined or was called since is counted with an average visit.
import { type Instant, instant, MINUTE, plusMinutes } from '../../time/instant.js';
import { valueAbove } from '../engine/normal-distribution.js';
import { PROMISED_SHARE } from './promised-share.js';
import { minutesShown, rangeToShow, type ShownRange } from './shown-range.js';
import type { Ticket } from '../../queue/ticket/ticket.js';
import type { WaitRange } from '../../queue/order/tickets-ahead.js';

/** For somebody who joins the queue for a service. */
export interface NewcomerWait {
  /** Read from its own moment on, because a newcomer's wait does not count down. Null where nobody can promise anything. */
  range: ShownRange | null;
  /** Nine of ten newcomers of that moment are called within so many minutes, as it was forecast; null as above. */
  promised: number | null;
  /** How many went before a newcomer when it was made, and what each further one adds in minutes. */
  ahead: number;
  each: number;
}

export interface ForecastBody {
  /** By the id of each waiting ticket. */
  tickets: Record<string, ShownRange | null>;
  /** By service key. */
  services: Record<string, NewcomerWait>;
}

export interface KeptForecast {
  hub: string;
  /** The log's when it was made. */
  sequence: number;
  at: Instant;
  /** The version of the hub's configuration: counters, services, hours, policy. */
  setUp: string;
  body: ForecastBody;
}

/** Older ones are made anew by whoever reads them. */
const FRESH_MINUTES = 2;

/** Whether it may be told: made for the counters as they are now, and not long ago. */
export const standsFor = (forecast: KeptForecast, setUp: string, now: Instant): boolean =>
  forecast.setUp === setUp && Math.abs(now - forecast.at) <= FRESH_MINUTES * MINUTE;

/** The newest of those that may be told. */
export function newestStanding(
  kept: readonly (KeptForecast | undefined)[],
  setUp: string,
  now: Instant,
): KeptForecast | undefined {
  const standing = kept.filter((one): one is KeptForecast => one !== undefined && standsFor(one, setUp, now));
  return standing.sort((a, b) => b.sequence - a.sequence || b.at - a.at)[0];
}

/** The range of a ticket that waits; one that joined after the forecast has a newcomer's. Null where nobody can promise anything. */
export function rangeOfTicket(
  forecast: KeptForecast,
  ticket: Pick<Ticket, 'id' | 'service' | 'arrivedAt'>,
  ahead: number,
): ShownRange | null {
  const kept = forecast.body.tickets[ticket.id];
  return kept === undefined ? rangeOfNewcomer(forecast, ticket.service, ahead, ticket.arrivedAt) : kept;
}

/** Who has asked for more time is not called before that is over, whatever was forecast before they asked. */
export function notSooner(range: ShownRange | null, notBefore: Instant | null): ShownRange | null {
  if (!range || notBefore === null) return range;
  return { ...range, from: instant(Math.max(range.from, notBefore)), to: instant(Math.max(range.to, notBefore)) };
}

/** `ahead`: how many go before somebody who joins at this moment. */
export function rangeOfNewcomer(
  { body }: KeptForecast,
  service: string,
  ahead: number,
  now: Instant,
): ShownRange | null {
  const kept = body.services[service];
  if (!kept?.range) return null;
  const more = furtherAhead(kept, ahead);
  return more === 0 ? movedTo(kept.range, now) : lengthened(kept.range, more, kept.each, now);
}

/** Nine of ten who join at this moment are called within so many minutes; unlike the range, it follows every forecast. */
export function minutesToNewcomer({ body }: KeptForecast, service: string, ahead: number): number | null {
  const kept = body.services[service];
  return kept && kept.promised !== null ? Math.max(0, kept.promised + furtherAhead(kept, ahead) * kept.each) : null;
}

/** Who was called last is still at a counter, so the first who is gone from the queue makes nobody's wait shorter before it is forecast. */
function furtherAhead(kept: Pick<NewcomerWait, 'ahead'>, ahead: number): number {
  const more = ahead - kept.ahead;
  return more < 0 ? more + 1 : more;
}

/** The same minutes, from another moment on. */
export const movedTo = (range: ShownRange, now: Instant): ShownRange => ({
  ...range,
  shownAt: now,
  from: instant(range.from + (now - range.shownAt)),
  to: instant(range.to + (now - range.shownAt)),
});

/** What people read of a range now. */
export const waitShown = (range: ShownRange | null, now: Instant): WaitRange | null =>
  range && minutesShown(range, now);

/** By when nine of ten are called: as it was promised; once that is past, as it is promised now. */
export function calledBy(range: ShownRange | null, now: Instant): Instant | null {
  if (!range) return null;
  return range.to > now ? range.to : plusMinutes(now, minutesShown(range, now).toMinutes);
}

/**
 * With so many more ahead (negative: fewer), each of whom takes `each` minutes on average and, as visits do, varies by as much again:
 * the spread of a sum grows with the root of their number.
 */
function lengthened({ raw }: ShownRange, more: number, each: number, now: Instant): ShownRange | null {
  const likely = Math.max(0, raw.likely + more * each);
  const spread = (before: number) => Math.hypot(before, more > 0 ? PROMISED_DEVIATIONS * each * Math.sqrt(more) : 0);
  const [early, promised] = [
    Math.max(0, likely - spread(raw.likely - raw.early)),
    likely + spread(raw.promised - raw.likely),
  ];
  return rangeToShow({ early, likely, promised, mean: likely, called: 1 }, now);
}

/** Of a normal distribution the promised share lies below so many standard deviations above its mean. */
const PROMISED_DEVIATIONS = valueAbove(1 - PROMISED_SHARE);
