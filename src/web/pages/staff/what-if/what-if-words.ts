// The effect of a change in a sentence or two, and the figures of both days side by side.
import type { KeyIn } from '../../../../contract/languages/message-keys.js';
import { rangeText } from '../../../../contract/words/quantity.js';
import type { HalfHourAhead, HalfHourWait, RestOfDay } from '../../../../domain/forecast/rest-of-day.js';
import type { RunQuantiles } from '../../../../domain/forecast/engine/run-quantiles.js';
import { MINUTE } from '../../../../domain/time/instant.js';
import { type StaffPageContext, staffText, timeFor } from '../parts/staff-page-context.js';

type Group = 'walkIn' | 'booked';
/** Smaller differences are not mentioned, because nobody would notice them. */
const NOTED_MINUTES = 5;

/** For walk-ins and bookings: the half-hours with the largest gain and loss, or that hardly anything changes. */
export function differences(present: RestOfDay, changed: RestOfDay, context: StaffPageContext): string[] {
  return (['walkIn', 'booked'] as const).flatMap((group) => {
    const pairs = present.halfHours.flatMap((before, index) => {
      const after = changed.halfHours[index];
      return after?.[group] && before[group] ? [{ before, after, by: gain(before, after, group) }] : [];
    });
    if (pairs.length === 0) return [];
    const sorted = [...pairs].sort((a, b) => b.by - a.by);
    const [best, worst] = [sorted[0], sorted.at(-1)];
    const noted = [
      ...(best && best.by >= NOTED_MINUTES ? [best] : []),
      ...(worst && -worst.by >= NOTED_MINUTES ? [worst] : []),
    ];
    if (noted.length === 0) return [staffText(context, `what-if.hardly.${group}`)];
    return noted.map(({ before, after }) => difference(before, after, group, context));
  });
}

const minutesTo = (half: HalfHourAhead, group: Group): number => half[group]?.promised ?? Infinity;

function gain(before: HalfHourAhead, after: HalfHourAhead, group: Group): number {
  const [changed, present] = [minutesTo(after, group), minutesTo(before, group)];
  return changed === present ? 0 : present - changed;
}

function difference(before: HalfHourAhead, after: HalfHourAhead, group: Group, context: StaffPageContext): string {
  const [present, changed] = [minutesTo(before, group), minutesTo(after, group)];
  const kind = changed === Infinity ? 'no-more' : present === Infinity ? 'at-all' : 'instead';
  const facts = { time: timeFor(context, before.from), minutes: Math.ceil(changed), instead: Math.ceil(present) };
  return staffText(context, `what-if.${kind}.${group}`, facts);
}

/** A sentence about the end of the day, if the change moves it; else none. */
export function endInstead(
  { lastServed: present }: RestOfDay,
  { lastServed: changed }: RestOfDay,
  context: StaffPageContext,
): string[] {
  if (!present || !changed || Math.abs(present.promised - changed.promised) < NOTED_MINUTES * MINUTE) return [];
  return [
    staffText(context, 'what-if.last-instead', {
      time: timeFor(context, changed.promised),
      instead: timeFor(context, present.promised),
    }),
  ];
}

/** A wait as in `12–35`, or one number where both ends are equal; in words where people are not called. */
export function waitText(wait: HalfHourWait | null | undefined, context: StaffPageContext): string {
  if (!wait) return '–';
  if (wait.likely === null) return staffText(context, 'what-if.not-called');
  if (wait.promised === null) return staffText(context, 'what-if.not-all');
  return spreadText({ likely: wait.likely, promised: wait.promised }, context);
}

const spreadText = ({ likely, promised }: RunQuantiles, { language }: StaffPageContext): string =>
  rangeText(language, Math.ceil(likely), Math.ceil(promised));

/** The figures of whole days: a row for each, with the values in the order of `days`. */
export function dayFigures(days: readonly RestOfDay[], context: StaffPageContext) {
  const row = (name: KeyIn<'staff.what-if.figure'>, value: (day: RestOfDay) => string) => ({
    name: staffText(context, `what-if.figure.${name}`),
    values: days.map(value),
  });
  const uncalled = days.some((day) => day.uncalled >= 0.5);
  return [
    row('longest', ({ longest }) => staffText(context, 'what-if.minutes', { range: spreadText(longest, context) })),
    row('waiting', ({ waitingAtClosing }) => spreadText(waitingAtClosing, context)),
    row('last', ({ lastServed }) => {
      if (!lastServed) return staffText(context, 'what-if.nobody');
      const [from, to] = [timeFor(context, lastServed.likely), timeFor(context, lastServed.promised)];
      return from === to ? to : staffText(context, 'what-if.from-to', { from, to });
    }),
    ...(uncalled ? [row('uncalled', (day) => String(Math.round(day.uncalled)))] : []),
  ];
}
