import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aCounter } from '../../../../test/builders/counter.js';
import { firstPolicy } from '../../hub/calling-policy.js';
import { type Instant, instant, MINUTE, plusMinutes } from '../../time/instant.js';
import { type DayToReplay, replay, type Shift, type Visitor } from './replay.js';
import { replayedWaitsOf, dayWithCounters } from './replayed-waits.js';

const open = instant(Date.UTC(2027, 2, 15, 13, 0));
const at = (minutes: number): Instant => plusMinutes(open, minutes);
let arrivals = 0;

const visitor = (label: string, arrived: number, minutes: number, more: Partial<Visitor> = {}): Visitor => ({
  label,
  arrivedAt: at(arrived),
  arrival: ++arrivals,
  appointmentStart: null,
  language: 'en',
  needs: [],
  parts: [{ service: 'property-tax', minutes }],
  ...more,
});
const shift = (key: string, from: number, to: number, services = ['property-tax']): Shift => ({
  counter: aCounter({ key, openServices: services }),
  times: [{ from: at(from), to: at(to) }],
});
const callsOf = (day: DayToReplay, policy = firstPolicy) =>
  replay(day, policy).map(({ visitor: { label }, calledAt }) => [
    label,
    calledAt === null ? null : (calledAt - open) / MINUTE,
  ]);

describe('a replayed day', () => {
  it('calls in the order of arrival, each when a counter is free', () => {
    const visitors = [visitor('A001', 0, 10), visitor('A002', 1, 5), visitor('A003', 2, 5)];
    expect(callsOf({ visitors, shifts: [shift('1', 0, 480)] })).toEqual([
      ['A001', 0],
      ['A002', 10],
      ['A003', 15],
    ]);
  });

  it('gives booked people the credit of its policy, and treats late ones as walk-ins', () => {
    const visitors = [
      visitor('A001', 0, 30),
      visitor('A002', 1, 5),
      visitor('B001', 20, 5, { appointmentStart: at(25) }),
      visitor('B002', 29, 5, { appointmentStart: at(10) }),
    ];
    const day = { visitors, shifts: [shift('1', 0, 480)] };
    expect(callsOf(day).map(([label]) => label)).toEqual(['A001', 'B001', 'A002', 'B002']);
    const arrivalsOnly = { ...firstPolicy, appointmentCredit: 0 };
    expect(callsOf(day, arrivalsOnly).map(([label]) => label)).toEqual(['A001', 'A002', 'B001', 'B002']);
  });

  it('waits for a counter to open, and leaves people uncalled whom none takes any more', () => {
    const visitors = [visitor('A001', 0, 10), visitor('A002', 35, 5), visitor('A003', 0, 5, withService('passport'))];
    expect(callsOf({ visitors, shifts: [shift('1', 20, 40)] })).toEqual([
      ['A001', 20],
      ['A002', 35],
      ['A003', null],
    ]);
  });

  it('queues the next service of a visit with the place it had', () => {
    const parts = [
      { service: 'property-tax', minutes: 10 },
      { service: 'parking-permit', minutes: 5 },
    ];
    const visitors = [visitor('A001', 0, 0, { parts }), visitor('A002', 1, 5)];
    expect(callsOf({ visitors, shifts: [shift('1', 0, 480, ['property-tax', 'parking-permit'])] })).toEqual([
      ['A001', 0],
      ['A001', 10],
      ['A002', 15],
    ]);
  });

  it('calls everybody exactly once, never before they came, and one at a time at each counter', () => {
    const people = fc.array(
      fc.record({ arrived: fc.nat(200), minutes: fc.integer({ min: 1, max: 40 }), booked: fc.option(fc.nat(200)) }),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 4 }), (drawn, counters) => {
        const visitors = drawn.map(({ arrived, minutes, booked }, index) =>
          visitor(`V${index}`, arrived, minutes, { appointmentStart: booked === null ? null : at(booked) }),
        );
        const shifts = Array.from({ length: counters }, (_, index) => shift(`${index}`, 0, 10_000));
        const calls = replay({ visitors, shifts }, firstPolicy);
        expect(calls.map(({ visitor: { label } }) => label).sort()).toEqual(visitors.map(({ label }) => label).sort());
        for (const { visitor: one, calledAt } of calls) expect(calledAt).toBeGreaterThanOrEqual(one.arrivedAt);
        for (const { calledAt } of calls) {
          const served = calls.filter((other) => {
            const start = other.calledAt as number;
            return start <= (calledAt as number) && (calledAt as number) < start + minutesOf(other.visitor) * MINUTE;
          });
          expect(served.length).toBeLessThanOrEqual(counters);
        }
      }),
    );
  });
});

describe('the waits of a replayed day', () => {
  const visitors = [
    visitor('A001', 0, 30),
    visitor('A002', 10, 5),
    visitor('B001', 40, 5, { appointmentStart: at(50) }),
  ];
  const day = { visitors, shifts: [shift('1', 0, 480), shift('2', 0, 5)] };

  it('are those of the booked from max(start, arrival) and of walk-ins from arrival', () => {
    const { booked, walkIn, uncalled } = replayedWaitsOf(replay({ ...day, shifts: [shift('1', 0, 480)] }, firstPolicy));
    expect(booked).toEqual({ count: 1, mean: 0, nineOfTen: 0, ninetyNineOfHundred: 0 });
    expect(walkIn).toEqual({ count: 2, mean: 10, nineOfTen: 20, ninetyNineOfHundred: 20 });
    expect(uncalled).toBe(0);
  });

  it('are shorter with one more counter, a copy of the one that was open longest', () => {
    const more = dayWithCounters(day, 1);
    expect(more.shifts.map(({ counter }) => counter.key)).toEqual(['1', '2', 'more-1']);
    expect(replayedWaitsOf(replay(more, firstPolicy)).walkIn.mean).toBe(0);
  });

  it('are longer with one counter less, but one always stays', () => {
    expect(dayWithCounters(day, -1).shifts.map(({ counter }) => counter.key)).toEqual(['2']);
    expect(dayWithCounters(day, -5).shifts.map(({ counter }) => counter.key)).toEqual(['2']);
  });
});

const withService = (service: string): Partial<Visitor> => ({ parts: [{ service, minutes: 5 }] });
const minutesOf = ({ parts }: Visitor): number => parts.reduce((sum, part) => sum + part.minutes, 0);
