import { describe, expect, it } from '@jest/globals';
import { aCounter } from '../../../../test/builders/counter.js';
import { aToldForecast, aHubReading } from '../../../../test/builders/hub-reading.js';
import { aService } from '../../../../test/builders/service.js';
import { aTicket } from '../../../../test/builders/ticket.js';
import { instant, plusMinutes } from '../../time/instant.js';
import { changedRanges, readsDifferently } from './make-told-forecast.js';
import {
  calledBy,
  type ToldForecast,
  rangeNotBefore,
  rangeOfNewcomer,
  rangeOfTicket,
  mayBeTold,
  waitShown,
} from './told-forecast.js';
import { serviceWaits } from '../../queue/board.js';

const now = instant(Date.UTC(2027, 2, 15, 14, 24));
const at = (minutes: number) => plusMinutes(now, minutes);
const ticket = (arrival: number) =>
  aTicket({ id: `t${arrival}`, arrival, arrivedAt: at(arrival - 30), dueAt: at(arrival - 30) });
const queue = (length: number) => Array.from({ length }, (_, index) => ticket(index + 1));
const counter = (index: number) => aCounter({ key: `city-hall-${index}`, label: String(index) });
const forecast = (waiting: number, counters = 1, before?: ToldForecast, minutes = 0) =>
  aToldForecast(
    aHubReading({
      waiting: queue(waiting),
      counters: Array.from({ length: counters }, (_, index) => counter(index + 1)),
      now: at(minutes),
    }),
    before,
  );
const newcomerTo = (kept: ToldForecast, ahead: number, when = now) =>
  waitShown(rangeOfNewcomer(kept, 'property-tax', ahead, when), when)?.toMinutes ?? Number.NaN;

describe('a told forecast', () => {
  it('may be told for two minutes, and only for the counters and rules that it was made for', () => {
    const kept = forecast(3);
    expect([mayBeTold(kept, 'v1', at(2)), mayBeTold(kept, 'v1', at(2.1)), mayBeTold(kept, 'v2', now)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('tells each ticket its own range, which counts down by itself', () => {
    const kept = forecast(6);
    const [first, last] = [ticket(1), ticket(6)].map((one) => rangeOfTicket(kept, one, 0));
    expect(waitShown(first ?? null, now)).toEqual({ fromMinutes: 0, toMinutes: 5 });
    const [shown, later] = [now, at(10)].map((when) => waitShown(last ?? null, when)?.toMinutes ?? 0);
    expect((shown ?? 0) - (later ?? 0)).toBe(10);
    expect(calledBy(last ?? null, now)).toBe(calledBy(last ?? null, at(10)));
  });

  it('promises five more minutes once the promised time has passed', () => {
    const first = rangeOfTicket(forecast(1), ticket(1), 0);
    expect(calledBy(first, at(20))).toBe(at(25));
  });

  it('tells a newcomer the same minutes until it is made again, because that wait does not count down', () => {
    const kept = forecast(6);
    expect(newcomerTo(kept, 6, at(1.9))).toBe(newcomerTo(kept, 6));
  });

  it('allows for tickets that joined or were called since, which make it longer or shorter', () => {
    const kept = forecast(6);
    const byAhead = [0, 2, 4, 6, 8, 10, 14].map((ahead) => newcomerTo(kept, ahead));
    expect(byAhead).toEqual([...byAhead].sort((a, b) => a - b));
    expect(new Set(byAhead).size).toBeGreaterThan(4);
    const real = newcomerTo(forecast(14), 14);
    expect(Math.abs(newcomerTo(kept, 14) - real)).toBeLessThanOrEqual(0.2 * real);
  });

  it('does not rise again once it is made after a call, and is no shorter while the first who was called is at a counter', () => {
    const kept = forecast(6);
    expect(newcomerTo(kept, 5)).toBe(newcomerTo(kept, 6));
    const told = [6, 5, 4, 3, 2, 1].reduce<ToldForecast[]>(
      (made, waiting, calls) => [...made, forecast(waiting, 1, made.at(-1), calls)],
      [],
    );
    const read = told.flatMap((made, calls) => [newcomerTo(made, 6 - calls), newcomerTo(made, 5 - calls)]);
    expect(read).toEqual([...read].sort((a, b) => b - a));
  });

  it('does not promise a call before the end of the time that somebody asked for', () => {
    const range = rangeOfTicket(forecast(1), ticket(1), 0);
    expect(waitShown(rangeNotBefore(range, at(10)), now)).toEqual({ fromMinutes: 10, toMinutes: 10 });
    expect(rangeNotBefore(range, now)).toEqual(range);
    expect(rangeNotBefore(range, null)).toBe(range);
  });

  it('tells a ticket that it does not have the range of a newcomer', () => {
    const kept = forecast(6);
    expect(rangeOfTicket(kept, ticket(7), 6)).toEqual(rangeOfNewcomer(kept, 'property-tax', 6, ticket(7).arrivedAt));
  });

  it('promises nothing while no counter takes people, and a range as soon as one does', () => {
    const counters = [aCounter({ open: false, openServices: [] })];
    const closed = aToldForecast(aHubReading({ waiting: queue(3), counters }));
    expect(rangeOfTicket(closed, ticket(3), 2)).toBeNull();
    expect(serviceWaits([aService()], queue(3), counters, aHubReading().hub.policy, closed, now)[0]?.wait).toBeNull();
    expect(newcomerTo(forecast(3, 1, closed), 3)).toBeGreaterThan(10);
  });

  it('is shorter with a second counter and longer with more people', () => {
    const waits = [forecast(10, 2), forecast(10), forecast(20)].map((kept) => newcomerTo(kept, 10));
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    const [two = 0, one = 0] = waits;
    expect(two / one).toBeLessThan(0.65);
  });
});

describe('the changed ranges', () => {
  it('are none when half a minute passes and nothing happens', () => {
    const before = forecast(6);
    const after = forecast(6, 1, before, 0.5);
    expect(changedRanges(before, after, queue(6))).toEqual([]);
    expect(readsDifferently(before, after, queue(6))).toBe(false);
  });

  it('are those of everybody whose wait changes when a counter opens', () => {
    const before = forecast(6);
    const changed = changedRanges(before, forecast(6, 2, before), queue(6));
    expect(changed.map((one) => one.ticket.id)).toContain('t6');
    expect(changed.map((one) => one.ticket.id)).not.toContain('t1');
  });

  it('do not include that of a ticket that joins, while it is what newcomers were told', () => {
    const before = forecast(6);
    const joined = { ...ticket(7), arrivedAt: now, dueAt: now };
    const after = aToldForecast(
      aHubReading({ waiting: [...queue(6), joined], counters: [counter(1)], now: at(0.1) }),
      before,
    );
    expect(changedRanges(before, after, [joined])).toEqual([]);
  });
});
