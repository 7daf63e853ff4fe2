// What a city configures of a hub. Everything here is data from the city file or a supervisor; the rules that read it
// are beside it (opening-hours.ts) and in queue/ and booking/.
import type { Instant } from '../time/instant.js';
import type { CallingPolicy } from './calling-policy.js';

/** `2027-03-15`, a day at the hub. */
export type LocalDate = string;
/** `09:30` on the hub's clock; `24:00` is the end of a day. */
export type WallTime = string;

/** Those of a city that says nothing of its languages; the first is the main one. */
export const usualLanguages: readonly string[] = ['en', 'fr'];
/** A language tag of BCP 47, such as `fr` or `zh-Hant`: one of the product's languages (contract/languages/list.ts). */
export type Language = string;
/**
 * A text that a person reads, by language. The city's main language stands first and is in every text; the other ones may
 * be missing.
 */
export type Text = Record<Language, string>;

/** ISO 8601: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Half-open, on the hub's clock. */
export interface WallRange {
  from: WallTime;
  to: WallTime;
}

/** Regular opening: every n weeks (counted from the Monday of the week of `from`), or the n-th such weekday of the month. */
export interface OpeningSeries {
  weekdays: Weekday[];
  times: WallRange[];
  /** First and last day, both included; open-ended when absent. */
  from?: LocalDate;
  to?: LocalDate;
  /** 1 (every week) when absent; above 1 needs `from`. */
  everyWeeks?: number;
  /** 1 to 5, or -1 for the last one of the month. */
  occurrenceOfMonth?: 1 | 2 | 3 | 4 | 5 | -1;
}

/** One day that differs from the series; no times means closed all day. */
export interface OpeningException {
  date: LocalDate;
  times: WallRange[];
  reason?: Text;
}

export interface Holiday {
  date: LocalDate;
  name: Text;
}

/** Unplanned and public: storm, strike, a supervisor's "closed for today". */
export interface Closure {
  from: Instant;
  to: Instant;
  reason: Text;
}

/** The four layers of opening time; the earlier one wins: closure, holiday, exception, series (product.md §1). */
export interface OpeningRules {
  timeZone: string;
  closures: Closure[];
  holidays: Holiday[];
  exceptions: OpeningException[];
  series: OpeningSeries[];
}

export interface Hub {
  key: string;
  position: number;
  name: Text;
  address: Text;
  opening: OpeningRules;
  policy: CallingPolicy;
}

/** A numbered place where staff serve; open and services change during the day. */
export interface Counter {
  hub: string;
  key: string;
  position: number;
  /** As it stands on the counter: `3`. */
  label: string;
  /** Keys of the services it can take. */
  services: string[];
  /** The accessibility features it has. */
  features: CounterFeature[];
  /** The languages spoken there; none named: all. */
  languages: Language[];
  /** Its services in tiers: one of a later tier only when nobody waits for an earlier one. What no tier names is in the first. */
  tiers: string[][];
  /** Planned every day, on the hub's clock: nobody is called to an open counter then. */
  breaks: WallRange[];
  open: boolean;
  /** The services taken in this opening; a subset of `services`. */
  openServices: string[];
  /** Closed for a break: open again from then on, as far as anybody knows. */
  backAt: Instant | null;
}

export const counterFeatures = ['lower-counter', 'hearing-loop', 'quiet-place', 'seat', 'step-free'] as const;
export type CounterFeature = (typeof counterFeatures)[number];
