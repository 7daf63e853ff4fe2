// Who is yet to come, drawn for each run: appointments by their odds and unpunctuality, walk-ins as a Poisson stream. What they
// are due is set by the rules of due-time.ts, as for a real arrival.
import { policyOf, type CallingPolicy } from '../../hub/calling-policy.js';
import { instant, MINUTE } from '../../time/instant.js';
import { appointmentDue, walkInDue } from '../due-time.js';
import { CELLS, drawCell, drawKey, scramble } from './draws.js';
import type { ExpectedAppointment, ExpectedWalkIns } from './hub-moment.js';
import { laterArrival, type Place, setPlace, type Stages } from './stages.js';

type Join = (time: number, stage: number) => void;
/** Lets those who come in a run join. */
export type Coming = (stages: Stages, run: number, strata: number, join: Join) => void;

interface Comer {
  first: number;
  order: number;
  seed: number;
  /** Milliseconds from now. */
  start: number;
  policy: CallingPolicy;
}

/**
 * An appointment that is not here yet: of the check-in times that are still ahead each is as likely as before, and that it comes at
 * all is less likely the more of them have passed (Bayes).
 */
export function appointmentComing(one: ExpectedAppointment, comer: Comer): Coming {
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
    setPlace(stages, first, place);
    join(place.arrivedAt, first);
  };
}

function appointmentPlace(
  { needs, service }: Pick<ExpectedAppointment, 'needs' | 'service'>,
  time: number,
  { start, order, policy }: Comer,
): Place {
  const rules = policyOf(policy, service);
  const late = time > start + rules.grace * MINUTE;
  const checkedIn = instant(time);
  const dueAt = late ? walkInDue(checkedIn, needs, rules) : appointmentDue(instant(start), checkedIn, needs, rules);
  return { dueAt, arrivedAt: time, arrival: laterArrival(order), guarded: late, since: Math.max(start, time) };
}

const gaps = Float64Array.from({ length: CELLS }, (_, cell) => -Math.log(1 - (cell + 0.5) / CELLS));

/** So many walk-ins of one stream there is room for in a run: six standard deviations above the mean. */
export function mostWalkIns({ rates }: ExpectedWalkIns): number {
  const mean = rates.reduce((sum, rate) => sum + rate.mean, 0);
  return mean > 0 ? Math.ceil(mean + 6 * Math.sqrt(mean) + 4) : 0;
}

/** `firsts`: the first stage of each who may come. `rates`: milliseconds from now, ascending. */
export function walkInsComing(
  { needs, service }: ExpectedWalkIns,
  rates: readonly { from: number; to: number; mean: number }[],
  { firsts, order, key, policy }: { firsts: readonly number[]; order: number; key: number; policy: CallingPolicy },
): Coming {
  const rules = policyOf(policy, service);
  return (stages, run, strata, join) => {
    let expected = 0;
    let rate = 0;
    let before = 0;
    for (let i = 0; i < firsts.length; i += 1) {
      expected += gaps[drawCell(scramble(key + i), run, strata)]!;
      for (; rate < rates.length && expected >= before + rates[rate]!.mean; rate += 1) before += rates[rate]!.mean;
      if (rate === rates.length) return;
      const { from, to, mean } = rates[rate]!;
      const time = Math.max(1, Math.round(from + ((to - from) * (expected - before)) / mean));
      const dueAt = walkInDue(instant(time), needs, rules);
      const arrival = laterArrival(order + i);
      setPlace(stages, firsts[i]!, { dueAt, arrivedAt: time, arrival, guarded: true, since: time });
      join(time, firsts[i]!);
    }
  };
}
