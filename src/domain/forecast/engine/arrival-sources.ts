// Draws for each run who is still to come: appointments by their show-up odds and unpunctuality, walk-ins as a Poisson
// stream. Their due times follow the rules of new-ticket.ts, as for a real arrival.
import { servicePolicyOf, type CallingPolicy, type ServicePolicy } from '../../hub/calling-policy.js';
import { type Instant, instant, MINUTE } from '../../time/instant.js';
import { appointmentDue, walkInDue } from '../../queue/ticket/new-ticket.js';
import { CELLS, drawCell, drawKey, scramble } from './draws.js';
import type { ExpectedAppointment, ExpectedWalkIns } from '../input.js';
import { laterArrival, type StageRank, setRank, type Stages } from './visit-stages.js';

type Join = (time: number, stage: number) => void;
/** Adds to a run the people of one source who come in it. */
export type ArrivalSource = (stages: Stages, run: number, strata: number, join: Join) => void;

interface Comer {
  first: number;
  order: number;
  seed: number;
  /** Start of the appointment, milliseconds from now. */
  start: number;
  policy: CallingPolicy;
}

/**
 * An appointment that has not checked in yet. Of its possible check-in times only those still ahead are drawn, each as
 * likely as before; the more of them have passed, the less likely it is that the person comes at all (Bayes' rule).
 */
export function appointmentSource(one: ExpectedAppointment, comer: Comer): ArrivalSource {
  const { first, seed, start } = comer;
  const times = one.unpunctuality.map((minutes) => Math.round(start + minutes * MINUTE)).filter((time) => time > 0);
  const comesLater = (one.showUpOdds * times.length) / Math.max(1, one.unpunctuality.length);
  const odds = comesLater > 0 ? comesLater / (1 - one.showUpOdds + comesLater) : 0;
  const places = times.map((time) => appointmentPlace(one, time, comer));
  const key = drawKey(seed, `${one.id}/comes`);
  const whenKey = scramble(key + 1);
  return (stages, run, strata, join) => {
    if (drawCell(key, run, strata) + 0.5 > odds * CELLS) return;
    const place = places[Math.floor((drawCell(whenKey, run, strata) * places.length) / CELLS)]!;
    setRank(stages, first, place);
    join(place.arrivedAt, first);
  };
}

function appointmentPlace(
  { needs, service }: Pick<ExpectedAppointment, 'needs' | 'service'>,
  time: number,
  { start, order, policy }: Comer,
): StageRank {
  const rules = servicePolicyOf(policy, service);
  const late = time > start + rules.grace * MINUTE;
  const checkedIn = instant(time);
  const dueAt = late ? walkInDue(checkedIn, needs, rules) : appointmentDue(instant(start), checkedIn, needs, rules);
  return { dueAt, arrivedAt: time, arrival: laterArrival(order), guarded: late, since: Math.max(start, time) };
}

const gaps = Float64Array.from({ length: CELLS }, (_, cell) => -Math.log(1 - (cell + 0.5) / CELLS));

/**
 * From `from` to `to`, in milliseconds from now, `mean` people come on average, evenly spread. Rates of a stream are
 * ascending and disjoint.
 */
export interface ArrivalRate {
  from: number;
  to: number;
  mean: number;
}

/** The rates of a stream that lie ahead. An interval that has begun keeps its share of the mean. */
export const ratesAhead = ({ rates }: ExpectedWalkIns, now: Instant): ArrivalRate[] =>
  rates
    .map(({ from, to, mean }) => ({ from: Math.max(from - now, 0), to: to - now, mean, whole: to - from }))
    .filter(({ to, mean }) => to > 0 && mean > 0)
    .map(({ from, to, mean, whole }) => ({ from, to, mean: (mean * (to - from)) / whole }));

/** The number of people that a run has room for: six standard deviations above the mean. */
export function mostWalkIns(rates: readonly ArrivalRate[]): number {
  const mean = rates.reduce((sum, rate) => sum + rate.mean, 0);
  return mean > 0 ? Math.ceil(mean + 6 * Math.sqrt(mean) + 4) : 0;
}

/** A Poisson stream of walk-ins. Each person who joins draws the next one, so a run that ends early draws few. */
export class WalkInStream {
  private index = 0;
  private expected = 0;
  private before = 0;
  private rate = 0;
  private readonly rules: ServicePolicy;

  /** `draw.stages` has the first stage of each person who may come, `draw.order` the rank of the first arrival. */
  constructor(
    private readonly stream: ExpectedWalkIns,
    private readonly rates: readonly ArrivalRate[],
    private readonly draw: { stages: readonly number[]; order: number; key: number; policy: CallingPolicy },
  ) {
    this.rules = servicePolicyOf(draw.policy, stream.service);
  }

  begin(stages: Stages, run: number, strata: number, join: Join): void {
    this.index = 0;
    this.expected = 0;
    this.before = 0;
    this.rate = 0;
    this.next(stages, run, strata, join);
  }

  next(stages: Stages, run: number, strata: number, join: Join): void {
    const { rates, draw, index } = this;
    const stage = draw.stages[index];
    if (stage === undefined) return;
    this.expected += gaps[drawCell(scramble(draw.key + index), run, strata)]!;
    for (; this.rate < rates.length && this.expected >= this.before + rates[this.rate]!.mean; this.rate += 1) {
      this.before += rates[this.rate]!.mean;
    }
    const rate = rates[this.rate];
    if (!rate) return;
    const time = Math.max(
      1,
      Math.round(rate.from + ((rate.to - rate.from) * (this.expected - this.before)) / rate.mean),
    );
    const dueAt = walkInDue(instant(time), this.stream.needs, this.rules);
    setRank(stages, stage, {
      dueAt,
      arrivedAt: time,
      arrival: laterArrival(draw.order + index),
      guarded: true,
      since: time,
    });
    this.index += 1;
    join(time, stage);
  }
}
