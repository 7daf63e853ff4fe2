// The wire types of the open data: figures by day and service, never about a person.

/** Errors in minutes, and shares from 0 to 1. A figure is null when fewer than 20 people were called. */
export interface AccuracyFiguresView {
  /** The number of ranges shown to people who were called. The figures below are about these ranges only. */
  count: number;
  /** The number of ranges shown to people who left, were put on hold or were not called before the hub closed. */
  endedWithoutCall: number;
  /** The mean absolute difference, in minutes, between the expected wait (50th percentile) and the actual wait. */
  meanAbsoluteError: number | null;
  /** The mean of expected minus actual minutes; above zero when people were called sooner than expected. */
  bias: number | null;
  /** The share of people who were called by the upper end of the range shown. 0.9 is promised. */
  withinUpperEnd: number | null;
  /** The share of people who were called between the 10th and the 90th percentile. 0.8 is expected. */
  insideP10P90: number | null;
  /** The pinball loss of the 50th percentile, in minutes (Koenker and Bassett 1978). */
  pinball50: number | null;
  /** The pinball loss of the 90th percentile, in minutes. */
  pinball90: number | null;
}

/** The figures of one service on one day. */
export interface AccuracyDayView extends AccuracyFiguresView {
  /** The hub's local day on which the ranges were shown. */
  date: string;
  service: string;
}

/**
 * The accuracy of the ranges shown at a hub, by day. A day is listed once it has ended and all its ranges are settled.
 */
export interface AccuracyView {
  hub: string;
  /** `issue`: the ranges told with a new ticket; `change`: the ranges shown later, each time that they changed. */
  kind: 'issue' | 'change';
  /** The first local date, `2027-03-15`. */
  from: string;
  /** The last local date, included. */
  to: string;
  /** Sorted by date, then by service. */
  days: AccuracyDayView[];
  /** The figures of all these days together. */
  total: AccuracyFiguresView;
}
