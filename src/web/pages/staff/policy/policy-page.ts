// The policy for its supervisor: each number with what it means, what differs for a service, why it changes, and the
// versions there were.
import type { KeyIn } from '../../../../contract/languages/message-keys.js';
import { textIn } from '../../../../contract/words/text-in.js';
import type { Language } from '../../../../domain/hub/hub.js';
import { type PolicyNumber, policyLimits, policyNumbers } from '../../../../domain/hub/policy-limits.js';
import { FEWEST_CALLS } from '../../../../domain/hub/policy-problems.js';
import type { Refusal } from '../../../../domain/refusal.js';
import type { PolicyNow } from '../../../../use-cases/hub/show-policy.js';
import type { FormProblem } from '../parts/form-problems.js';
import { type Reader, readerAt, say } from '../parts/staff-reader.js';
import { refusalWords } from '../parts/refused-form.js';
import { ticketServiceName } from '../parts/ticket-words.js';
import { rowsIn, type TypedPolicy } from './policy-form.js';
import { isPolicyNumber } from './read-policy.js';
import { routingWords, unitOf, versionWords, warningWords } from './policy-words.js';

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
  const reader = readerAt(now.hub, now.asOf, language);
  const base = `/staff/hubs/${now.hub.key}`;
  const title = say(reader, 'policy.title', { hub: textIn(now.hub.name, language) });
  const messageAt = (field: string) => problems.find((problem) => problem.field === field)?.message ?? '';
  return {
    ...policyFrame(title, base),
    back: `${base}/supervisor`,
    refusal: refusalWords(refusal, reader),
    problems: problems.map((problem) => ({ ...problem, message: inSummary(problem, reader) })),
    version: typed.version ?? '',
    standing: say(reader, 'policy.standing', { version: now.policy.version }),
    warnings: now.warnings.map((warning) => warningWords(warning, now.services, reader)),
    groups: groupNames.map((name) => ({
      legend: say(reader, `policy.group.${name}`),
      hint: name === 'bookings' ? say(reader, 'policy.group-hint.bookings') : '',
      fields: groups[name].map((field) => fieldOf(field, { now, typed }, messageAt(field), reader)),
    })),
    routing: (['suitable', 'any'] as const).map((value) => ({
      value,
      label: routingWords(value, reader),
      chosen: (typed.routing ?? now.policy.routing) === value,
    })),
    rows: rowsOf(now, typed, messageAt, reader),
    note: typed.note ?? '',
    noteMessage: messageAt('note'),
    versions: now.versions.map((version) => versionWords(version, now.services, reader)),
  };
}

/** In the summary a number's problem stands away from its field, so it says which. */
const inSummary = ({ field, message }: FormProblem, reader: Reader): string =>
  isPolicyNumber(field)
    ? say(reader, 'policy.wrong-at', { label: say(reader, `policy.number.${field}.label`), message })
    : message;

export const policyFrame = (title: string, base: string) => ({
  path: `${base}/policy`,
  title,
  bar: { title, hub: '', closing: '' },
});

function fieldOf(name: PolicyNumber, { now, typed }: PolicyFacts, message: string, reader: Reader) {
  const { waits } = now;
  const tested = name === 'walkInGuard' && waits.hub && waits.hub.calls >= FEWEST_CALLS ? waits.hub : undefined;
  const hint = say(reader, `policy.number.${name}.hint`);
  return {
    name,
    label: say(reader, `policy.number.${name}.label`),
    hint: tested ? `${hint} ${say(reader, 'policy.typical', { ...tested })}` : hint,
    unit: say(reader, `policy.unit.${unitOf(name)}`),
    value: typed[name] ?? '',
    ...policyLimits[name],
    message,
    describedBy: [`${name}-hint`, ...(message ? [`${name}-wrong`] : [])].join(' '),
  };
}

function rowsOf({ services }: PolicyNow, typed: TypedPolicy, messageAt: (field: string) => string, reader: Reader) {
  return rowsIn(typed).map((row, index) => {
    const fields = ['Service', 'Number', 'Value'].map((name) => messageAt(`row${name}-${index}`));
    const [atService = '', atNumber = '', atValue = ''] = fields;
    return {
      index,
      serviceId: `rowService-${index}`,
      numberId: `rowNumber-${index}`,
      valueId: `rowValue-${index}`,
      legend: say(reader, 'policy.row', { row: index + 1 }),
      value: row.value,
      atService,
      atNumber,
      atValue,
      services: [...services.keys()].map((value) => ({
        value,
        label: ticketServiceName(services, value, reader.language),
        chosen: value === row.service,
      })),
      numbers: policyNumbers.map((value) => ({
        value,
        label: say(reader, 'policy.row-number', {
          label: say(reader, `policy.number.${value}.label`),
          unit: say(reader, `policy.unit.${unitOf(value)}`),
        }),
        chosen: value === row.number,
      })),
    };
  });
}
