// The problems of a form, as the summary above the form and the message at each field show them.
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { StaffPageContext } from './staff-page-context.js';
import { hasSentence, translate } from '../../../../platform/sentences.js';

export interface FormProblem {
  /** The name of the field, which is also its id on the page. */
  field: string;
  message: string;
}

/** The message of each field by name, '' without a problem, because templates refuse absent values. */
type FieldMessages = Record<string, string>;

/** The problems in the order of the form, at most one for a field. The sentences are `staff.{words}.{field}`. */
export function formProblems(
  shape: new () => object,
  form: object,
  context: Pick<StaffPageContext, 'language'>,
  words: 'wrong' | 'desk.wrong' = 'wrong',
): FormProblem[] {
  const wrong = validateSync(plainToInstance(shape, form)).map(({ property }) => property);
  const fields = Object.keys(form).filter((field) => wrong.includes(field));
  return fields.map((field) => {
    const key = `staff.${words}.${field}` as const;
    return { field, message: translate(context.language, hasSentence(key) ? key : 'staff.wrong.title') };
  });
}

/** The message of each field, '' where it has no problem. */
export const messagesOf = (fields: readonly string[], problems: readonly FormProblem[]): FieldMessages =>
  Object.fromEntries(fields.map((name) => [name, problems.find(({ field }) => field === name)?.message ?? '']));
