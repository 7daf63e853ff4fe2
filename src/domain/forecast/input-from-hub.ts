// Makes the forecast's input from a hub: its state, its counters' plans and what it has learned. An open counter stays
// open, apart from its breaks, because everyone in the hall at closing time is still served. A closed counter takes
// part only when it has said when it will be back.
import { ANY_LANGUAGE } from '../queue/order/suitability.js';
import { type Appointment, isNoShow } from '../booking/appointment.js';
import { type ObservedShowUps, unpunctualityOf } from '../booking/observed-show-ups.js';
import { policyLimits } from '../hub/policy-limits.js';
import type { CityService } from '../hub/city-service.js';
import type { Counter, Hub } from '../hub/hub.js';
import { intervalsOn } from '../hub/opening-hours.js';
import { memoized } from '../memo.js';
import { type Instant, instant, plusMinutes, DAY_MINUTES } from '../time/instant.js';
import { type Interval, subtract } from '../time/interval.js';
import { localDateOf, localDay, nextDay } from '../time/wall-time.js';
import type { ArrivalHistory } from '../queue/history/arrivals.js';
import type { ExpectedAppointment, ForecastCounter, ForecastInput, TicketAtCounter } from './input.js';
import type { VisitDuration } from './engine/visit-duration.js';
import { learnedDuration, noDurations, type DurationSums } from './observed-durations.js';
import { showUpOdds } from './show-up-odds.js';
import { laterWalkIns } from './later-walk-ins.js';
import type { Need, Ticket } from '../queue/ticket/ticket.js';

/** The data of a hub that its forecast needs. */
export interface HubReading {
  hub: Hub;
  services: ReadonlyMap<string, CityService>;
  counters: readonly Counter[];
  waiting: readonly Ticket[];
  /** Called and serving tickets; tickets in other states are ignored. */
  active: readonly Ticket[];
  /** Appointments whose start lies in `startsStillToCome`. */
  booked: readonly Appointment[];
  times: Readonly<Record<string, DurationSums>>;
  showUps: ObservedShowUps;
  /** Arrivals on past days of the same weekday. */
  history: ArrivalHistory;
  /** The share of arrivals with a declared need, 0 to 1. */
  needShare: number;
  now: Instant;
}

/** Minutes; the forecast looks no further ahead. */
const AHEAD_MINUTES = DAY_MINUTES;
/** Minutes; later bookings cannot affect a person who waits now. A forecast of a whole day needs all of them. */
const BOOKED_AHEAD_MINUTES = 8 * 60;

/** The starts of appointments that may still come while somebody waits; covers the longest allowed no-show time. */
export const startsStillToCome = (now: Instant): Interval => ({
  from: plusMinutes(now, -policyLimits.noShowAfter.most),
  to: plusMinutes(now, BOOKED_AHEAD_MINUTES),
});

export function forecastInputOf(reading: HubReading): ForecastInput {
  const { hub, services, waiting, active, now } = reading;
  const known = ({ service, laterServices }: { service: string; laterServices: readonly string[] }) =>
    [service, ...laterServices].every((key) => services.has(key));
  return {
    now,
    policy: hub.policy,
    counters: reading.counters.map((counter) => planOf(counter, hub, now)).filter(({ takes }) => takes.length > 0),
    waiting: waiting.filter(known),
    atCounters: active.flatMap(atCounter).filter(known),
    toCome: expected(reading).filter(known),
    walkIns: laterWalkIns(hub, { counters: reading.counters, services: [...services.keys()] }, reading, now),
    newcomers: [...services.keys()].map((service) => ({ service, language: ANY_LANGUAGE, needs: [] })),
    serviceTimes: timesOf(reading),
  };
}

/** The times at which a counter takes people; none for a closed one that has not said when it will be back. */
function planOf(counter: Counter, { opening }: Hub, now: Instant): ForecastCounter {
  const { open, openServices, services, backAt, breaks } = counter;
  const end = plusMinutes(now, AHEAD_MINUTES);
  const from = open ? now : backAt !== null && backAt > now ? backAt : end;
  const today = localDay(localDateOf(now, opening.timeZone), opening.timeZone);
  const away = [...intervalsOn(today, breaks), ...intervalsOn(nextDay(today), breaks)];
  const takes = from < end ? subtract([{ from, to: end }], away) : [];
  return { ...counter, openServices: open ? openServices : services, takes };
}

/** Uses the earlier of `calledAt` (moved by a recall) and `since` (moved by the start), as nearer to the first call. */
function atCounter(ticket: Ticket): TicketAtCounter[] {
  const { state, counter, since, calledAt } = ticket;
  if (counter === null || (state !== 'called' && state !== 'serving')) return [];
  return [{ ...ticket, counter, since: instant(Math.min(since, calledAt ?? since)) }];
}

function expected({ booked, showUps, now }: HubReading): ExpectedAppointment[] {
  const [odds, minutes] = [showUpOdds(showUps), unpunctualityOf(showUps)];
  const mayCome = (one: Appointment) => one.state === 'booked' && !isNoShow(one, now);
  return booked.filter(mayCome).map(({ id, service, parts, start, language, needs }) => ({
    id,
    service,
    laterServices: parts.slice(1).map((part) => part.service),
    start,
    language,
    needs: needs as Need[],
    showUpOdds: odds,
    unpunctuality: minutes,
  }));
}

const described = new Map<string, VisitDuration>();

/** One shared object for equal distributions, because the forecast keeps a table for each object. */
const same = (time: VisitDuration): VisitDuration => memoized(described, JSON.stringify(time), () => time);

const timesOf = ({ services, times }: HubReading): Record<string, VisitDuration> =>
  Object.fromEntries(
    [...services.values()].map(({ key, minutes }) => [key, same(learnedDuration(times[key] ?? noDurations, minutes))]),
  );
