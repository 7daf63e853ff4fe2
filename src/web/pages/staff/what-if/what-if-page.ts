// The what-if page: the form, and the forecast of the rest of the day without and with the change.
import { textIn } from '../../../../contract/words/text-in.js';
import type { Language } from '../../../../domain/hub/hub.js';
import { ENOUGH_DAYS } from '../../../../domain/queue/history/arrivals.js';
import type { RestOfDay } from '../../../../domain/forecast/rest-of-day.js';
import { localDateOf, weekdayOf } from '../../../../domain/time/wall-time.js';
import type { WhatIf } from '../../../../use-cases/reports/try-what-if.js';
import type { FormProblem } from '../parts/form-problems.js';
import { type StaffPageContext, staffPageContext, staffText, timeFor } from '../parts/staff-page-context.js';
import { planLinks } from './plan-links.js';
import { closingProblems, type TypedTried } from './read-what-if.js';
import { waitPicture } from './wait-picture.js';
import { whatIfForm } from './what-if-form.js';
import { dayFigures, differences, endInstead, waitText } from './what-if-words.js';

export interface WhatIfFacts {
  answer: WhatIf;
  typed: TypedTried;
  /** The problems of the typed values. */
  problems: FormProblem[];
}

export function whatIfPage({ answer, typed, ...read }: WhatIfFacts, language: Language) {
  const { hub, asOf, present, changed } = answer;
  const context = staffPageContext(hub, asOf, language);
  const problems = [...read.problems, ...closingProblems(answer, context)];
  const title = staffText(context, 'what-if.title');
  const path = `/staff/hubs/${hub.key}/what-if`;
  return {
    path,
    title,
    bar: { title, hub: '', closing: '' },
    hubName: textIn(hub.name, language),
    asOf: staffText(context, 'live.as-of', { time: timeFor(context, asOf) }),
    links: planLinks(hub.key, 'what-if', context),
    problems,
    groups: whatIfForm({ answer, typed, problems }, context),
    result: present ? resultOf(answer, present, changed, context) : null,
    history: historyWords(answer, context),
  };
}

function resultOf(answer: WhatIf, present: RestOfDay, changed: RestOfDay | null, context: StaffPageContext) {
  const days = changed ? [present, changed] : [present];
  const { turnedAway } = answer;
  return {
    isTried: changed !== null,
    sentences: [
      ...(changed ? [...differences(present, changed, context), ...endInstead(present, changed, context)] : []),
      ...(turnedAway > 0 ? [staffText(context, 'what-if.turned-away', { count: turnedAway })] : []),
    ],
    figures: dayFigures(days, context),
    pictures: (['walkIn', 'booked'] as const).map((group) => ({
      id: group,
      title: staffText(context, `what-if.picture.${group}`),
      ...pictureOf(present, changed, group, context),
    })),
    rows: present.halfHours.map((half, index) => ({
      time: timeFor(context, half.from),
      cells: (['walkIn', 'booked'] as const).flatMap((group) => [
        waitText(half[group], context),
        ...(changed ? [waitText(changed.halfHours[index]?.[group], context)] : []),
      ]),
    })),
  };
}

function pictureOf(
  present: RestOfDay,
  changed: RestOfDay | null,
  group: 'walkIn' | 'booked',
  context: StaffPageContext,
) {
  const { halfHours } = present;
  const ends = [...halfHours.map(({ from }) => from), ...halfHours.slice(-1).map(({ to }) => to)];
  const waits = (day: RestOfDay) => halfHours.map((_, index) => day.halfHours[index]?.[group] ?? null);
  return waitPicture(
    [
      { kind: 'present', waits: waits(present) },
      ...(changed ? [{ kind: 'changed' as const, waits: waits(changed) }] : []),
    ],
    ends.map((at) => timeFor(context, at)),
  );
}

/** A sentence about how many past weekdays the expected walk-ins are based on. */
export function historyWords(
  { hub, asOf, days }: Pick<WhatIf, 'hub' | 'asOf' | 'days'>,
  context: StaffPageContext,
): string {
  const weekday = weekdayOf(localDateOf(asOf, hub.opening.timeZone));
  const amount = days === 0 ? 'none' : days < ENOUGH_DAYS ? 'little' : 'enough';
  return staffText(context, `what-if.history.${amount}`, {
    count: days,
    day: staffText(context, `what-if.weekdays.${weekday}`),
  });
}
