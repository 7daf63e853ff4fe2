// A text for the public in a form, with one field for each language of the city. The main language is required; the
// others may be left empty, and their readers get the main one (docs/decisions/0033-languages-are-data.md).
import { languageEntry } from '../../../../contract/languages/list.js';
import type { Language, Text } from '../../../../domain/hub/hub.js';
import type { FieldOptions } from '../../../http/form-field-options.js';
import type { FormProblem } from './form-problems.js';
import { type StaffPageContext, staffText } from './staff-page-context.js';

/** The typed texts by language. */
export type TypedText = Partial<Record<Language, string>>;

/** The longest reason in characters. */
const LONGEST_REASON = 200;

/** The language of the page, and the languages of the city, the main one first. */
export interface CityPageContext extends Pick<StaffPageContext, 'language'> {
  languages: readonly Language[];
}

const idOf = (language: Language): string => `reason-${language}`;

/** The fields of a reason. The labels name no language where the city has only one. */
export function reasonFields(
  { language, languages }: CityPageContext,
  typed: TypedText,
  problems: readonly FormProblem[],
) {
  const labelOf = (code: Language): string => {
    if (languages.length === 1) return staffText({ language }, 'reason.label');
    return staffText({ language }, code === languages[0] ? 'reason.in' : 'reason.in-optional', {
      name: languageEntry(code).name,
    });
  };
  return languages.map(
    (code): FieldOptions => ({
      id: idOf(code),
      name: `reason.${code}`,
      type: 'text',
      lang: code,
      autocomplete: 'off',
      longest: LONGEST_REASON,
      label: labelOf(code),
      value: typed[code] ?? '',
      message: problems.find(({ field }) => field === idOf(code))?.message ?? '',
    }),
  );
}

/** The reason without the languages that were left empty, and its problems. */
export function readReason({ language, languages }: CityPageContext, typed: TypedText) {
  const reason: Text = {};
  const problems: FormProblem[] = [];
  languages.forEach((code, index) => {
    const words = typed[code] ?? '';
    const facts = { name: languageEntry(code).name, most: LONGEST_REASON };
    const wrong = (key: 'missing' | 'too-long') =>
      problems.push({ field: idOf(code), message: staffText({ language }, `reason.${key}`, facts) });
    if (words === '' && index === 0) wrong('missing');
    else if (words.length > LONGEST_REASON) wrong('too-long');
    else if (words !== '') reason[code] = words;
  });
  return { reason, problems };
}

/** The fields of a typed text by name, for hidden fields. */
export const carriedText = (typed: TypedText = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(typed).map(([code, words = '']) => [`reason.${code}`, words]));
