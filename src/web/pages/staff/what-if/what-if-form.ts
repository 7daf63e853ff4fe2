// The form of a what-if: one more counter, one fewer, other numbers of the calling order, another closing time.
import type { KeyIn } from '../../../../contract/languages/message-keys.js';
import type { WhatIf } from '../../../../use-cases/reports/try-what-if.js';
import type { FieldOptions } from '../../../http/form-field-options.js';
import { type FormProblem, messagesOf } from '../parts/form-problems.js';
import { type StaffPageContext, staffText, timeFor } from '../parts/staff-page-context.js';
import { counterChoices, triedFields, type TypedTried } from './read-what-if.js';

interface Group {
  legend: string;
  fields: FieldOptions[];
  /** A sentence below the fields, or ''. */
  note: string;
  /** The id of the note where it describes a field; else ''. */
  noteId: string;
}

interface Asked {
  answer: WhatIf;
  typed: TypedTried;
  problems: readonly FormProblem[];
}

export function whatIfForm({ answer, typed, problems }: Asked, context: StaffPageContext): Group[] {
  const { hub, counters, closing } = answer;
  const wrong = messagesOf(triedFields, problems);
  const field = (name: keyof TypedTried, label: string, options: Partial<FieldOptions>): FieldOptions => ({
    ...{ name, label, value: typed[name], message: wrong[name] ?? '' },
    ...options,
  });
  const group = (legend: KeyIn<'staff.what-if'>, fields: FieldOptions[], note = '', noteId = ''): Group => ({
    ...{ legend: staffText(context, `what-if.${legend}`), fields, note, noteId },
  });
  const choices = counterChoices(counters, typed, context);
  const none = staffText(context, 'what-if.as-it-is');
  const counter = (name: 'more' | 'less'): FieldOptions[] => [
    field(name, staffText(context, 'what-if.which'), { type: 'select', none, choices: choices[name] }),
    field(`${name}From`, staffText(context, 'what-if.from'), {
      short: true,
      placeholder: staffText(context, 'what-if.now'),
    }),
  ];
  const number = (name: 'guard' | 'credit', minutes: number): FieldOptions =>
    field(name, staffText(context, `what-if.${name}`, { minutes }), {
      ...{ short: true, inputmode: 'numeric', placeholder: String(minutes) },
    });
  const order = [number('guard', hub.policy.walkInGuard), number('credit', hub.policy.appointmentCredit)];
  const closeAt = { short: true, describedBy: 'closeAt-hint' };
  const closes = closing === null ? '' : staffText(context, closesWords(answer), { time: timeFor(context, closing) });
  return [
    group('more', counter('more')),
    group('less', counter('less')),
    group('order', order, staffText(context, 'what-if.order-hint')),
    group(
      'closing',
      [field('closeAt', staffText(context, 'what-if.close-at'), closeAt)],
      `${closes} ${staffText(context, 'what-if.close-hint')}`,
      closeAt.describedBy,
    ),
  ];
}

/** A hub that is open past the end of the day has a sentence without a closing time. */
const closesWords = ({ goesOn }: WhatIf) => (goesOn ? 'what-if.never-closes' : 'what-if.closes');
