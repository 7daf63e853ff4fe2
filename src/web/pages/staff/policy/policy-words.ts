// The numbers of a policy and their changes in words.
import { dayText } from '../../../../contract/words/day.js';
import type { CallingPolicy } from '../../../../domain/hub/calling-policy.js';
import type { PolicyChange } from '../../../../domain/hub/policy-changes.js';
import type { PolicyNumber } from '../../../../domain/hub/policy-limits.js';
import type { PolicyWarning } from '../../../../domain/hub/policy-problems.js';
import type { ListedVersion } from '../../../../use-cases/hub/show-policy.js';
import { localDateOf } from '../../../../domain/time/wall-time.js';
import { type StaffPageContext, staffText, timeFor } from '../parts/staff-page-context.js';
import { type ServiceNames, ticketServiceName } from '../parts/ticket-words.js';

export const unitOf = (field: PolicyNumber): 'seconds' | 'times' | 'minutes' =>
  field === 'recallSpacing' ? 'seconds' : field === 'recallMost' ? 'times' : 'minutes';

const amount = (field: PolicyNumber, value: number | null, context: StaffPageContext): string =>
  value === null
    ? staffText(context, 'policy.as-hub')
    : staffText(context, `policy.amount.${unitOf(field)}`, { count: value });

/** A change as in `Guard for walk-ins: 60 min → 50 min`, after the name of the service if only one has it. */
export function policyChangeWords(change: PolicyChange, services: ServiceNames, context: StaffPageContext): string {
  const what = staffText(context, `policy.number.${change.field}.label`);
  if (change.field === 'routing') {
    const [from, to] = [change.from, change.to].map((routing) => routingWords(routing, context));
    return staffText(context, 'policy.change', { what, from, to });
  }
  const { field, from, to, service } = change;
  const facts = { what, from: amount(field, from, context), to: amount(field, to, context) };
  if (service === undefined) return staffText(context, 'policy.change', facts);
  return staffText(context, 'policy.change-of', {
    ...facts,
    service: ticketServiceName(services, service, context.language),
  });
}

export const routingWords = (routing: CallingPolicy['routing'], context: StaffPageContext): string =>
  staffText(context, `policy.routing.${routing}`);

/** A warning as a sentence, after the name of the service that it concerns, if any. */
export function warningWords(warning: PolicyWarning, services: ServiceNames, context: StaffPageContext): string {
  const { code, service, ...facts } = warning;
  const sentence = staffText(context, `policy.warning.${code}`, facts);
  if (service === undefined) return sentence;
  return staffText(context, 'policy.at-service', {
    service: ticketServiceName(services, service, context.language),
    sentence,
  });
}

/** A version in the history of the policy. */
export function versionWords(listed: ListedVersion, services: ServiceNames, context: StaffPageContext) {
  const { version, author, authorName, at, note, changes } = listed;
  const who = authorName ?? staffText(context, author === 'system' ? 'policy.by-file' : 'policy.by-staff');
  const day = dayText(context.language, localDateOf(at, context.zone), 'day-and-year');
  return {
    title: staffText(context, 'policy.version', { version }),
    made: staffText(context, 'policy.made', { who, day, time: timeFor(context, at) }),
    note,
    changes: changes.map((change) => policyChangeWords(change, services, context)),
  };
}
