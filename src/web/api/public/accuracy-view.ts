// Accuracy on the wire: minutes are rounded to a tenth and shares to a thousandth; null where too few people were called.
import type { AccuracyDayView, AccuracyFiguresView, AccuracyView } from '../../../contract/open-data.js';
import { type AccuracySums, accuracyFiguresOf, mergeAccuracySums } from '../../../domain/forecast/promise/accuracy.js';
import type { AccuracyDay } from '../../../domain/forecast/promise/accuracy-days.js';
import type { HubAccuracy } from '../../../use-cases/reports/show-accuracy.js';

const rounded = (value: number | undefined, steps: number): number | null =>
  value === undefined ? null : Math.round(value * steps) / steps;

/** The figures of summed-up waits. Without enough people only the counts are known. */
export function figuresView(sums: AccuracySums): AccuracyFiguresView {
  const figures = accuracyFiguresOf(sums);
  return {
    count: sums.count,
    endedWithoutCall: sums.endedWithoutCall,
    meanAbsoluteError: rounded(figures?.meanAbsoluteError, 10),
    bias: rounded(figures?.bias, 10),
    withinUpperEnd: rounded(figures?.withinUpperEnd, 1000),
    insideP10P90: rounded(figures?.insideForecast, 1000),
    pinball50: rounded(figures?.likelyPinball, 10),
    pinball90: rounded(figures?.promisedPinball, 10),
  };
}

const dayView = ({ date, service, sums }: AccuracyDay): AccuracyDayView => ({ date, service, ...figuresView(sums) });

export function accuracyView({ hub, kind, from, to, days }: HubAccuracy): AccuracyView {
  const total = figuresView(mergeAccuracySums(days.map(({ sums }) => sums)));
  return { hub: hub.key, kind, from, to, days: days.map(dayView), total };
}

/** A CSV file (RFC 4180) with a line of names. No name and no key needs quotes. An empty cell means too few people. */
export function accuracyCsv(hubs: readonly HubAccuracy[]): string {
  const lines = hubs.flatMap(({ hub, kind, days }) =>
    days.map((day) => {
      const { date, service, ...figures } = dayView(day);
      return { hub: hub.key, date, service, kind, ...figures };
    }),
  );
  const { date, service, ...figures } = { date: '', service: '', ...figuresView(mergeAccuracySums([])) };
  const names = Object.keys({ hub: '', date, service, kind: '', ...figures });
  return [names, ...lines.map((line) => Object.values(line).map((value) => value ?? ''))]
    .map((cells) => `${cells.join(',')}\r\n`)
    .join('');
}
