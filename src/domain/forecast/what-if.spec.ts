import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aCounter } from '../../../test/builders/counter.js';
import { aTicket } from '../../../test/builders/ticket.js';
import { runs } from '../../../test/support/property-runs.js';
import { firstPolicy } from '../hub/calling-policy.js';
import { type Instant, instant, plusMinutes } from '../time/instant.js';
import type { ForecastCounter, ForecastInput } from './input.js';
import type { SampledDay } from './newcomer-sample.js';
import { type RestOfDay, RestOfDayForecast } from './rest-of-day.js';
import { type InputChange, changedInput, countTurnedAway } from './what-if.js';

const now = instant(Date.UTC(2027, 2, 15, 14, 0));
const at = (minutes: number): Instant => plusMinutes(now, minutes);
const services = ['general-information'];
const counter = (key: string, from = 0): ForecastCounter => ({
  ...aCounter({ key, openServices: services }),
  takes: [{ from: at(from), to: at(24 * 60) }],
});
const halves = (count: number) => Array.from({ length: count }, (_, i) => ({ from: at(30 * i), to: at(30 * i + 30) }));
const day = (count = 8): SampledDay => ({
  halfHours: halves(count),
  closing: at(30 * count),
  walkIns: services,
  booked: services,
});
const booked = (id: string, start: number) => ({
  id,
  service: 'general-information',
  laterServices: [],
  start: at(start),
  language: 'en' as const,
  needs: [],
  showUpOdds: 0.8,
  unpunctuality: [-8, -5, -2, 4],
});
/** Ten wait, two counters are open, and each half-hour brings four more and somebody who has booked. */
const aBusyInput = (more: Partial<ForecastInput> = {}): ForecastInput => ({
  now,
  policy: firstPolicy,
  counters: [counter('1'), counter('2')],
  waiting: Array.from({ length: 10 }, (_, i) =>
    aTicket({
      id: `w${i}`,
      service: 'general-information',
      arrivedAt: at(-30 + i),
      dueAt: at(-30 + i),
      arrival: i + 1,
    }),
  ),
  atCounters: [],
  toCome: Array.from({ length: 7 }, (_, i) => booked(`b${i}`, 40 + 30 * i)),
  walkIns: [
    {
      service: 'general-information',
      laterServices: [],
      language: 'en',
      needs: [],
      rates: halves(8).map((half) => ({ ...half, mean: 4 })),
    },
  ],
  newcomers: [],
  serviceTimes: { 'general-information': { kind: 'log-normal', mu: Math.log(8), sigma: 0.8 } },
  ...more,
});
const restOf = (input: ForecastInput, change: InputChange = {}, runs = 128, seed = 7): RestOfDay => {
  const until = change.closeAt ?? at(240);
  const halfHours = day().halfHours.filter(({ from }) => from < until);
  const forecast = new RestOfDayForecast(
    changedInput(input, change),
    { ...day(), halfHours, closing: until },
    { seed, runs },
  );
  forecast.step(Infinity);
  return forecast.result();
};
const walkInAt = ({ halfHours }: RestOfDay, index: number): number => halfHours[index]?.walkIn?.promised ?? Infinity;

describe('the rest of a day', () => {
  it('is the same for the same seed, in one step or in many', () => {
    const stepwise = new RestOfDayForecast(aBusyInput(), day(), { seed: 7, runs: 128 });
    while (!stepwise.step(5));
    expect(stepwise.result()).toEqual(restOf(aBusyInput()));
    expect(restOf(aBusyInput(), {}, 128, 8)).not.toEqual(restOf(aBusyInput()));
  });

  it('has no waits when the hall is empty and nobody will come', () => {
    const { longest, waitingAtClosing, lastServed, uncalled, halfHours } = restOf(
      aBusyInput({ waiting: [], toCome: [], walkIns: [] }),
    );
    expect({ longest, waitingAtClosing, lastServed, uncalled }).toEqual({
      longest: { likely: 0, promised: 0 },
      waitingAtClosing: { likely: 0, promised: 0 },
      lastServed: null,
      uncalled: 0,
    });
    expect(halfHours.map(({ walkIn }) => walkIn)).toEqual(halfHours.map(() => ({ likely: 0, promised: 0 })));
  });

  it('counts people whom no counter takes as uncalled, and has no wait for newcomers', () => {
    const { uncalled, halfHours, waitingAtClosing } = restOf(aBusyInput({ counters: [], walkIns: [], toCome: [] }));
    expect([uncalled, waitingAtClosing.likely, halfHours[0]?.walkIn]).toEqual([
      10,
      10,
      { likely: null, promised: null },
    ]);
  });

  it('has shorter waits for booked people than for walk-ins, while the counters keep up', () => {
    const { halfHours } = restOf(aBusyInput({ counters: [counter('1'), counter('2'), counter('3')] }));
    for (const { walkIn, booked: withTime } of halfHours) {
      expect(withTime?.promised).toBeLessThan(walkIn?.promised ?? 0);
    }
  });

  it('counts the wait of a person who waits already from their arrival', () => {
    const { longest } = restOf(aBusyInput({ walkIns: [], toCome: [] }));
    expect(longest.likely).toBeGreaterThan(30);
  });
});

