// Reads the change that a supervisor tries. It is in the page's address, because it names no person and changes nothing.
import { policyLimits } from '../../../../domain/hub/policy-limits.js';
import type { Counter } from '../../../../domain/hub/hub.js';
import type { WhatIfChange } from '../../../../domain/forecast/what-if-change.js';
import type { WhatIf } from '../../../../use-cases/reports/try-what-if.js';
import { readTime } from '../hours/times-text.js';
import type { FormProblem } from '../parts/form-problems.js';
import { type StaffPageContext, staffText, timeFor } from '../parts/staff-page-context.js';

/** The fields of the form. */
export const triedFields = ['more', 'moreFrom', 'less', 'lessFrom', 'guard', 'credit', 'closeAt'] as const;
export type TypedTried = Record<(typeof triedFields)[number], string>;

const times = ['moreFrom', 'lessFrom', 'closeAt'] as const;
/** The time of a counter has no meaning without the counter. */
const timesOf = [
  ['more', 'moreFrom'],
  ['less', 'lessFrom'],
] as const;
/** The limits of the policy's numbers in minutes. */
const limits = { guard: policyLimits.walkInGuard, credit: policyLimits.appointmentCredit };
type TriedNumber = keyof typeof limits;
const numbers = Object.keys(limits) as TriedNumber[];

/** The typed values; '' where a parameter is absent or no text. */
export const typedTried = (query: Record<string, unknown>): TypedTried =>
  Object.fromEntries(triedFields.map((name) => [name, textOf(query[name])])) as TypedTried;

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, 80) : '');

/** The change, which is valid only without problems. */
export function readTried(
  typed: TypedTried,
  context: Pick<StaffPageContext, 'language'>,
): { tried: WhatIfChange; problems: FormProblem[] } {
  const problems: FormProblem[] = [];
  const wrong = (field: Exclude<keyof TypedTried, TriedNumber>) =>
    problems.push({ field, message: staffText(context, `what-if.wrong.${field}`) });
  const tried: WhatIfChange = { ...(typed.more && { more: typed.more }), ...(typed.less && { less: typed.less }) };
  for (const field of times) {
    const read = readTime(typed[field]);
    if (read) tried[field] = read;
    else if (typed[field] !== '') wrong(field);
  }
  for (const [which, from] of timesOf) if (typed[which] === '' && tried[from]) wrong(which);
  const order = readNumbers(typed, 'what-if', context);
  return { tried: { ...tried, ...order.read }, problems: [...problems, ...order.problems] };
}

/** Reads another guard or credit; an empty field changes nothing. `page` names the page whose sentences the problems use. */
export function readNumbers(
  typed: Record<TriedNumber, string>,
  page: 'what-if' | 'replay',
  context: Pick<StaffPageContext, 'language'>,
): { read: Partial<Record<TriedNumber, number>>; problems: FormProblem[] } {
  const read: Partial<Record<TriedNumber, number>> = {};
  const problems: FormProblem[] = [];
  for (const field of numbers) {
    const minutes = minutesIn(typed[field], field);
    if (minutes !== undefined) read[field] = minutes;
    else if (typed[field] !== '')
      problems.push({ field, message: staffText(context, `${page}.wrong.${field}`, limits[field]) });
  }
  return { read, problems };
}

/** Whole minutes within the policy's limits, or undefined. */
function minutesIn(typed: string, field: TriedNumber): number | undefined {
  const { least, most } = limits[field];
  const minutes = /^\d{1,3}$/.test(typed) ? Number(typed) : undefined;
  return minutes !== undefined && minutes >= least && minutes <= most ? minutes : undefined;
}

/** The problem of a closing time that would change nothing. */
export function closingProblems({ ineffective, closing }: WhatIf, context: StaffPageContext): FormProblem[] {
  if (!ineffective || closing === null) return [];
  return [
    { field: 'closeAt', message: staffText(context, `what-if.${ineffective}`, { time: timeFor(context, closing) }) },
  ];
}

export interface CounterOption {
  value: string;
  label: string;
  chosen: boolean;
}

/** `more` are the closed counters and one more like each open counter, `less` the open ones, which can be closed. */
export function counterChoices(counters: readonly Counter[], typed: TypedTried, context: StaffPageContext) {
  const choice = (
    counter: Counter,
    sentence: 'open-counter' | 'like-counter' | 'close-counter',
    chosen: string,
  ): CounterOption => ({
    value: counter.key,
    label: staffText(context, `what-if.${sentence}`, { counter: counter.label }),
    chosen: counter.key === chosen,
  });
  const open = counters.filter((counter) => counter.open);
  const closed = counters.filter((counter) => !counter.open);
  return {
    more: [
      ...closed.map((one) => choice(one, 'open-counter', typed.more)),
      ...open.map((one) => choice(one, 'like-counter', typed.more)),
    ],
    less: open.map((one) => choice(one, 'close-counter', typed.less)),
  };
}
