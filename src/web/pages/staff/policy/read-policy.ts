// Reads the typed policy: the change, or the problems of its fields. Numbers out of range are found here; the problems that
// the domain finds come from the facts of its refusal.
import type { KeyIn } from '../../../../contract/languages/message-keys.js';
import type { CallingPolicy, ServicePolicy } from '../../../../domain/hub/calling-policy.js';
import { type PolicyNumber, policyLimits, policyNumbers } from '../../../../domain/hub/policy-limits.js';
import type { PolicyProblem } from '../../../../domain/hub/policy-problems.js';
import type { FieldProblem, Refusal } from '../../../../domain/refusal.js';
import type { PolicyWish } from '../../../../use-cases/hub/change-policy.js';
import type { FormProblem } from '../parts/form-problems.js';
import { type StaffPageContext, staffText } from '../parts/staff-page-context.js';
import { rowsIn, type TypedPolicy } from './policy-form.js';

export type ReadPolicy = { wish: PolicyWish; problems: [] } | { wish?: undefined; problems: FormProblem[] };

const LONGEST_NOTE = 300;

export const isPolicyNumber = (name: string): name is PolicyNumber => Object.hasOwn(policyLimits, name);

/** A row without a service and without a value is ignored. */
const isEmpty = ({ service, value }: { service: string; value: string }): boolean => service === '' && value === '';

/** Returns the change, or at least one problem. */
export function readPolicy(typed: TypedPolicy, context: StaffPageContext): ReadPolicy {
  const problems: FormProblem[] = [];
  const wrong = (field: string, key: KeyIn<'staff.policy.wrong'>, facts = {}) =>
    problems.push({ field, message: staffText(context, `policy.wrong.${key}`, facts) });
  const numberOf = (text: string, field: string, name: PolicyNumber): number => {
    const { least, most } = policyLimits[name];
    if (/^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most) return Number(text);
    wrong(field, 'out-of-range', { least, most });
    return most;
  };
  const own = Object.fromEntries(policyNumbers.map((name) => [name, numberOf(typed[name] ?? '', name, name)]));
  const services: CallingPolicy['services'] = {};
  rowsIn(typed).forEach((row, index) => {
    if (isEmpty(row)) return;
    if (row.service === '' || !isPolicyNumber(row.number)) {
      wrong(`rowService-${index}`, 'row-service');
      return;
    }
    const numbers: Partial<ServicePolicy> = services[row.service] ?? {};
    if (numbers[row.number] !== undefined) wrong(`rowNumber-${index}`, 'row-twice');
    numbers[row.number] = numberOf(row.value, `rowValue-${index}`, row.number);
    services[row.service] = numbers;
  });
  const note = typed.note ?? '';
  if (note === '' || note.length > LONGEST_NOTE) wrong('note', 'note');
  if (problems.length > 0) return { problems };
  const routing = typed.routing === 'any' ? 'any' : 'suitable';
  const policy = { ...(own as Record<PolicyNumber, number>), routing, services } as const;
  return { wish: { version: Number(typed.version), note, policy }, problems: [] };
}

const problemCodes = Object.keys({
  'out-of-range': true,
  'no-show-before-grace': true,
  'guard-below-wait': true,
} satisfies Record<PolicyProblem['code'], true>) as PolicyProblem['code'][];

/** The problems of a refused change, at the fields of the form. */
export const problemsOfRefusal = ({ fields }: Refusal, typed: TypedPolicy, context: StaffPageContext): FormProblem[] =>
  fields.map((problem) => {
    const code = problemCodes.find((one) => one === problem.code);
    return {
      field: idOf(problem, typed),
      message: code ? staffText(context, `policy.wrong.${code}`, problem.facts) : '',
    };
  });

function idOf({ field }: FieldProblem, typed: TypedPolicy): string {
  const [, place = '', service, number] = field.split('.');
  if (place !== 'services') return place;
  const index = rowsIn(typed).findIndex((row) => row.service === service && row.number === number);
  return `rowValue-${index}`;
}
