// Simulates a day of a hub as a city has it: 12 services, 6 counters with different skills and lunch in turns, a fifth of the
// people booked, no-shows, needs and a midday peak; and the same hub with only one of these. The calls are made by the calling
// rule, so the waits do not depend on the forecast's engine.
import { nextTicket } from '../../../dist/domain/queue/order/calling-order.js';
import { seededRandom } from '../../rehearsal/seeded-random.mjs';
import {
  atMinute,
  OPEN_HOURS,
  NO_SHOW,
  policy,
  hubServices,
  hubServiceTimes,
  ticketOf,
  usualWalkIns,
  visitorsOf,
} from './hub-visitors.mjs';

/** When the lunch of each counter begins, in minutes after opening. At most two counters have lunch at once. */
const lunches = [180, 180, 225, 225, 270, 270];
const LUNCH = 45;
const skills = [
  [0, 1, 2, 3, 4, 5],
  [0, 1, 2, 6, 7, 8],
  [0, 1, 3, 4, 9, 10, 11],
  [2, 3, 5, 6, 9, 10],
  [0, 4, 5, 7, 8, 11],
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
];
const tiers = [
  [],
  [],
  [
    [9, 10, 11],
    [0, 1, 3, 4],
  ],
  [],
  [],
  [],
];
const keys = (numbers) => numbers.map((number) => hubServices[number].key);

/** `hasSkills`: whether counters differ; if not, each takes everybody. `booked`: the share of the visitors with a booking. */
export const hubs = [
  { name: 'hub-like', hasSkills: true, booked: 0.2, hasLunch: true },
  { name: 'skills only', hasSkills: true, booked: 0, hasLunch: false },
  { name: 'appointments only', hasSkills: false, booked: 0.2, hasLunch: false },
  { name: 'lunch only', hasSkills: false, booked: 0, hasLunch: true },
];

const countersOf = ({ hasSkills, hasLunch }) =>
  skills.map((numbers, i) => ({
    key: `counter-${i}`,
    openServices: hasSkills ? keys(numbers) : hubServices.map(({ key }) => key),
    features: hasSkills && (i === 2 || i === 5) ? ['seat', 'lower-counter'] : [],
    languages: [],
    tiers: hasSkills ? tiers[i].map(keys) : [],
    takes: hasLunch ? [times(0, lunches[i]), times(lunches[i] + LUNCH, CLOSED)] : [times(0, CLOSED)],
  }));
const CLOSED = OPEN_HOURS * 60 + 600;
const times = (from, to) => ({ from: atMinute(from), to: atMinute(to) });

/** One simulated day. */
export class Day {
  bookings = [];
  waiting = [];
  /** The called tickets in the order of the calls, with `calledAt`. */
  called = [];
  atCounter = new Map();
  policy = policy;

  constructor(hub, seed, unpunctuality) {
    this.counters = countersOf(hub);
    this.walkIns = usualWalkIns(hub);
    this.visitors = visitorsOf(seededRandom(seed), hub, this.bookings).map(ticketOf);
    const people = this.bookings.map((booking, i) => ({
      ...booking,
      id: `booking.${i}`,
      start: atMinute(booking.start),
    }));
    this.toCome = people.map(({ id, service, start, needs, arrived, comes }) => {
      const expected = { id, service, start, needs, laterServices: [], language: 'en', showUpOdds: 1 - NO_SHOW };
      return { arrivedAt: comes ? atMinute(arrived) : Infinity, expected: { ...expected, unpunctuality } };
    });
  }

  /** Plays the day. Calls `onArrival(ticket, now, day)` after each arrival of a person who is not called at once. */
  play(onArrival) {
    const turns = this.counters
      .flatMap(({ takes }) => takes.flatMap(({ from, to }) => [from, to]))
      .sort((a, b) => a - b);
    let coming = 0;
    for (;;) {
      const ends = [...this.atCounter.values()].map(({ endsAt }) => endsAt);
      const now = Math.min(this.visitors[coming]?.arrivedAt ?? Infinity, turns[0] ?? Infinity, ...ends);
      if (now === Infinity) return;
      while (turns[0] <= now) turns.shift();
      for (const [key, { endsAt }] of this.atCounter) if (endsAt <= now) this.atCounter.delete(key);
      const arrivals = [];
      for (; this.visitors[coming]?.arrivedAt <= now; coming += 1) arrivals.push(this.visitors[coming]);
      this.waiting.push(...arrivals);
      this.callNext(now);
      for (const one of arrivals) if (this.waiting.includes(one)) onArrival(one, now, this);
    }
  }

  callNext(now) {
    const open = this.openAt(now);
    for (const counter of open) {
      if (this.atCounter.has(counter.key)) continue;
      const next = nextTicket(this.waiting, counter, policy, now, open);
      if (!next) continue;
      const { ticket } = next;
      this.waiting.splice(this.waiting.indexOf(ticket), 1);
      ticket.calledAt = now;
      this.called.push(ticket);
      this.atCounter.set(counter.key, { ticket, endsAt: now + ticket.lasts });
    }
  }

  /** The input of a forecast: what a hub knows at that time. */
  inputAt(now) {
    return {
      now,
      policy,
      counters: this.counters,
      waiting: this.waiting,
      atCounters: [...this.atCounter].map(([counter, { ticket }]) => ({ ...ticket, counter, since: ticket.calledAt })),
      toCome: this.toCome.filter(({ arrivedAt }) => arrivedAt > now).map(({ expected }) => expected),
      walkIns: this.walkIns,
      newcomers: [],
      serviceTimes: hubServiceTimes,
    };
  }

  openAt(now) {
    return this.counters.filter(({ takes }) => takes.some(({ from, to }) => from <= now && now < to));
  }
}
