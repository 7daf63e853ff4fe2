// The form of a what-if: one more counter, one fewer, other numbers of the calling order, another closing time.
import type { KeyIn } from '../../../../contract/languages/message-keys.js';
import type { WhatIf } from '../../../../use-cases/reports/try-what-if.js';
import type { FieldOptions } from '../../../http/form-field-options.js';
import { type FormProblem, messagesOf } from '../parts/form-problems.js';
import { type Reader, say, timeFor } from '../parts/staff-reader.js';
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

export function whatIfForm({ answer, typed, problems }: Asked, reader: Reader): Group[] {
  const { hub, counters, closing } = answer;
  const wrong = messagesOf(triedFields, problems);
  const field = (name: keyof TypedTried, label: string, options: Partial<FieldOptions>): FieldOptions => ({
    ...{ name, label, value: typed[name], message: wrong[name] ?? '' },
    ...options,
  });
  const group = (legend: KeyIn<'staff.what-if'>, fields: FieldOptions[], note = '', noteId = ''): Group => ({
    ...{ legend: say(reader, `what-if.${legend}`), fields, note, noteId },
  });
  const choices = counterChoices(counters, typed, reader);
  const none = say(reader, 'what-if.as-it-is');
  const counter = (name: 'more' | 'less'): FieldOptions[] => [
    field(name, say(reader, 'what-if.which'), { type: 'select', none, choices: choices[name] }),
    field(`${name}From`, say(reader, 'what-if.from'), { short: true, placeholder: say(reader, 'what-if.now') }),
  ];
  const number = (name: 'guard' | 'credit', minutes: number): FieldOptions =>
    field(name, say(reader, `what-if.${name}`, { minutes }), {
      ...{ short: true, inputmode: 'numeric', placeholder: String(minutes) },
    });
  const { walkInGuard, appointmentCredit } = hub.policy;
  const closeAt = { short: true, describedBy: 'closeAt-hint' };
  const closes = closing === null ? '' : say(reader, closesWords(answer), { time: timeFor(reader, closing) });
  return [
    group('more', counter('more')),
    group('less', counter('less')),
    group(
      'order',
      [number('guard', walkInGuard), number('credit', appointmentCredit)],
      say(reader, 'what-if.order-hint'),
    ),
    group(
      'closing',
      [field('closeAt', say(reader, 'what-if.close-at'), closeAt)],
      `${closes} ${say(reader, 'what-if.close-hint')}`,
      closeAt.describedBy,
    ),
  ];
}

/** A hub that is open past the end of the day has a sentence without a closing time. */
const closesWords = ({ goesOn }: WhatIf) => (goesOn ? 'what-if.never-closes' : 'what-if.closes');
