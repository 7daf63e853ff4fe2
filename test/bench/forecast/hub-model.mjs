// A hub as a city has it: 12 services, 6 counters with different skills and with lunch in turns, a fifth booked, no-shows, needs, a midday
// peak; and the same hub with only one of these. Days are played by the calling rule itself: nothing of the forecast's engine is used for
// what comes true.
import { nextTicket } from '../../../dist/domain/queue/order/calling-order.js';
import { dice } from '../../rehearsal/dice.mjs';
import {
  at,
  HOURS,
  NO_SHOW,
  policy,
  services,
  serviceTimes,
  ticketOf,
  usualWalkIns,
  visitorsOf,
} from './hub-visitors.mjs';

/** Lunch of each counter, minutes after opening: at most two are away at once. */
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
const keys = (numbers) => numbers.map((number) => services[number].key);

/** `hasSkills`: else every counter takes everybody. `booked`: the share of those who come. */
export const hubs = [
  { name: 'hub-like', hasSkills: true, booked: 0.2, hasLunch: true },
  { name: 'skills only', hasSkills: true, booked: 0, hasLunch: false },
  { name: 'appointments only', hasSkills: false, booked: 0.2, hasLunch: false },
  { name: 'lunch only', hasSkills: false, booked: 0, hasLunch: true },
];

const countersOf = ({ hasSkills, hasLunch }) =>
  skills.map((numbers, i) => ({
    key: `counter-${i}`,
    openServices: hasSkills ? keys(numbers) : services.map(({ key }) => key),
    features: hasSkills && (i === 2 || i === 5) ? ['seat', 'lower-counter'] : [],
    languages: [],
    tiers: hasSkills ? tiers[i].map(keys) : [],
    takes: hasLunch ? [times(0, lunches[i]), times(lunches[i] + LUNCH, CLOSED)] : [times(0, CLOSED)],
  }));
const CLOSED = HOURS * 60 + 600;
const times = (from, to) => ({ from: at(from), to: at(to) });

/** One day, played; `onArrival` is told the day's state whenever somebody has just joined the line and not been called. */
export class Day {
  bookings = [];
  waiting = [];
  /** Called, in the order of the calls, with `calledAt`. */
  called = [];
  atCounter = new Map();
  policy = policy;

  constructor(hub, seed, unpunctuality) {
    this.counters = countersOf(hub);
    this.walkIns = usualWalkIns(hub);
    this.visitors = visitorsOf(dice(seed), hub, this.bookings).map(ticketOf);
    const people = this.bookings.map((booking, i) => ({ ...booking, id: `booking.${i}`, start: at(booking.start) }));
    this.toCome = people.map(({ id, service, start, needs, arrived, comes }) => {
      const expected = { id, service, start, needs, laterServices: [], language: 'en', showUpOdds: 1 - NO_SHOW };
      return { arrivedAt: comes ? at(arrived) : Infinity, expected: { ...expected, unpunctuality } };
    });
  }

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

  /** What a hub knows then, as the forecast takes it. */
  moment(now) {
    return {
      now,
      policy,
      counters: this.counters,
      waiting: this.waiting,
      atCounters: [...this.atCounter].map(([counter, { ticket }]) => ({ ...ticket, counter, since: ticket.calledAt })),
      toCome: this.toCome.filter(({ arrivedAt }) => arrivedAt > now).map(({ expected }) => expected),
      walkIns: this.walkIns,
      newcomers: [],
      serviceTimes,
    };
  }

  openAt(now) {
    return this.counters.filter(({ takes }) => takes.some(({ from, to }) => from <= now && now < to));
  }
}
