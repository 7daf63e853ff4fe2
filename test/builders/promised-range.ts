import type { RangeOutcome, SettledRange, PromisedRange } from '../../src/domain/forecast/promise/promised-range.js';
import { instant, plusMinutes } from '../../src/domain/time/instant.js';

const SHOWN = instant(Date.UTC(2027, 2, 15, 13, 30));

/**
 * A range of 10 to 20 minutes, shown with the ticket on a Monday morning, when 5, 10 and 18 minutes were simulated for
 * one, five and nine people in ten, unless `exception` says otherwise.
 */
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

/** The same range, settled with an outcome so many minutes after it was shown. */
export const calledAfter = (range: PromisedRange, minutes: number, outcome: RangeOutcome = 'called'): SettledRange => ({
  ...range,
  outcome,
  outcomeAt: plusMinutes(range.shownAt, minutes),
});
