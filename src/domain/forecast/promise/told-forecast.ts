// The forecast of a hub as it is stored and told. It is made a few times a second at most. What a newcomer is told
// between two forecasts is corrected: each ticket that joined or was called since counts as an average visit.
import { type Instant, instant, MINUTE, plusMinutes } from '../../time/instant.js';
import { valueAbove } from '../engine/normal-distribution.js';
import { PROMISED_SHARE } from './promised-share.js';
import { minutesShown, rangeToShow, type ShownRange } from './shown-range.js';
import type { Ticket } from '../../queue/ticket/ticket.js';
import type { WaitRange } from '../../queue/order/tickets-ahead.js';

/** What a person who joins the queue for a service is told. */
export interface NewcomerWait {
  /**
   * Read from the reader's own moment on, because a newcomer's wait does not count down. Null when nothing can be
   * promised.
   */
  range: ShownRange | null;
  /**
   * Minutes within which nine of ten newcomers are called, as forecast and unrounded. Null when nothing can be
   * promised.
   */
  promised: number | null;
  /**
   * How many tickets were ahead of a newcomer when the forecast was made, and the minutes that each further one adds.
   */
  ahead: number;
  each: number;
}

export interface ForecastBody {
  /** By the id of each waiting ticket. */
  tickets: Record<string, ShownRange | null>;
  /** By service key. */
  services: Record<string, NewcomerWait>;
}

export interface ToldForecast {
  hub: string;
  /** The sequence number of the hub's log when the forecast was made. */
  sequence: number;
  at: Instant;
  /** The version of the hub's configuration: counters, services, hours, policy. */
  setUp: string;
  body: ForecastBody;
}

/** Minutes; a reader replaces an older forecast by a new one. */
const FRESH_MINUTES = 2;

/** Whether the forecast may be told: it was made for the present configuration, and at most FRESH_MINUTES ago. */
export const mayBeTold = (forecast: ToldForecast, setUp: string, now: Instant): boolean =>
  forecast.setUp === setUp && Math.abs(now - forecast.at) <= FRESH_MINUTES * MINUTE;

/** The newest of the forecasts that may be told. */
export function newestToTell(
  kept: readonly (ToldForecast | undefined)[],
  setUp: string,
  now: Instant,
): ToldForecast | undefined {
  const standing = kept.filter((one): one is ToldForecast => one !== undefined && mayBeTold(one, setUp, now));
  return standing.sort((a, b) => b.sequence - a.sequence || b.at - a.at)[0];
}

/**
 * The range of a waiting ticket. A ticket that joined after the forecast has the newcomers' range. Null when nothing
 * can be promised.
 */
export function rangeOfTicket(
  forecast: ToldForecast,
  ticket: Pick<Ticket, 'id' | 'service' | 'arrivedAt'>,
  ahead: number,
): ShownRange | null {
  const kept = forecast.body.tickets[ticket.id];
  return kept === undefined ? rangeOfNewcomer(forecast, ticket.service, ahead, ticket.arrivedAt) : kept;
}

/**
 * The range of a ticket whose holder has asked for more time: it is not called before `notBefore`, whatever was
 * forecast before.
 */
export function rangeNotBefore(range: ShownRange | null, notBefore: Instant | null): ShownRange | null {
  if (!range || notBefore === null) return range;
  return { ...range, from: instant(Math.max(range.from, notBefore)), to: instant(Math.max(range.to, notBefore)) };
}

/** The range of a person who joins now. `ahead` is how many tickets go before theirs. */
export function rangeOfNewcomer(
  { body }: ToldForecast,
  service: string,
  ahead: number,
  now: Instant,
): ShownRange | null {
  const kept = body.services[service];
  if (!kept?.range) return null;
  const more = furtherAhead(kept, ahead);
  return more === 0 ? shiftedTo(kept.range, now) : lengthened(kept.range, more, kept.each, now);
}

/**
 * Minutes within which nine of ten who join now are called. Unlike the range, this follows every forecast. Null when
 * nothing can be promised.
 */
export function minutesToNewcomer({ body }: ToldForecast, service: string, ahead: number): number | null {
  const kept = body.services[service];
  return kept && kept.promised !== null ? Math.max(0, kept.promised + furtherAhead(kept, ahead) * kept.each) : null;
}

/**
 * How many more tickets are ahead than at the forecast. One fewer counts as none, because the ticket that was called
 * last is still at a counter and shortens no wait yet.
 */
function furtherAhead(kept: Pick<NewcomerWait, 'ahead'>, ahead: number): number {
  const more = ahead - kept.ahead;
  return more < 0 ? more + 1 : more;
}

/** The same minutes, counted from another instant. */
export const shiftedTo = (range: ShownRange, now: Instant): ShownRange => ({
  ...range,
  shownAt: now,
  from: instant(range.from + (now - range.shownAt)),
  to: instant(range.to + (now - range.shownAt)),
});

/** The minutes that people read in a range now; null without a range. */
export const waitShown = (range: ShownRange | null, now: Instant): WaitRange | null =>
  range && minutesShown(range, now);

/** The instant by which nine of ten are called: as promised, or, once that has passed, as promised now. */
export function calledBy(range: ShownRange | null, now: Instant): Instant | null {
  if (!range) return null;
  return range.to > now ? range.to : plusMinutes(now, minutesShown(range, now).toMinutes);
}

/**
 * The range with `more` further tickets ahead (negative: fewer). Each takes `each` minutes on average and, as visits
 * do, varies by as much: the spread of a sum grows with the square root of their number.
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

/** Where the promised share of a normal distribution ends, in standard deviations above the mean. */
const PROMISED_DEVIATIONS = valueAbove(1 - PROMISED_SHARE);
