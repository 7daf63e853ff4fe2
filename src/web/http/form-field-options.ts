// The options of a form field, which templates and presenters set.

/** The types of a field that is a group of boxes. */
export const choiceTypes = ['checkbox', 'radio'] as const;
/** The types of a field that is one `input` element. */
export const inputTypes = ['text', 'email', 'tel', 'password', 'search', 'number', 'date', 'time'] as const;
export type FieldType = (typeof choiceTypes)[number] | (typeof inputTypes)[number] | 'select' | 'textarea';

/** One box of a group, or one option of a select. */
export interface FieldChoice {
  value: string | number;
  /** Absent where the value itself is shown. */
  label?: string;
  hint?: string;
  chosen?: boolean;
  /** The id of the box, for links that lead to it. */
  id?: string;
  /** A further field that belongs to this box and is drawn below it. */
  below?: FieldOptions;
}

/** The head of views/fields/field.hbs explains each option. */
export interface FieldOptions {
  name: string;
  type?: FieldType;
  label?: string;
  hint?: string;
  message?: string;
  value?: string | number;
  choices?: readonly FieldChoice[];
  none?: string;
  id?: string;
  lang?: string;
  unit?: string;
  layout?: string;
  short?: boolean;
  labelHidden?: boolean;
  follows?: string;
  describedBy?: string;
  autocomplete?: string;
  inputmode?: string;
  enterkeyhint?: string;
  placeholder?: string;
  longest?: number;
  least?: number | string;
  most?: number | string;
  rows?: number;
  form?: string;
  key?: string;
  required?: boolean;
  autofocus?: boolean;
}

/** The names of all options; `satisfies` makes sure that none is missing. */
export const fieldOptionNames = Object.keys({
  ...{ name: 0, type: 0, label: 0, hint: 0, message: 0, value: 0, choices: 0, none: 0, id: 0, lang: 0, unit: 0 },
  ...{ layout: 0, short: 0, labelHidden: 0, follows: 0, describedBy: 0, autocomplete: 0, inputmode: 0 },
  ...{ enterkeyhint: 0, placeholder: 0, longest: 0, least: 0, most: 0, rows: 0, form: 0, key: 0 },
  ...{ required: 0, autofocus: 0 },
} satisfies Record<keyof FieldOptions, 0>);
