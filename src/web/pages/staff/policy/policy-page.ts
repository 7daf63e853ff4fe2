// The policy for supervisors: each number with its meaning, the numbers that differ for services, the reason of the change,
// and all earlier versions.
import type { KeyIn } from '../../../../contract/languages/message-keys.js';
import { textIn } from '../../../../contract/words/text-in.js';
import type { Language } from '../../../../domain/hub/hub.js';
import type { PolicyNumber } from '../../../../domain/hub/policy-limits.js';
import type { Refusal } from '../../../../domain/refusal.js';
import type { PolicyNow } from '../../../../use-cases/hub/show-policy.js';
import type { FormProblem } from '../parts/form-problems.js';
import { type StaffPageContext, staffPageContext, staffText } from '../parts/staff-page-context.js';
import { refusalWords } from '../parts/refused-form.js';
import { policyField, serviceRows } from './policy-fields.js';
import type { TypedPolicy } from './policy-form.js';
import { isPolicyNumber } from './read-policy.js';
import { routingWords, versionWords, warningWords } from './policy-words.js';

export interface PolicyFacts {
  now: PolicyNow;
  typed: TypedPolicy;
  problems?: FormProblem[];
  refusal?: Refusal;
}

const groups = {
  order: ['appointmentCredit', 'needsCredit', 'returnCredit', 'walkInGuard'],
  bookings: ['grace', 'earlyCheckIn', 'noShowAfter'],
  calling: ['recallSpacing', 'recallMost'],
} as const satisfies Partial<Record<KeyIn<'staff.policy.group'>, PolicyNumber[]>>;
const groupNames = Object.keys(groups) as (keyof typeof groups)[];

export function policyPage({ now, typed, problems = [], refusal }: PolicyFacts, language: Language) {
  const context = staffPageContext(now.hub, now.asOf, language);
  const base = `/staff/hubs/${now.hub.key}`;
  const title = staffText(context, 'policy.title', { hub: textIn(now.hub.name, language) });
  const messageAt = (field: string) => problems.find((problem) => problem.field === field)?.message ?? '';
  return {
    ...policyFrame(title, base),
    back: `${base}/supervisor`,
    refusal: refusalWords(refusal, context),
    problems: problems.map((problem) => ({ ...problem, message: inSummary(problem, context) })),
    version: typed.version ?? '',
    standing: staffText(context, 'policy.standing', { version: now.policy.version }),
    warnings: now.warnings.map((warning) => warningWords(warning, now.services, context)),
    groups: groupNames.map((name) => ({
      legend: staffText(context, `policy.group.${name}`),
      hint: name === 'bookings' ? staffText(context, 'policy.group-hint.bookings') : '',
      fields: groups[name].map((field) => policyField(field, { now, typed }, messageAt(field), context)),
    })),
    routing: (['suitable', 'any'] as const).map((value) => ({
      value,
      label: routingWords(value, context),
      chosen: (typed.routing ?? now.policy.routing) === value,
    })),
    rows: serviceRows(now, typed, messageAt, context),
    note: typed.note ?? '',
    noteMessage: messageAt('note'),
    versions: now.versions.map((version) => versionWords(version, now.services, context)),
  };
}

/** In the summary, the problem of a number names its field, because it is not beside it there. */
const inSummary = ({ field, message }: FormProblem, context: StaffPageContext): string =>
  isPolicyNumber(field)
    ? staffText(context, 'policy.wrong-at', { label: staffText(context, `policy.number.${field}.label`), message })
    : message;

/** The frame of the policy pages. `base` is the address of the hub's pages. */
export const policyFrame = (title: string, base: string) => ({
  path: `${base}/policy`,
  title,
  bar: { title, hub: '', closing: '' },
});
