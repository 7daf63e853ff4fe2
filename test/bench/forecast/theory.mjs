// The models of theory (domain.md §3.4): one line, first come first served, s equal counters. The hall is followed by its recursion
// (Kiefer & Wolfowitz 1955), which knows nothing of the forecast's engine.
import { firstPolicy } from '../../../dist/domain/hub/calling-policy.js';
import { forecast } from '../../../dist/domain/queue/forecast/forecast.js';
import { dice } from '../../rehearsal/dice.mjs';
import { Errors, OURS } from './errors.mjs';
import { logNormalTime } from './log-normal.mjs';

const MINUTE = 60_000;
/** Mean minutes at the counter; the models count in it. */
const MEAN = 10;
const START = Date.UTC(2027, 2, 15);
const RUNS = 128;
const policy = { ...firstPolicy, walkInGuard: 1e6 };

const markov = { time: { kind: 'exponential', mean: MEAN }, draw: ({ exponential }) => exponential(MEAN) };
const VARIATION = 1.2;
const logNormalTimes = {
  time: logNormalTime(MEAN, VARIATION),
  draw: ({ logNormal }) => logNormal(MEAN, VARIATION),
};

/** Minutes between two arrivals, by their mean. */
const arrivals = {
  M: (mean, { exponential }) => exponential(mean),
  D: (mean) => mean,
  /** Two exponentials with balanced means and a squared coefficient of variation of 4. */
  H2: (mean, { uniform, exponential }) => {
    const share = (1 + Math.sqrt(3 / 5)) / 2;
    return exponential(mean / (2 * (uniform() < share ? share : 1 - share)));
  },
};

/** `every`: of the customers who wait, one in so many gets a forecast (and the other predictions, to be compared on the same ones). */
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

export function errorsIn({ gap, servers, service, every }, { served, seed }) {
  const chances = dice(seed);
  const hall = new Hall(servers);
  const errors = new Errors();
  const counters = Array.from({ length: servers }, (_, i) => counter(i));
  const warmUp = served / 10;
  let waiting = 0;
  for (let i = 0; i < served + warmUp; i += 1) {
    const wait = hall.arrive(gap(chances), service.draw(chances));
    if (wait <= 0 || i < warmUp) continue;
    waiting += 1;
    if (waiting % every !== 0) continue;
    const { p10, p50, p90, mean } = ours(hall.momentOf(i, counters, service.time), seed);
    errors.add(wait, { [OURS]: { mean, median: p50 }, ...hall.predictions(i) });
    errors.addRange(wait, { p10, p90 });
  }
  return errors;
}

const ours = (moment, seed) => forecast(moment, { seed, runs: RUNS }).newcomers[0];

const counter = (i) => ({
  key: String(i),
  openServices: ['one'],
  features: [],
  languages: [],
  tiers: [],
  takes: [{ from: START, to: Infinity }],
});

/** Milliseconds from the start, by customer. */
class Hall {
  arrived = [];
  started = [];
  ended = [];
  /** By counter: when it is free again, and who is at it at the latest arrival. */
  freeAt;
  present;
  server = [];
  /** The first who had not been called when the latest one came. */
  queued = 0;

  constructor(servers) {
    this.freeAt = new Float64Array(servers);
    this.present = new Int32Array(servers).fill(-1);
  }

  /** Minutes since the one before, and at the counter; answers minutes of wait. */
  arrive(gap, minutes) {
    const customer = this.arrived.length;
    const now = customer === 0 ? 0 : this.arrived[customer - 1] + Math.round(gap * MINUTE);
    for (; this.queued < customer && this.started[this.queued] <= now; this.queued += 1) {
      this.present[this.server[this.queued]] = this.queued;
    }
    const server = this.freeAt.indexOf(Math.min(...this.freeAt));
    const start = Math.max(now, this.freeAt[server]);
    this.freeAt[server] = start + Math.max(1, Math.round(minutes * MINUTE));
    this.arrived.push(now);
    this.started.push(start);
    this.ended.push(this.freeAt[server]);
    this.server.push(server);
    return (start - now) / MINUTE;
  }

  waitOf = (customer) => (customer < 0 ? 0 : this.started[customer] - this.arrived[customer]) / MINUTE;

  predictions(customer) {
    const { queued } = this;
    const latest = this.waitOf(queued - 1);
    const lastFive = [1, 2, 3, 4, 5].map((back) => this.waitOf(queued - back));
    return {
      QL: ((customer - queued + 1) * MEAN) / this.freeAt.length,
      HOL: queued < customer ? (this.arrived[customer] - this.arrived[queued]) / MINUTE : latest,
      LES: latest,
      'last 5': lastFive.reduce((sum, wait) => sum + wait, 0) / 5,
    };
  }

  /** What is known when this customer comes. */
  momentOf(customer, counters, time) {
    const now = this.arrived[customer];
    const served = [...this.present].filter((one) => one >= 0 && this.ended[one] > now);
    return {
      now: START + now,
      policy,
      counters,
      waiting: Array.from({ length: customer - this.queued }, (_, i) => this.ticket(this.queued + i)),
      atCounters: served.map((one) => ({
        ...this.ticket(one),
        counter: String(this.server[one]),
        since: START + this.started[one],
      })),
      toCome: [],
      newcomers: [{ service: 'one', language: 'en', needs: [] }],
      serviceTimes: { one: time },
    };
  }

  ticket(customer) {
    const arrivedAt = START + this.arrived[customer];
    return {
      id: String(customer),
      service: 'one',
      laterServices: [],
      arrivedAt,
      dueAt: arrivedAt,
      arrival: customer,
      guarded: true,
      language: 'en',
      needs: [],
      appointmentStart: null,
      onlyCounter: null,
      notBefore: null,
    };
  }
}
