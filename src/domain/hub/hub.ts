// What a city configures of a hub. All of it is data from the city file or a supervisor; the rules that read it are
// beside it (opening-hours.ts) and in queue/ and booking/.
import type { Instant } from '../time/instant.js';
import type { CallingPolicy } from './calling-policy.js';

/** A day at the hub, such as `2027-03-15`. */
export type LocalDate = string;
/** A time on the hub's clock, such as `09:30`; `24:00` is the end of a day. */
export type WallTime = string;

/** The languages of a city that names none; the first is the main one. */
export const usualLanguages: readonly string[] = ['en', 'fr'];
/** A language tag of BCP 47, such as `fr` or `zh-Hant`: one of the product's languages (contract/languages/list.ts). */
export type Language = string;
/**
 * A text for people, by language tag. The city's main language stands first and is in every text; the other languages may
 * be missing.
 */
export type Text = Record<Language, string>;

/** As in ISO 8601: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Half-open, on the hub's clock. */
export interface WallRange {
  from: WallTime;
  to: WallTime;
}

/**
 * Regular opening: every n weeks, counted from the Monday of the week of `from`, or on the n-th occurrence of a weekday
 * in the month.
 */
export interface OpeningSeries {
  weekdays: Weekday[];
  times: WallRange[];
  /** First and last day, both included; open-ended when absent. */
  from?: LocalDate;
  to?: LocalDate;
  /** 1 (every week) when absent; a higher number needs `from`. */
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

/**
 * An unplanned or planned closing with a public reason, such as a storm, a strike or a supervisor's "closed for today".
 */
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

/** A numbered place where staff serve. Whether it is open, and for which services, changes during the day. */
export interface Counter {
  hub: string;
  key: string;
  position: number;
  /** The text on the counter's sign, such as `3`. */
  label: string;
  /** Keys of the services that it can take. */
  services: string[];
  /** Its accessibility features. */
  features: CounterFeature[];
  /** The languages spoken at it; empty means all. */
  languages: Language[];
  /**
   * Its services in tiers: a ticket of a later tier is called only when nobody waits for an earlier one. A service in
   * no tier belongs to the first.
   */
  tiers: string[][];
  /** Daily breaks on the hub's clock: nobody is called to an open counter during one. */
  breaks: WallRange[];
  open: boolean;
  /** The services taken during this opening; a subset of `services`. */
  openServices: string[];
  /** When the counter closed for a break: when it is expected to be open again. */
  backAt: Instant | null;
}

export const counterFeatures = ['lower-counter', 'hearing-loop', 'quiet-place', 'seat', 'step-free'] as const;
export type CounterFeature = (typeof counterFeatures)[number];
