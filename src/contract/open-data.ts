// What anybody may count with: numbers of days and services, never of a person.

/** Minutes and shares; null where fewer than 20 people were called. */
export interface AccuracyFiguresView {
  /** Ranges shown that ended in a call: only these are in the other figures. */
  count: number;
  /** Ranges shown to people who left, were put on hold or were not called before the hub's end. */
  endedWithoutCall: number;
  /** Minutes between what was expected (50th percentile) and what happened, on average. */
  meanAbsoluteError: number | null;
  /** Minutes expected minus minutes that it took, on average: above zero where people were called sooner. */
  bias: number | null;
  /** Share of those who were called by the upper end of what they were shown. 0.9 is promised. */
  withinUpperEnd: number | null;
  /** Share of those who were called between the 10th and the 90th percentile. 0.8 is expected. */
  insideP10P90: number | null;
  /** Pinball loss of the 50th percentile, in minutes (Koenker and Bassett 1978). */
  pinball50: number | null;
  /** Pinball loss of the 90th percentile, in minutes. */
  pinball90: number | null;
}

export interface AccuracyDayView extends AccuracyFiguresView {
  /** The hub's local day on which the ranges were shown. */
  date: string;
  service: string;
}

/** How the ranges shown at a hub came true, day by day; a day is there once it has ended and all of it is known. */
export interface AccuracyView {
  hub: string;
  /** Ranges in hand when the ticket was given, or those shown later when they changed. */
  kind: 'issue' | 'change';
  /** First and last day, both included. */
  from: string;
  to: string;
  /** By date and service. */
  days: AccuracyDayView[];
  /** All of these days together. */
  total: AccuracyFiguresView;
}
