// Makes the told forecast from the runs: the ranges, and the corrections that apply until the next forecast.
import type { Counter } from '../../hub/hub.js';
import type { HubForecast } from '../forecast.js';
import { meanMinutes } from '../engine/visit-duration.js';
import type { ForecastInput } from '../input.js';
import { minutesShown, rangeToShow, type ShownRange } from './shown-range.js';
import { type ToldForecast, shiftedTo, type NewcomerWait, rangeOfNewcomer } from './told-forecast.js';
import type { Instant } from '../../time/instant.js';
import type { Ticket } from '../../queue/ticket/ticket.js';
import {
  type Competition,
  competes,
  competitionOf,
  newcomerTicket,
  ticketsAhead,
} from '../../queue/order/tickets-ahead.js';

/** The input that a forecast was made from, and the hub's counters and waiting tickets. */
export interface ForecastBasis {
  input: ForecastInput;
  counters: readonly Counter[];
  waiting: readonly Ticket[];
}

type Made = Omit<ToldForecast, 'body' | 'at'>;

/**
 * The forecast to tell. A range of `latest`, the one told until now, stays if it has not clearly changed. When
 * counters, services, hours or the policy have changed since, every range is made anew.
 */
export function makeToldForecast(
  made: Made,
  ground: ForecastBasis,
  forecast: HubForecast,
  latest: ToldForecast | undefined,
): ToldForecast {
  const { input, waiting } = ground;
  const before = latest?.setUp === made.setUp ? latest : undefined;
  const at = input.now;
  const tickets = waiting.map((ticket) => {
    const found = forecast.tickets.get(ticket.id) ?? null;
    return [ticket.id, briefly(rangeToShow(found, at, before && toldBefore(before, ticket)))] as const;
  });
  const services = input.newcomers.map(({ service }, index) => {
    const found = forecast.newcomers[index] ?? null;
    const now = aheadOf(service, ground);
    const range = briefly(rangeToShow(found, at, before && rangeOfNewcomer(before, service, now.ahead, at)));
    const promised = found && found.promised !== null ? tenths(found.promised) : null;
    return [service, { range, promised, ...now } satisfies NewcomerWait] as const;
  });
  return { ...made, at, body: { tickets: Object.fromEntries(tickets), services: Object.fromEntries(services) } };
}

/** The range that a ticket's holder was told before; for a new ticket the newcomers' range at its arrival. */
function toldBefore({ body }: ToldForecast, { id, service, arrivedAt }: Joined): ShownRange | null {
  const kept = body.tickets[id];
  if (kept !== undefined) return kept;
  const newcomers = body.services[service]?.range ?? null;
  return newcomers && shiftedTo(newcomers, arrivedAt);
}

type Joined = Pick<Ticket, 'id' | 'service' | 'arrivedAt'>;

/** Minutes rounded to tenths, which is finer than anybody reads. */
const tenths = (minutes: number): number => Math.round(minutes * 10) / 10;

const briefly = (range: ShownRange | null): ShownRange | null =>
  range && {
    ...range,
    raw: { early: tenths(range.raw.early), likely: tenths(range.raw.likely), promised: tenths(range.raw.promised) },
  };

function aheadOf(service: string, { input, counters, waiting }: ForecastBasis) {
  const { policy, now } = input;
  const ticket = newcomerTicket(service, now);
  const competition = competitionOf(counters, ticket, policy);
  const ahead = ticketsAhead(ticket, waiting, competition, policy, now);
  return { ahead, each: eachAhead(service, competition, { input, counters, waiting }) };
}

/** Minutes that each further ticket ahead adds: the average visit of the competing tickets, over the counters. */
function eachAhead(service: string, competition: Competition, { input, waiting }: ForecastBasis): number {
  const rivals = waiting
    .filter((ticket) => competes(ticket, competition, input.policy))
    .map((ticket) => ticket.service);
  const minutes = [service, ...rivals].map((key) => {
    const time = input.serviceTimes[key];
    return time ? meanMinutes(time) : 0;
  });
  const average = minutes.reduce((sum, one) => sum + one, 0) / minutes.length;
  return tenths(average / Math.max(1, competition.able.length));
}

/** A range that the holder of a ticket reads from now on and did not read before. */
export interface ChangedRange {
  ticket: Ticket;
  range: ShownRange;
}

/** The ranges of waiting tickets that read differently than before. */
export function changedRanges(before: ToldForecast | undefined, after: ToldForecast, waiting: readonly Ticket[]) {
  return waiting.flatMap((ticket): ChangedRange[] => {
    const range = after.body.tickets[ticket.id];
    const was = before ? toldBefore(before, ticket) : null;
    return range && !same(was, range, after.at) ? [{ ticket, range }] : [];
  });
}

/** Whether any ticket or newcomer reads a different range than before. */
export function readsDifferently(
  before: ToldForecast | undefined,
  after: ToldForecast,
  waiting: readonly Ticket[],
): boolean {
  if (changedRanges(before, after, waiting).length > 0) return true;
  const minutes = (range: ShownRange | null | undefined) =>
    JSON.stringify(range ? minutesShown(range, range.shownAt) : null);
  return Object.entries(after.body.services).some(
    ([service, { range }]) => minutes(before?.body.services[service]?.range) !== minutes(range),
  );
}

/** Whether two ranges show the same minutes at this moment. */
const same = (a: ShownRange | null, b: ShownRange, now: Instant): boolean =>
  a !== null && JSON.stringify(minutesShown(a, now)) === JSON.stringify(minutesShown(b, now));
