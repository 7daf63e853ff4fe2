import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EventType } from '../../events.js';
import { instant, plusMinutes } from '../../time/instant.js';
import { type HubLearning, learnFromEvents, type LearnedEvent, needShareOf, nothingLearned } from './learning.js';

const ten = instant(Date.UTC(2027, 2, 15, 14, 0));
const configured = new Map([['tax', { minutes: 10 }]]);
/** Events by minutes after ten, numbered from `first`. */
const events = (rows: [number, EventType, string][], first = 1): LearnedEvent[] =>
  rows.map(([minutes, type, ticket], index) => {
    return { sequence: first + index, at: plusMinutes(ten, minutes), type, ticket, service: 'tax' };
  });
const later = plusMinutes(ten, 60);
const learned = (rows: [number, EventType, string][], before: HubLearning = nothingLearned) =>
  learnFromEvents(before, events(rows, before.upTo + 1), configured, later);
/** The only visit's minutes. */
const minutesOf = ({ times }: HubLearning) => times.tax && [times.tax.count, Math.round(Math.exp(times.tax.sum))];

describe('the learned duration of visits', () => {
  it('is the time from the first call to the end, recalls and the walk to the counter included', () => {
    expect(
      minutesOf(
        learned([
          [0, 'called', 'a'],
          [1, 'recalled', 'a'],
          [2, 'started', 'a'],
          [12, 'finished', 'a'],
        ]),
      ),
    ).toEqual([1, 12]);
  });

  it('counts calls that ended in a transfer, a hold or a miss, because nobody else was called there meanwhile', () => {
    for (const end of ['transferred', 'held', 'missed'] as const) {
      expect(
        minutesOf(
          learned([
            [0, 'called', 'a'],
            [4, end, 'a'],
          ]),
        ),
      ).toEqual([1, 4]);
    }
  });

  it('counts neither a call that was put back, released or left nor one that nobody had time to answer', () => {
    for (const end of ['put-back', 'released', 'left'] as const) {
      const rows: [number, EventType, string][] = [
        [0, 'called', 'a'],
        [4, end, 'a'],
        [9, 'transferred', 'a'],
      ];
      expect(minutesOf(learned(rows))).toBeUndefined();
    }
    const slip: [number, EventType, string][] = [
      [0, 'called', 'a'],
      [0.4, 'missed', 'a'],
    ];
    expect(minutesOf(learned(slip))).toBeUndefined();
  });

  it('counts a visit whose finish was undone once, up to its last end', () => {
    const undone = learned([
      [0, 'called', 'a'],
      [5, 'finished', 'a'],
      [5.1, 'finish-undone', 'a'],
      [8, 'finished', 'a'],
    ]);
    expect(minutesOf(undone)).toEqual([1, 8]);
  });

  it('continues where it stopped, and counts no event twice', () => {
    const first = learned([
      [0, 'called', 'a'],
      [3, 'called', 'b'],
    ]);
    const all = events([
      [0, 'called', 'a'],
      [3, 'called', 'b'],
      [7, 'finished', 'a'],
    ]);
    expect(minutesOf(learnFromEvents(first, all, configured, later))).toEqual([1, 7]);
    const once = learnFromEvents(first, all, configured, later);
    expect(learnFromEvents(once, all, configured, later)).toEqual(once);
  });

  it('is the same whether events come all at once or one by one', () => {
    const types = fc.constantFrom<EventType>('called', 'finished', 'finish-undone', 'held', 'put-back', 'transferred');
    const rows = fc.array(fc.tuple(fc.double({ min: 0.01, max: 9, noNaN: true }), types, fc.constantFrom('a', 'b')));
    fc.assert(
      fc.property(rows, (drawn) => {
        let minutes = 0;
        const all = events(drawn.map(([after, type, ticket]) => [(minutes += after), type, ticket]));
        const end = plusMinutes(ten, minutes + 1);
        const atOnce = learnFromEvents(nothingLearned, all, configured, end);
        const stepped = all.reduce(
          (before, event) => learnFromEvents(before, [event], configured, event.at),
          nothingLearned,
        );
        expect(learnFromEvents(stepped, [], configured, end)).toEqual(atOnce);
      }),
    );
  });

  it('lets old visits fade', () => {
    const many = Array.from({ length: 3000 }, (_, index): [number, EventType, string][] => [
      [index, 'called', `t${index}`],
      [index + 1, 'finished', `t${index}`],
    ]).flat();
    const { times } = learned(many);
    expect(times.tax?.count).toBeGreaterThan(490);
    expect(times.tax?.count).toBeLessThan(500);
  });
});

describe('a visit that a supervisor ended', () => {
  it('is not counted, because nobody knows when it ended', () => {
    const rows = events([
      [0, 'called', 'a'],
      [240, 'finished', 'a'],
    ]).map((event) => ({ ...event, isReleased: event.type === 'finished' }));
    expect(minutesOf(learnFromEvents(nothingLearned, rows, configured, plusMinutes(ten, 300)))).toBeUndefined();
  });
});

describe('the learned share of needs', () => {
  const arrival = (sequence: number, needs: number): LearnedEvent => {
    return { sequence, at: ten, type: 'ticket-issued', ticket: `t-${sequence}`, service: 'tax', needs };
  };

  it('counts each arrival once', () => {
    const three = [arrival(1, 0), arrival(2, 2), arrival(3, 0)];
    const known = learnFromEvents(nothingLearned, three, configured, ten);
    expect(needShareOf(known)).toBeCloseTo(1 / 3, 2);
    expect(learnFromEvents(known, three, configured, ten).arrivals).toEqual(known.arrivals);
  });

  it('is 0 before anybody has come', () => {
    expect(needShareOf(nothingLearned)).toBe(0);
  });
});
