// One queue, first come, first served, computed by its recursion (Kiefer & Wolfowitz 1955) and not by the forecast's engine.
import { firstPolicy } from '../../../dist/domain/hub/calling-policy.js';

const MINUTE = 60_000;
export const START = Date.UTC(2027, 2, 15);
const policy = { ...firstPolicy, walkInGuard: 1e6 };

/** The times of each customer are in milliseconds from the start. */
export class QueueRecursion {
  arrived = [];
  started = [];
  ended = [];
  /** When each counter is free again, and the customer at each counter when the latest one came. */
  freeAt;
  present;
  server = [];
  /** The first customer who had not been called when the latest one came. */
  queued = 0;

  constructor(servers) {
    this.freeAt = new Float64Array(servers);
    this.present = new Int32Array(servers).fill(-1);
  }

  /** Adds a customer, `gap` minutes after the one before, for `minutes` at the counter. Returns the wait in minutes. */
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

  /** The usual estimates in minutes for this customer. `mean`: the mean minutes at a counter. */
  predictions(customer, mean) {
    const { queued } = this;
    const latest = this.waitOf(queued - 1);
    const lastFive = [1, 2, 3, 4, 5].map((back) => this.waitOf(queued - back));
    return {
      QL: ((customer - queued + 1) * mean) / this.freeAt.length,
      HOL: queued < customer ? (this.arrived[customer] - this.arrived[queued]) / MINUTE : latest,
      LES: latest,
      'last 5': lastFive.reduce((sum, wait) => sum + wait, 0) / 5,
    };
  }

  /** The input of a forecast: what is known when this customer comes. */
  inputOf(customer, counters, time) {
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
