import { describe, expect, it } from '@jest/globals';
import { aForecastCounter, aForecastInput, aWaitingTicket, NOW } from '../../../test/builders/forecast-input.js';
import { instant, plusMinutes } from '../time/instant.js';
import { forecast, ForecastSimulation } from './forecast.js';
import type { ForecastInput } from './input.js';
import type { RunLog } from './engine/run-log.js';
const at = (minutes: number) => plusMinutes(NOW, minutes);
const newcomer = { service: 'tax', language: 'en', needs: [] } as const;
const exactly = (minutes: number) => ({ kind: 'log-normal', mu: Math.log(minutes), sigma: 0 }) as const;
const tenMinutes = { tax: exactly(10), permit: exactly(10) };
const line = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    aWaitingTicket({ id: `w${i}`, arrival: i, arrivedAt: at(-10), dueAt: at(-10) }),
  );
const being = (since: number) => ({ ...aWaitingTicket({ id: 's' }), counter: 'c1', since: at(since) });

/** The median wait of a newcomer in a hub where nothing is left to chance, minutes. */
function newcomersWait(exception: Partial<ForecastInput>): number | null | undefined {
  const input = aForecastInput({ serviceTimes: tenMinutes, newcomers: [{ ...newcomer, needs: [] }], ...exception });
  const [wait] = forecast(input, { seed: 1, runs: 16 }).newcomers;
  return wait && wait.likely;
}

describe('the forecast of a newcomer', () => {
  it('is no wait when a counter is free', () => {
    expect(newcomersWait({})).toBe(0);
  });

  it('counts the people who wait, and the rest of the visits at counters', () => {
    expect(newcomersWait({ waiting: line(3) })).toBe(30);
    expect(newcomersWait({ waiting: line(3), atCounters: [being(-4)] })).toBe(36);
  });

  it('adapts the moment a counter opens or closes', () => {
    const two = [aForecastCounter(), aForecastCounter({ key: 'c2' })];
    expect(newcomersWait({ waiting: line(6), counters: two })).toBe(30);
    expect(newcomersWait({ waiting: line(6) })).toBe(60);
  });

  it('allows for breaks and for counters that open later', () => {
    const withBreak = aForecastCounter({
      takes: [
        { from: NOW, to: at(15) },
        { from: at(45), to: at(400) },
      ],
    });
    expect(newcomersWait({ waiting: line(3), counters: [withBreak] })).toBe(55);
    expect(newcomersWait({ counters: [aForecastCounter({ takes: [{ from: at(20), to: at(400) }] })] })).toBe(20);
  });

  it('is null when no counter will ever take it', () => {
    expect(newcomersWait({ counters: [aForecastCounter({ openServices: ['permit'] })] })).toBeNull();
    expect(
      newcomersWait({ waiting: line(3), counters: [aForecastCounter({ takes: [{ from: NOW, to: at(30) }] })] }),
    ).toBeNull();
  });

  it('counts an appointment that will pass it, by the odds that it comes', () => {
    const booked = {
      id: 'b1',
      service: 'tax',
      laterServices: [],
      start: at(15),
      language: 'en' as const,
      needs: [],
      unpunctuality: [-7],
    };
    const wait = (showUpOdds: number) => newcomersWait({ waiting: line(2), toCome: [{ ...booked, showUpOdds }] });
    expect([wait(0), wait(1)]).toEqual([20, 30]);
  });

  it('waits for the second service of the people before it', () => {
    const waiting = [aWaitingTicket({ laterServices: ['permit'] })];
    const counters = [aForecastCounter({ openServices: ['tax', 'permit'] })];
    expect(newcomersWait({ waiting, counters })).toBe(20);
  });

  it('is passed by a person whose asked-for time is over', () => {
    const waiting = [...line(1), aWaitingTicket({ id: 'later', arrival: 9, notBefore: at(8) })];
    expect(newcomersWait({ waiting })).toBe(20);
  });
});

describe('a forecast', () => {
  const input = aForecastInput({
    waiting: line(12),
    counters: [aForecastCounter(), aForecastCounter({ key: 'c2' })],
    newcomers: [{ ...newcomer, needs: [] }],
  });

  it('is the same for the same seed, in one go or in slices, and another for another seed', () => {
    const sliced = new ForecastSimulation(input, { seed: 7 });
    while (!sliced.step(5)) expect(sliced.isDone).toBe(false);
    expect(sliced.result()).toEqual(forecast(input, { seed: 7 }));
    expect(forecast(input, { seed: 8 })).not.toEqual(forecast(input, { seed: 7 }));
  });

  it('does not change when newcomers are forecast with it', () => {
    const alone = forecast({ ...input, newcomers: [] }, { seed: 7 });
    expect(forecast(input, { seed: 7 }).tickets).toEqual(alone.tickets);
  });

  it('hardly changes in a moment in which nothing happens', () => {
    const later = { ...input, now: instant(NOW + 1000), counters: input.counters };
    const [before] = forecast(input, { seed: 7 }).newcomers;
    const [after] = forecast(later, { seed: 7 }).newcomers;
    expect(Math.abs((after?.promised ?? 0) - (before?.promised ?? 99))).toBeLessThan(0.1);
  });

  it('passes every run, played to its end, to a visitor', () => {
    const served: number[] = [];
    const visit = ({ calls, freeAt, stages }: RunLog) => {
      served.push(calls);
      expect([...freeAt].filter((time) => time < Infinity)).toHaveLength(stages.count - 1);
    };
    forecast(input, { seed: 7, runs: 32, visit });
    expect(served).toEqual(new Array(32).fill(13));
  });
});
