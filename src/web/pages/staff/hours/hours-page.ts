// An overview of a hub's hours: the current and coming weeks, the days that differ, and the changes with their answers.
import { dayText } from '../../../../contract/words/day.js';
import { textIn } from '../../../../contract/words/text-in.js';
import type { LocalDate, OpeningRules } from '../../../../domain/hub/hub.js';
import type { Language } from '../../../../domain/hub/hub.js';
import { isWeekly, weeklyTimesOn } from '../../../../domain/hub/hours-plan.js';
import { localDateOf, plusDays } from '../../../../domain/time/wall-time.js';
import type { HoursNow } from '../../../../use-cases/hub/show-hours.js';
import { dayAndTimeFor, type StaffPageContext, staffPageContext, staffText } from '../parts/staff-page-context.js';
import { hoursChangeWords, seriesWords, spanWords, timesWords, weekRows } from './hours-words.js';
import { planKinds } from './read-plan.js';

const HOLIDAYS_AHEAD_DAYS = 400;

/** The frame of the hours pages. `title` is a text and no key, because it may name the hub. */
export const hoursFrame = (title: string, path: string) => ({ path, title, bar: { title, hub: '', closing: '' } });

export function hoursPage(hoursNow: HoursNow, language: Language) {
  const { hub, asOf } = hoursNow;
  const context = staffPageContext(hub, asOf, language);
  const base = `/staff/hubs/${hub.key}`;
  const today = localDateOf(asOf, context.zone);
  const { opening } = hub;
  return {
    ...hoursFrame(staffText(context, 'hours.title', { hub: textIn(hub.name, language) }), `${base}/hours`),
    back: `${base}/supervisor`,
    plans: planKinds.map((kind) => ({
      href: `${base}/hours/plan/${kind}`,
      label: staffText(context, `hours.do.${kind}`),
    })),
    weeks: weeksAhead(opening, today, context),
    series: opening.series
      .filter((one) => !isWeekly(one) && (one.to ?? today) >= today)
      .map((one) => seriesWords(one, context)),
    closures: opening.closures
      .filter(({ to }) => to > asOf)
      .map(({ from, to, reason }) => ({ when: spanWords(from, to, context), reason: textIn(reason, language) })),
    exceptions: opening.exceptions
      .filter(({ date }) => date >= today)
      .map(({ date, times, reason }) => ({
        when: dayText(language, date, 'day-and-year'),
        times: timesWords(times, context),
        reason: reason ? textIn(reason, language) : '',
      })),
    holidays: opening.holidays
      .filter(({ date }) => date >= today && date <= plusDays(today, HOLIDAYS_AHEAD_DAYS))
      .map(({ date, name }) => ({ when: dayText(language, date, 'day-and-year'), name: textIn(name, language) })),
    changes: changeRows(hoursNow, `${base}/hours`, context),
  };
}

/** The weekly hours of today, and each later set with the day on which it begins. */
function weeksAhead({ series }: OpeningRules, today: LocalDate, context: StaffPageContext) {
  const weekly = series.filter(isWeekly);
  const turns = weekly.flatMap(({ from, to }) => [...(from ? [from] : []), ...(to ? [plusDays(to, 1)] : [])]);
  const dates = [today, ...[...new Set(turns)].filter((date) => date > today).sort()];
  return dates.map((date) => ({
    heading:
      date === today
        ? staffText(context, 'hours.week')
        : staffText(context, 'hours.week-from', { day: dayText(context.language, date, 'day-and-year') }),
    rows: weekRows(weeklyTimesOn(weekly, date), context),
  }));
}

function changeRows({ changes }: HoursNow, base: string, context: StaffPageContext) {
  return changes.map(({ change, counts }) => ({
    href: `${base}/${change.id}`,
    what: hoursChangeWords(change, context),
    made: staffText(context, 'hours.made', { time: dayAndTimeFor(context, change.createdAt) }),
    withdrawn: change.withdrawnAt === null ? '' : staffText(context, 'hours.withdrawn'),
    counts: [
      staffText(context, 'hours.affected', { count: counts.affected }),
      ...(counts.open > 0 ? [staffText(context, 'hours.unanswered', { count: counts.open })] : []),
      ...(counts.drafts > 0 ? [staffText(context, 'hours.unsent', { count: counts.drafts })] : []),
    ].join(', '),
  }));
}
