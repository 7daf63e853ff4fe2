import type { RangeOutcome, SettledRange, PromisedRange } from '../../src/domain/forecast/promise/promised-range.js';
import { instant, plusMinutes } from '../../src/domain/time/instant.js';

const SHOWN = instant(Date.UTC(2027, 2, 15, 13, 30));

/** 10 to 20 minutes, shown with the ticket on a Monday morning, where 5, 10 and 18 were expected. */
export const aPromisedRange = (exception: Partial<PromisedRange> = {}): PromisedRange => ({
  hub: 'city-hall',
  ticket: 'city-hall.ticket',
  service: 'property-tax',
  booked: false,
  shownAt: SHOWN,
  earlySeconds: 5 * 60,
  likelySeconds: 10 * 60,
  promisedSeconds: 18 * 60,
  fromMinutes: 10,
  toMinutes: 20,
  kind: 'issue',
  ...exception,
});

export const manyPromised = (count: number, exception: Partial<PromisedRange> = {}): PromisedRange[] =>
  Array.from({ length: count }, (_, index) => aPromisedRange({ ticket: `city-hall.ticket-${index}`, ...exception }));

/** What became of it so many minutes later. */
export const calledAfter = (range: PromisedRange, minutes: number, outcome: RangeOutcome = 'called'): SettledRange => ({
  ...range,
  outcome,
  outcomeAt: plusMinutes(range.shownAt, minutes),
});