describe('the rest of the day with', () => {
  it('no change is the rest of the day as it is', () => {
    expect(restOf(aBusyInput(), {})).toEqual(restOf(aBusyInput()));
  });

  it('one more counter from a time on has shorter waits from then on and not before', () => {
    const { takes: _takes, ...more } = counter('3');
    const [present, changed] = [restOf(aBusyInput()), restOf(aBusyInput(), { more: { counter: more, from: at(120) } })];
    expect(walkInAt(changed, 0)).toBe(walkInAt(present, 0));
    expect(walkInAt(changed, 5)).toBeLessThan(walkInAt(present, 5) - 10);
    expect(changed.waitingAtClosing.likely).toBeLessThan(present.waitingAtClosing.likely);
    expect(changed.lastServed?.promised).toBeLessThan(present.lastServed?.promised ?? 0);
  });

  it('a closed counter opened before it would be back opens that one and no other', () => {
    const input = aBusyInput({ counters: [counter('1'), counter('2', 180)] });
    const changed = changedInput(input, { more: { counter: counter('2'), from: at(60) } });
    expect(changed.counters.map(({ key, takes }) => [key, takes[0]?.from])).toEqual([
      ['1', at(0)],
      ['2', at(60)],
    ]);
  });

  it('a counter closed still serves the person at it and calls nobody more', () => {
    const atCounter = { ...aTicket({ id: 'x', service: 'general-information' }), counter: '2', since: at(-2) };
    const input = aBusyInput({ waiting: [], toCome: [], walkIns: [], atCounters: [atCounter] });
    const changed = restOf(input, { less: { counter: '2', from: at(0) } });
    expect(changed.lastServed).toEqual(restOf(input).lastServed);
    expect(changed.uncalled).toBe(0);
    expect(walkInAt(restOf(aBusyInput(), { less: { counter: '2', from: at(60) } }), 4)).toBeGreaterThan(
      walkInAt(restOf(aBusyInput()), 4),
    );
  });

  it('a shorter guard has shorter waits for walk-ins and longer ones for the booked', () => {
    const input = aBusyInput();
    const wait = (change: InputChange) => restOf(input, change).halfHours[1]?.booked?.promised ?? 0;
    expect(wait({ guard: 20 })).toBeGreaterThan(wait({ guard: 60 }));
    const own = { ...input, policy: { ...firstPolicy, services: { 'general-information': { walkInGuard: 300 } } } };
    expect(changedInput(own, { guard: 20 }).policy.services['general-information']?.walkInGuard).toBe(20);
  });

  it('no credit makes the booked wait like everybody', () => {
    const wait = (change: InputChange) => restOf(aBusyInput(), change).halfHours[5]?.booked?.likely ?? 0;
    expect(wait({ credit: 0 })).toBeGreaterThan(wait({ credit: 45 }));
  });

  it('an earlier closing takes nobody after it and serves everyone inside', () => {
    const change = { closeAt: at(105) };
    const changed = restOf(aBusyInput(), change);
    expect(changed.halfHours.map(({ from }) => from)).toEqual([0, 30, 60, 90].map(at));
    expect(changed.uncalled).toBe(0);
    expect(changed.lastServed?.likely).toBeLessThan(restOf(aBusyInput()).lastServed?.likely ?? 0);
    expect(countTurnedAway(aBusyInput(), change)).toBe(4);
    const [first, last] = changedInput(aBusyInput(), change).walkIns?.[0]?.rates.slice(2) ?? [];
    expect([first?.mean, last]).toEqual([4, { from: at(90), to: at(105), mean: 2 }]);
  });
});

describe('for any hall', () => {
  const hall = fc.record({
    waiting: fc.integer({ min: 0, max: 12 }),
    counters: fc.integer({ min: 1, max: 4 }),
    mean: fc.double({ min: 0, max: 8, noNaN: true }),
    from: fc.integer({ min: 0, max: 200 }),
    seed: fc.integer(),
  });

  /** With equal people and counters and the same draws, no run serves anybody later (Kiefer & Wolfowitz). */
  it('one more counter lets nobody who might come wait longer', () => {
    fc.assert(
      fc.property(hall, ({ waiting, counters, mean, from, seed }) => {
        const input = aBusyInput({
          counters: Array.from({ length: counters }, (_, i) => counter(`${i + 1}`)),
          waiting: aBusyInput().waiting.slice(0, waiting),
          toCome: [],
          walkIns: (aBusyInput().walkIns ?? []).map((one) => ({
            ...one,
            rates: one.rates.map((rate) => ({ ...rate, mean })),
          })),
        });
        const { takes: _takes, ...more } = counter('more');
        const present = restOf(input, {}, 16, seed);
        const changed = restOf(input, { more: { counter: more, from: at(from) } }, 16, seed);
        present.halfHours.forEach((half, index) => {
          const then = changed.halfHours[index];
          expect(then?.walkIn?.likely).toBeLessThanOrEqual(half.walkIn?.likely ?? 0);
          expect(then?.walkIn?.promised).toBeLessThanOrEqual(half.walkIn?.promised ?? 0);
        });
        expect(changed.longest.promised).toBeLessThanOrEqual(present.longest.promised);
        expect(changed.waitingAtClosing.promised).toBeLessThanOrEqual(present.waitingAtClosing.promised);
      }),
      { numRuns: runs(15) },
    );
  });

  it('closing earlier keeps nobody at the counters for longer', () => {
    fc.assert(
      fc.property(hall, ({ from, seed }) => {
        const [present, changed] = [
          restOf(aBusyInput(), {}, 16, seed),
          restOf(aBusyInput(), { closeAt: at(from + 1) }, 16, seed),
        ];
        expect(changed.lastServed?.promised ?? 0).toBeLessThanOrEqual(present.lastServed?.promised ?? 0);
      }),
      { numRuns: runs(15) },
    );
  });
});
