// The forecast's input as it would be after a change: a counter more or less from some time on, other numbers of the
// calling order, an earlier closing. Only the input is changed, never the hub.
import { policyWithNumbers } from '../hub/calling-policy.js';
import { type Instant, instant } from '../time/instant.js';
import { type Interval, merge, subtract } from '../time/interval.js';
import type { ForecastCounter, ForecastInput } from './input.js';

/** The changes that are tried together. */
export interface InputChange {
  /**
   * A counter that takes people from `from` on, as long as anybody waits. Its key is new, or that of a closed counter.
   */
  more?: { counter: Omit<ForecastCounter, 'takes'>; from: Instant };
  /** The key of a counter that takes nobody from `from` on; the person who is at it is still served. */
  less?: { counter: string; from: Instant };
  /** Minutes, for every service. */
  guard?: number;
  /** Minutes, for every service and for everyone who checks in from now on; due times that are set already stay. */
  credit?: number;
  /**
   * From this instant on nobody joins. People who are inside are served; people who are booked for later do not come.
   */
  closeAt?: Instant;
}

const FOR_EVER = instant(Infinity);

export function changedInput(input: ForecastInput, change: InputChange): ForecastInput {
  const { guard, credit, closeAt } = change;
  return {
    ...input,
    policy: policyWithNumbers(input.policy, { walkInGuard: guard, appointmentCredit: credit }),
    counters: withoutCounter(withCounter(input.counters, change.more), change.less),
    toCome: input.toCome.filter(({ start }) => closeAt === undefined || start < closeAt),
    ...(input.walkIns && {
      walkIns: input.walkIns.map((stream) => ({ ...stream, rates: ratesUntil(stream.rates, closeAt) })),
    }),
  };
}

/** How many booked people would have to be told to come at another time. */
export const countTurnedAway = ({ toCome }: ForecastInput, { closeAt }: InputChange): number =>
  closeAt === undefined ? 0 : toCome.filter(({ start }) => start >= closeAt).length;

function withCounter(counters: readonly ForecastCounter[], more: InputChange['more']): ForecastCounter[] {
  if (!more) return [...counters];
  const { counter, from } = more;
  const spell = { from, to: FOR_EVER };
  const known = counters.find(({ key }) => key === counter.key);
  if (!known) return [...counters, { ...counter, takes: [spell] }];
  return counters.map((one) => (one === known ? { ...one, takes: merge([...one.takes, spell]) } : one));
}

const withoutCounter = (counters: ForecastCounter[], less: InputChange['less']): ForecastCounter[] =>
  counters.map((one) =>
    one.key === less?.counter ? { ...one, takes: subtract([...one.takes], [{ from: less.from, to: FOR_EVER }]) } : one,
  );

type Rate = Interval & { mean: number };

/** The rates until `end`. An interval that is cut keeps the matching share of its people. */
function ratesUntil(rates: readonly Rate[], end: Instant | undefined): Rate[] {
  if (end === undefined) return [...rates];
  return rates.flatMap(({ from, to, mean }) => {
    if (from >= end) return [];
    const until = instant(Math.min(to, end));
    return [{ from, to: until, mean: (mean * (until - from)) / (to - from) }];
  });
}
