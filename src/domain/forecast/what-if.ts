// A hub's moment as it would be if something were changed: a counter more or less from some time on, other numbers of the calling
// order, an earlier closing. Nothing is changed by it but the moment that the forecast looks at.
import { withNumbers } from '../hub/calling-policy.js';
import { type Instant, instant } from '../time/instant.js';
import { type Interval, merge, subtract } from '../time/interval.js';
import type { ForecastCounter, HubMoment } from './input.js';

/** What is tried; all of it together. */
export interface Change {
  /** A counter that takes people from then on, as long as anybody waits. Its key is its own, or that of a closed one. */
  more?: { counter: Omit<ForecastCounter, 'takes'>; from: Instant };
  /** The key of one that takes nobody any more from then on; who is at it is served to the end. */
  less?: { counter: string; from: Instant };
  /** Minutes, for every service. */
  guard?: number;
  /** Minutes, for every service and whoever checks in from now on: a due time that is set stays. */
  credit?: number;
  /** From then on nobody joins; who is inside is served. Who is booked for later does not come. */
  closeAt?: Instant;
}

const FOR_EVER = instant(Infinity);

export function changedBy(moment: HubMoment, change: Change): HubMoment {
  const { guard, credit, closeAt } = change;
  return {
    ...moment,
    policy: withNumbers(moment.policy, { walkInGuard: guard, appointmentCredit: credit }),
    counters: withoutCounter(withCounter(moment.counters, change.more), change.less),
    toCome: moment.toCome.filter(({ start }) => closeAt === undefined || start < closeAt),
    ...(moment.walkIns && {
      walkIns: moment.walkIns.map((stream) => ({ ...stream, rates: ratesUntil(stream.rates, closeAt) })),
    }),
  };
}

/** How many of the booked would have to be told to come at another time. */
export const turnedAway = ({ toCome }: HubMoment, { closeAt }: Change): number =>
  closeAt === undefined ? 0 : toCome.filter(({ start }) => start >= closeAt).length;

function withCounter(counters: readonly ForecastCounter[], more: Change['more']): ForecastCounter[] {
  if (!more) return [...counters];
  const { counter, from } = more;
  const spell = { from, to: FOR_EVER };
  const known = counters.find(({ key }) => key === counter.key);
  if (!known) return [...counters, { ...counter, takes: [spell] }];
  return counters.map((one) => (one === known ? { ...one, takes: merge([...one.takes, spell]) } : one));
}

const withoutCounter = (counters: ForecastCounter[], less: Change['less']): ForecastCounter[] =>
  counters.map((one) =>
    one.key === less?.counter ? { ...one, takes: subtract([...one.takes], [{ from: less.from, to: FOR_EVER }]) } : one,
  );

type Rate = Interval & { mean: number };

/** Half of a half-hour brings half of the people. */
function ratesUntil(rates: readonly Rate[], end: Instant | undefined): Rate[] {
  if (end === undefined) return [...rates];
  return rates.flatMap(({ from, to, mean }) => {
    if (from >= end) return [];
    const until = instant(Math.min(to, end));
    return [{ from, to: until, mean: (mean * (until - from)) / (to - from) }];
  });
}
