// What is wrong with a form, for the summary above it and the message at each field.
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { Reader } from './staff-reader.js';
import { hasSentence, translate } from '../../../../platform/sentences.js';

export interface FormProblem {
  /** The field's name, which is also its id on the page. */
  field: string;
  message: string;
}

/** Fields by name, each with its message or ''; what a template needs to stand beside a field. */
type FieldMessages = Record<string, string>;

/** One problem a field, in the order of the form; its sentence is `staff.{words}.{field}`. */
export function problemsOf(
  shape: new () => object,
  form: object,
  reader: Pick<Reader, 'language'>,
  words: 'wrong' | 'desk.wrong' = 'wrong',
): FormProblem[] {
  const wrong = validateSync(plainToInstance(shape, form)).map(({ property }) => property);
  const fields = Object.keys(form).filter((field) => wrong.includes(field));
  return fields.map((field) => {
    const key = `staff.${words}.${field}` as const;
    return { field, message: translate(reader.language, hasSentence(key) ? key : 'staff.wrong.title') };
  });
}

export const messagesOf = (fields: readonly string[], problems: readonly FormProblem[]): FieldMessages =>
  Object.fromEntries(fields.map((name) => [name, problems.find(({ field }) => field === name)?.message ?? '']));
