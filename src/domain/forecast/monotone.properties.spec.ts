import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyForecastInput } from '../../../test/builders/random-forecast-input.js';
import { aForecastCounter, aForecastInput, aWaitingTicket, NOW } from '../../../test/builders/forecast-input.js';
import { runs } from '../../../test/support/property-runs.js';
import { firstPolicy } from '../hub/calling-policy.js';
import { instant, plusMinutes } from '../time/instant.js';
import { forecast, type WaitForecast } from './forecast.js';
import type { ForecastInput, WaitingTicket } from './input.js';

const at = (minutes: number) => plusMinutes(NOW, minutes);
const services = ['tax', 'permit', 'licence'];
const inService = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    ...aWaitingTicket({ id: `s${i}` }),
    counter: `c${i + 1}`,
    since: at(-i),
  }));
const people = (tickets: { service: string; minutesAgo: number }[]) =>
  tickets.map(({ service, minutesAgo }, i) =>
    aWaitingTicket({ id: `w${i}`, arrival: i, service, arrivedAt: at(-minutesAgo), dueAt: at(-minutesAgo) }),
  );
const person = fc.record({ service: fc.constantFrom(...services), minutesAgo: fc.integer({ min: 0, max: 90 }) });
const newcomers = services.map((service) => ({ service, language: 'en' as const, needs: [] }));
const everyday = { from: NOW, to: instant(Infinity) };

/** Whether no quantile of a wait is shorter than in another forecast. */
const notShorter = (after: WaitForecast | null | undefined, before: WaitForecast | null | undefined) =>
  (['early', 'likely', 'promised'] as const).every(
    (share) => (after?.[share] ?? Infinity) >= (before?.[share] ?? Infinity),
  );

describe('with one ticket more', () => {
  /**
   * This holds in every single run if all counters take the same services at the same times, the guard lifts nobody, and
   * nobody is still to come. Otherwise a further ticket can shorten a wait, because it may occupy a counter that would
   * have taken a long visit at that moment.
   */
  it('nobody’s quantiles are shorter in a hub of equal counters', () => {
    const hall = fc.record({
      tickets: fc.array(person, { maxLength: 20 }),
      more: person,
      counters: fc.integer({ min: 1, max: 4 }),
      seed: fc.nat(),
    });
    fc.assert(
      fc.property(hall, ({ tickets, more, counters, seed }) => {
        const input = aForecastInput({
          policy: { ...firstPolicy, walkInGuard: 10_000 },
          counters: Array.from({ length: counters }, (_, i) =>
            aForecastCounter({ key: `c${i + 1}`, openServices: services, takes: [everyday] }),
          ),
          waiting: people(tickets),
          atCounters: inService(counters),
          newcomers,
        });
        const [added] = people([more]) as [WaitingTicket];
        const after = { ...input, waiting: [...input.waiting, { ...added, id: 'more', arrival: 99 }] };
        const [before, then] = [input, after].map((one) => forecast(one, { seed, runs: 32 }));
        for (const [id, wait] of before?.tickets ?? []) expect(notShorter(then?.tickets.get(id), wait)).toBe(true);
        before?.newcomers.forEach((wait, i) => expect(notShorter(then?.newcomers[i], wait)).toBe(true));
      }),
      { numRuns: runs(50) },
    );
  });

  it('at the end of the line nobody’s wait changes, whatever each counter takes', () => {
    const skills = fc.array(fc.subarray(services, { minLength: 1 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(person, { maxLength: 20 }),
        person,
        skills,
        fc.nat(),
        (tickets, { service }, taken, seed) => {
          const input = aForecastInput({
            policy: { ...firstPolicy, walkInGuard: 10_000 },
            counters: taken.map((openServices, i) =>
              aForecastCounter({ key: `c${i + 1}`, openServices, takes: [everyday] }),
            ),
            waiting: people(tickets),
            atCounters: inService(taken.length),
          });
          const last = aWaitingTicket({ id: 'last', service, arrival: 99, arrivedAt: NOW, dueAt: NOW });
          const [before, after] = [input, { ...input, waiting: [...input.waiting, last] }].map(
            (one) => forecast(one, { seed, runs: 16 }).tickets,
          );
          for (const [id, wait] of before ?? []) expect(after?.get(id)).toEqual(wait);
        },
      ),
      { numRuns: runs(50) },
    );
  });

  it('in front, waits are on average not shorter, whatever the hub', () => {
    let sum = 0;
    fc.assert(
      fc.property(anyForecastInput, fc.nat(), (input, seed) => {
        const front = aWaitingTicket({ id: 'front', arrival: 0, arrivedAt: at(-91), dueAt: at(-200) });
        const means = (one: ForecastInput) => [...forecast(one, { seed, runs: 16 }).tickets];
        const after = new Map(means({ ...input, waiting: [front, ...input.waiting] }));
        for (const [id, wait] of means(input)) sum += (after.get(id)?.mean ?? 0) - (wait?.mean ?? 0);
      }),
      { numRuns: runs(60), seed: 20270315 },
    );
    expect(sum).toBeGreaterThan(0);
  });
});
