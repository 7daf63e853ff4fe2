// Reads a supervisor's form: a plan, or the problems of its fields.
import type { KeyIn } from '../../../../contract/languages/message-keys.js';
import { textIn } from '../../../../contract/words/text-in.js';
import type { LocalDate, OpeningRules, Text, WallTime, Weekday } from '../../../../domain/hub/hub.js';
import { type HoursPlan, type PlanBlocker, planBlockers } from '../../../../domain/hub/hours-plan.js';
import { isRealDate, wallInstant } from '../../../../domain/time/wall-time.js';
import { type CityPageContext, readReason } from '../parts/city-text.js';
import type { FormProblem } from '../parts/form-problems.js';
import { type StaffPageContext, staffText } from '../parts/staff-page-context.js';
import type { TypedHours, typedFields } from './hours-form.js';
import { readTime, readTimes } from './times-text.js';

export const planKinds = ['closure', 'exception', 'weekly'] as const;
export type PlanKind = HoursPlan['kind'];
export type ReadPlan = { plan: HoursPlan; problems: [] } | { plan?: undefined; problems: FormProblem[] };

/** The ISO weekdays from Monday on. */
export const weekdays: Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The supervisor's language, the hub's zone and instant, and the languages of the city, the main one first. */
export type HoursReader = StaffPageContext & CityPageContext;
type HoursField = (typeof typedFields)[number];

/** Collects the problems while it reads. A wrong value is replaced by a valid one, so that reading can go on. */
class Reading {
  readonly problems: FormProblem[] = [];

  constructor(
    private readonly typed: TypedHours,
    private readonly context: HoursReader,
  ) {}

  wrong(field: HoursField, key: KeyIn<'staff.hours.wrong'>, facts = {}): void {
    this.problems.push({ field, message: staffText(this.context, `hours.wrong.${key}`, facts) });
  }

  date(field: 'fromDate' | 'toDate' | 'date' | 'from', fallback?: LocalDate): LocalDate {
    const typed = this.typed[field] ?? '';
    if (typed === '' && fallback !== undefined) return fallback;
    if (isRealDate(typed)) return typed;
    this.wrong(field, field);
    return '2000-01-01';
  }

  time(field: 'fromTime' | 'toTime', fallback: WallTime): WallTime {
    const typed = this.typed[field] ?? '';
    const time = typed === '' ? fallback : readTime(typed);
    if (time === undefined) this.wrong(field, field);
    return time ?? fallback;
  }

  times(field: 'times' | `day${Weekday}`) {
    const times = readTimes(this.typed[field] ?? '');
    if (times === undefined) this.wrong(field, 'times');
    return times ?? [];
  }

  reason(): Text {
    const { reason, problems } = readReason(this.context, this.typed.reason ?? {});
    this.problems.push(...problems);
    return reason;
  }
}

const readers = {
  closure: (reading: Reading, { zone }: StaffPageContext): HoursPlan => {
    const first = reading.date('fromDate');
    const from = wallInstant(first, reading.time('fromTime', '00:00'), zone);
    const to = wallInstant(reading.date('toDate', first), reading.time('toTime', '24:00'), zone);
    return { kind: 'closure', from, to, reason: reading.reason() };
  },
  exception: (reading: Reading, _context: StaffPageContext, typed: TypedHours): HoursPlan => {
    const date = reading.date('date');
    if (typed.open !== 'hours' && typed.open !== 'closed') reading.wrong('open', 'open');
    const times = typed.open === 'hours' ? reading.times('times') : [];
    if (typed.open === 'hours' && (typed.times ?? '') === '') reading.wrong('times', 'times');
    return { kind: 'exception', date, times, reason: reading.reason() };
  },
  weekly: (reading: Reading): HoursPlan => {
    const from = reading.date('from');
    const week = Object.fromEntries(weekdays.map((day) => [day, reading.times(`day${day}`)]));
    return { kind: 'weekly', from, week };
  },
} satisfies Record<PlanKind, (reading: Reading, context: StaffPageContext, typed: TypedHours) => HoursPlan>;

/** Returns the plan, or the problems of the fields and of the domain's rules. `rules` are the hub's current hours. */
export function readPlan(kind: PlanKind, typed: TypedHours, rules: OpeningRules, context: HoursReader): ReadPlan {
  const reading = new Reading(typed, context);
  const plan = readers[kind](reading, context, typed);
  if (reading.problems.length === 0) {
    for (const blocker of planBlockers(rules, plan, context.now)) reportBlocker(reading, kind, blocker, context);
  }
  return reading.problems.length === 0 ? { plan, problems: [] } : { problems: reading.problems };
}

const startField = { closure: 'fromDate', exception: 'date', weekly: 'from' } as const;

function reportBlocker(reading: Reading, kind: PlanKind, blocker: PlanBlocker, { language }: StaffPageContext): void {
  if (blocker.code === 'ends-before-start') reading.wrong('toDate', 'ends-before-start');
  else if (blocker.code === 'never-open') reading.wrong('day1', 'never-open');
  else if (blocker.code === 'is-holiday') reading.wrong('date', 'is-holiday', { name: textIn(blocker.name, language) });
  else reading.wrong(startField[kind], kind === 'weekly' ? 'begins-tomorrow' : 'begins-in-the-past');
}
