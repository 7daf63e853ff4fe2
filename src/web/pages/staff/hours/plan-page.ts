// The form of a plan, with the typed values and a message at each field that has a problem.
import type { KeyIn } from '../../../../contract/languages/message-keys.js';
import { textIn } from '../../../../contract/words/text-in.js';
import type { Hub, Language, Weekday } from '../../../../domain/hub/hub.js';
import { weeklyTimesOn } from '../../../../domain/hub/hours-plan.js';
import type { Instant } from '../../../../domain/time/instant.js';
import { localDateOf } from '../../../../domain/time/wall-time.js';
import type { FieldChoice, FieldOptions, FieldType } from '../../../http/form-field-options.js';
import { hasSentence, translate } from '../../../../platform/sentences.js';
import { reasonFields } from '../parts/city-text.js';
import type { FormProblem } from '../parts/form-problems.js';
import { type StaffPageContext, staffPageContext, staffText } from '../parts/staff-page-context.js';
import type { TypedHours, typedFields } from './hours-form.js';
import { hoursFrame } from './hours-page.js';
import { weekdayWords } from './hours-words.js';
import { type PlanKind, weekdays } from './read-plan.js';
import { timesAsTyped } from './times-text.js';

interface Group {
  legend: string;
  /** A hint for all fields of the group, or ''. */
  hint: string;
  /** The choices of the group as radio buttons; most groups have none. */
  options: FieldChoice[];
  message: string;
  fields: FieldOptions[];
}

/** The content of the page. */
export interface PlanWish {
  kind: PlanKind;
  hub: Hub;
  asOf: Instant;
  typed: TypedHours;
  problems: FormProblem[];
  /** The languages of the city, the main one first. */
  languages: readonly Language[];
}

export function planPage({ kind, hub, asOf, typed, problems, languages }: PlanWish, language: Language) {
  const context = staffPageContext(hub, asOf, language);
  const base = `/staff/hubs/${hub.key}/hours`;
  const field = fieldMaker(typed, problems, context);
  const reasons = reasonFields({ language, languages }, typed.reason ?? {}, problems);
  return {
    ...hoursFrame(staffText(context, `hours.do.${kind}`), `${base}/plan/${kind}`),
    hub: textIn(hub.name, language),
    intro: staffText(context, `hours.intro.${kind}`),
    back: base,
    problems,
    groups: groupsOf(kind, field, reasons, context).map((group) =>
      group.options.length > 0 ? withChosen(group, typed, problems) : group,
    ),
  };
}

type HoursField = (typeof typedFields)[number];
type FieldMaker = (name: HoursField, type: FieldType, more?: { label?: string }) => FieldOptions;

/** The hint or the label of a field; '' where the language file has none. */
function textFor(part: 'hint' | 'field', name: HoursField, { language }: StaffPageContext): string {
  const key = `staff.hours.${part}.${name}` as const;
  return hasSentence(key) ? translate(language, key) : '';
}

const fieldMaker =
  (typed: TypedHours, problems: FormProblem[], context: StaffPageContext): FieldMaker =>
  (name, type, { label } = {}) => ({
    ...{ name, type, autocomplete: 'off' },
    label: label ?? textFor('field', name, context),
    hint: textFor('hint', name, context),
    value: typed[name] ?? '',
    message: problems.find((problem) => problem.field === name)?.message ?? '',
  });

function groupsOf(kind: PlanKind, field: FieldMaker, reasons: FieldOptions[], context: StaffPageContext): Group[] {
  const group = (name: KeyIn<'staff.hours.group'>, fields: FieldOptions[], options: FieldChoice[] = []): Group => ({
    legend: staffText(context, `hours.group.${name}`),
    hint: name === 'week' ? staffText(context, 'hours.hint.week') : '',
    options,
    message: '',
    fields,
  });
  const reason = group('reason', reasons);
  if (kind === 'weekly') {
    const days = weekdays.map((day: Weekday) => field(`day${day}`, 'text', { label: weekdayWords(day, context) }));
    return [group('begin', [field('from', 'date')]), group('week', days)];
  }
  if (kind === 'exception') {
    const open = group('open', [field('times', 'text')], openOptions(context));
    return [group('day', [field('date', 'date')]), open, reason];
  }
  const first = group('first', [field('fromDate', 'date'), field('fromTime', 'time')]);
  return [first, group('last', [field('toDate', 'date'), field('toTime', 'time')]), reason];
}

/** The first choice has the field's name as its id, because the summary of problems links to that id. */
const openOptions = (context: StaffPageContext): FieldChoice[] =>
  (['closed', 'hours'] as const).map((value, index) => ({
    id: index === 0 ? 'open' : `open-${value}`,
    value,
    label: staffText(context, `hours.open.${value}`),
    chosen: false,
  }));

const withChosen = (group: Group, { open }: TypedHours, problems: readonly FormProblem[]): Group => ({
  ...group,
  message: problems.find(({ field }) => field === 'open')?.message ?? '',
  options: group.options.map((option) => ({ ...option, chosen: option.value === open })),
});

/** The first values of a form. A plan of weekly hours begins with the current week. */
export function firstTyped(kind: PlanKind, { opening }: Hub, now: Instant): TypedHours {
  if (kind !== 'weekly') return {};
  const week = weeklyTimesOn(opening.series, localDateOf(now, opening.timeZone));
  return Object.fromEntries(weekdays.map((day) => [`day${day}`, timesAsTyped(week[day] ?? [])]));
}
