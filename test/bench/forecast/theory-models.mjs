// The models of queueing theory (domain.md §3.4): one queue, first come, first served, with several equal counters.
import { forecast } from '../../../dist/domain/forecast/forecast.js';
import { seededRandom } from '../../rehearsal/seeded-random.mjs';
import { PredictionErrors, OURS } from './prediction-errors.mjs';
import { logNormalTime } from './log-normal.mjs';
import { QueueRecursion, START } from './queue-recursion.mjs';

/** The mean minutes at a counter, in which the models measure time. */
const MEAN = 10;
const RUNS = 128;

const markov = { time: { kind: 'exponential', mean: MEAN }, draw: ({ exponential }) => exponential(MEAN) };
const VARIATION = 1.2;
const logNormalTimes = {
  time: logNormalTime(MEAN, VARIATION),
  draw: ({ logNormal }) => logNormal(MEAN, VARIATION),
};

/** Functions that draw the minutes between two arrivals with a given mean. */
const arrivals = {
  M: (mean, { exponential }) => exponential(mean),
  D: (mean) => mean,
  /** Two exponential distributions with balanced means and a squared coefficient of variation of 4. */
  H2: (mean, { uniform, exponential }) => {
    const share = (1 + Math.sqrt(3 / 5)) / 2;
    return exponential(mean / (2 * (uniform() < share ? share : 1 - share)));
  },
};

/** `every`: one in so many customers who wait gets a forecast; the other estimates are made for the same customers. */
const model = (kind, servers, load, { service = markov, every = 4, isQlOptimal = true } = {}) => ({
  name: `${kind}/${service === markov ? 'M' : 'LN'}/${servers} rho ${load.toFixed(2)}`,
  gap: (chances) => arrivals[kind](MEAN / (servers * load), chances),
  servers,
  service,
  every,
  isQlOptimal,
});

export const models = [
  model('M', 1, 0.9),
  model('M', 3, 0.85),
  model('M', 3, 0.9),
  model('M', 5, 0.9),
  model('M', 10, 0.95),
  model('M', 10, 0.98, { every: 16 }),
  model('M', 100, 0.95, { every: 40 }),
  model('M', 100, 0.98, { every: 80 }),
  model('D', 10, 0.95),
  model('H2', 10, 0.95, { every: 12 }),
  model('M', 5, 0.9, { service: logNormalTimes, isQlOptimal: false }),
  model('M', 10, 0.95, { service: logNormalTimes, isQlOptimal: false, every: 8 }),
];

/** Serves so many customers and returns the errors of the forecast and of the usual estimates. */
export function errorsIn({ gap, servers, service, every }, { served, seed }) {
  const chances = seededRandom(seed);
  const queue = new QueueRecursion(servers);
  const errors = new PredictionErrors();
  const counters = Array.from({ length: servers }, (_, i) => counter(i));
  const warmUp = served / 10;
  let waiting = 0;
  for (let i = 0; i < served + warmUp; i += 1) {
    const wait = queue.arrive(gap(chances), service.draw(chances));
    if (wait <= 0 || i < warmUp) continue;
    waiting += 1;
    if (waiting % every !== 0) continue;
    const { early, likely, promised, mean } = ours(queue.inputOf(i, counters, service.time), seed);
    errors.add(wait, { [OURS]: { mean, median: likely }, ...queue.predictions(i, MEAN) });
    errors.addRange(wait, { early, promised });
  }
  return errors;
}

const ours = (input, seed) => forecast(input, { seed, runs: RUNS }).newcomers[0];

const counter = (i) => ({
  key: String(i),
  openServices: ['one'],
  features: [],
  languages: [],
  tiers: [],
  takes: [{ from: START, to: Infinity }],
});
