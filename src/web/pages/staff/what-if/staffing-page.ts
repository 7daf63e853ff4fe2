// The counters that a coming day needs by half-hour, as a table for each group of services that share counters, and as a
// CSV file.
import { dayText } from '../../../../contract/words/day.js';
import { numberText, percentText } from '../../../../contract/words/quantity.js';
import { textIn } from '../../../../contract/words/text-in.js';
import type { Language } from '../../../../domain/hub/hub.js';
import { ENOUGH_DAYS } from '../../../../domain/queue/history/arrivals.js';
import type { StaffedHalfHour } from '../../../../domain/forecast/staffing/staffing.js';
import { weekdayOf } from '../../../../domain/time/wall-time.js';
import type { StaffingPlan } from '../../../../use-cases/reports/plan-staffing.js';
import { isoOf } from '../../../../platform/iso-instant.js';
import { tenths } from '../../../api/staff/planning-views.js';
import { closedReason } from '../../../http/reasons.js';
import { type FormProblem, messagesOf } from '../parts/form-problems.js';
import { type StaffPageContext, staffPageContext, staffText, timeFor } from '../parts/staff-page-context.js';
import { ticketServiceName } from '../parts/ticket-words.js';
import { planLinks } from './plan-links.js';

/** `problems` are those of the typed date. */
export function staffingPage(plan: StaffingPlan, language: Language, problems: FormProblem[] = []) {
  const { hub, asOf, opening, target, groups } = plan;
  const context = staffPageContext(hub, asOf, language);
  const title = staffText(context, 'staffing.title', { day: dayText(language, opening.date) });
  const path = `/staff/hubs/${hub.key}/staffing`;
  const minutes = { walkIn: target.walkIn, booked: target.booked, share: percentText(language, target.share) };
  return {
    path,
    title,
    bar: { title: staffText(context, 'staffing.link'), hub: '', closing: '' },
    hubName: textIn(hub.name, language),
    date: opening.date,
    problems,
    wrong: messagesOf(['date'], problems),
    closed: opening.reason ? closedReason(opening.reason).in(language) : '',
    file: groups.length > 0 ? `${path}.csv?date=${opening.date}` : '',
    links: planLinks(hub.key, 'staffing', context),
    history: historyOf(plan, context),
    target: staffText(context, 'staffing.target', minutes),
    inTime: staffText(context, 'staffing.in-time'),
    groups: groups.map((group) => groupTable(group, plan, context)),
  };
}

function groupTable(
  { services, counters, halfHours }: StaffingPlan['groups'][number],
  plan: StaffingPlan,
  context: StaffPageContext,
) {
  const names = services.map((key) => ticketServiceName(plan.services, key, context.language));
  const most = Math.max(0, ...halfHours.map((half) => half.counters));
  const isIdle = halfHours.every((half) => tenths(half.walkIns) === 0 && tenths(half.booked) === 0);
  return {
    id: services[0] ?? '',
    heading: names.length > 3 ? staffText(context, 'services', { count: names.length }) : names.join(', '),
    services: names.length > 3 ? names.join(', ') : '',
    counters: staffText(context, 'staffing.able', { count: counters }),
    tooMany: most > counters ? staffText(context, 'staffing.too-many', { most, count: counters }) : '',
    nobody: isIdle ? staffText(context, 'staffing.nobody') : '',
    rows: halfHours.map((half) => ({
      time: timeFor(context, half.from),
      walkIns: numberText(context.language, half.walkIns, 1),
      booked: numberText(context.language, half.booked, 1),
      work: String(Math.round(half.work)),
      counters: String(half.counters),
      isMore: half.counters > counters,
      inTime: half.inTime === null ? '–' : percentText(context.language, half.inTime),
    })),
  };
}

function historyOf({ days, opening }: StaffingPlan, context: StaffPageContext): string {
  const amount = days === 0 ? 'none' : days < ENOUGH_DAYS ? 'little' : 'enough';
  const day = staffText(context, `what-if.weekdays.${weekdayOf(opening.date)}`);
  return staffText(context, `staffing.history.${amount}`, { count: days, day });
}

const columns = ['hub', 'date', 'services', 'from', 'to', 'walk_ins', 'booked', 'work_minutes', 'counters', 'in_time'];

/** A CSV file (RFC 4180), one line a half-hour and group. It has only keys and numbers, so nothing needs quotes. */
export function staffingFile({ hub, opening, groups }: StaffingPlan): string {
  const lines = groups.flatMap(({ services, halfHours }) =>
    halfHours.map((half) => [hub.key, opening.date, services.join(' '), ...valuesOf(half)].join(',')),
  );
  return [columns.join(','), ...lines].map((line) => `${line}\r\n`).join('');
}

const valuesOf = ({ from, to, walkIns, booked, work, counters, inTime }: StaffedHalfHour) => [
  isoOf(from),
  isoOf(to),
  tenths(walkIns),
  tenths(booked),
  tenths(work),
  counters,
  inTime === null ? '' : inTime.toFixed(3),
];
