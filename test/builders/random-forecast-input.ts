import fc from 'fast-check';
import { firstPolicy } from '../../src/domain/hub/calling-policy.js';
import { counterFeatures } from '../../src/domain/hub/hub.js';
import type {
  ExpectedAppointment,
  ForecastCounter,
  ForecastInput,
  TicketAtCounter,
  WaitingTicket,
} from '../../src/domain/forecast/input.js';
import { needs } from '../../src/domain/queue/ticket/ticket.js';
import { plusMinutes } from '../../src/domain/time/instant.js';
import { merge } from '../../src/domain/time/interval.js';
import { NOW, forecastServices, sameServiceTimes } from './forecast-input.js';

/** The instant so many minutes after `NOW`. */
const at = (minutes: number) => plusMinutes(NOW, minutes);
const service = fc.constantFrom(...forecastServices);
const counterKey = fc.constantFrom('c1', 'c2', 'c3', 'c4');

/** Multiples of five, so that many values are equal and ties are tested. */
const minutes = (from: number, to: number) => fc.integer({ min: from / 5, max: to / 5 }).map((fives) => fives * 5);
const languages = ['en', 'fr'];
const wants = { language: fc.constantFrom(...languages), needs: fc.subarray([...needs], { maxLength: 2 }) };

const person = fc
  .record({
    service,
    laterServices: fc.subarray(['permit', 'court'], { maxLength: 2 }),
    arrived: minutes(-90, 0),
    credit: fc.constantFrom(0, 10, 45),
    guarded: fc.boolean(),
    ...wants,
    start: fc.option(minutes(-60, 60), { nil: null }),
    onlyCounter: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: counterKey }),
    notBefore: fc.option(minutes(-5, 20), { nil: null }),
  })
  .map(({ arrived, credit, start, notBefore, laterServices, ...rest }) => ({
    ...rest,
    laterServices: laterServices.filter((later) => later !== rest.service),
    arrivedAt: at(arrived),
    dueAt: at(Math.max(arrived, start ?? arrived) - credit),
    appointmentStart: start === null ? null : at(start),
    notBefore: notBefore === null ? null : at(notBefore),
  }));

const counter = fc
  .record({
    openServices: fc.subarray(forecastServices, { minLength: 1 }),
    features: fc.subarray([...counterFeatures]),
    languages: fc.subarray([...languages], { maxLength: 1 }),
    cut: fc.integer({ min: 0, max: 3 }),
    spells: fc.array(fc.tuple(minutes(-10, 60), minutes(10, 200)), { minLength: 1, maxLength: 3 }),
  })
  .map(({ cut, spells, ...rest }) => ({
    ...rest,
    tiers:
      cut === 0
        ? []
        : [rest.openServices.slice(0, cut), rest.openServices.slice(cut, cut + 1), rest.openServices.slice(cut + 1)],
    takes: merge(spells.map(([from, length]) => ({ from: at(from), to: at(from + length) }))),
  }));

const expected = fc.record({
  service,
  laterServices: fc.constantFrom([], ['court']),
  start: minutes(-20, 90).map(at),
  ...wants,
  showUpOdds: fc.constantFrom(0.5, 1),
  unpunctuality: fc.constantFrom([-5, 0, 5, 15], [0]),
});

const policy = fc
  .record({
    walkInGuard: minutes(0, 60),
    needsCredit: minutes(0, 20),
    routing: fc.constantFrom('suitable' as const, 'any' as const),
    services: fc.record({ permit: fc.record({ walkInGuard: minutes(0, 40) }) }, { requiredKeys: [] }),
  })
  .map((exception) => ({ ...firstPolicy, ...exception }));

const rates = [
  { from: at(0), to: at(30), mean: 3 },
  { from: at(30), to: at(90), mean: 2 },
];

/**
 * Inputs of any hub: with tiers, features, languages, breaks, tickets bound to a counter, visits of several services,
 * people at counters and people to come.
 */
export const anyForecastInput = fc
  .record({
    policy,
    counters: fc.array(counter, { minLength: 1, maxLength: 4 }),
    people: fc.array(person, { maxLength: 25 }),
    served: fc.array(person, { maxLength: 4 }),
    expected: fc.array(expected, { maxLength: 6 }),
    streams: fc.array(fc.record({ service, ...wants }), { maxLength: 2 }),
    newcomers: fc.array(fc.record({ service, ...wants }), { maxLength: 4 }),
  })
  .map(({ people, served, counters, expected, streams, ...rest }): ForecastInput => {
    const keyed = counters.map((one, index): ForecastCounter => ({ ...one, key: `c${index + 1}` }));
    const atCounters = served.map(
      (one, i): TicketAtCounter => ({ ...one, id: `s${i}`, arrival: 500 + i, counter: `c${i + 1}`, since: at(-i) }),
    );
    return {
      ...rest,
      now: NOW,
      counters: keyed,
      waiting: people.map(
        (one, index): WaitingTicket => ({ ...one, id: `w${index}`, arrival: 100 + ((index * 7) % 25) }),
      ),
      atCounters,
      toCome: expected.map((one, index): ExpectedAppointment => ({ ...one, id: `b${index}` })),
      walkIns: streams.map((one) => ({ ...one, laterServices: [], rates })),
      serviceTimes: sameServiceTimes,
    };
  });
