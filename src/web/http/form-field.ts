// Prepares a form field for views/fields/field.hbs, the one partial that draws the fields of every face.
import { languageEntry } from '../../contract/languages/list.js';
import { choiceTypes, type FieldChoice, fieldOptionNames, type FieldOptions } from './form-field-options.js';
import { type FieldType, inputTypes } from './form-field-options.js';

const typedTypes: readonly string[] = ['text', 'email', 'tel', 'password', 'search'];

type Attributes = Record<string, string | number>;

/** The texts and attributes as the partial writes them. */
export interface FieldView {
  name: string;
  type: FieldType;
  label: string;
  labelHidden: boolean;
  hint: string;
  message: string;
  /** The classes of the box around the field. */
  box: string;
  /** The id of the control. For a group of choices it is the id of the box around them, '' where it has none. */
  id: string;
  hintId: string;
  messageId: string;
  describedBy: string;
  follows: string;
  isGroup: boolean;
  choices: (FieldChoice & { label: string })[];
  none: string;
  value: string | number;
  unit: string;
  /** The attributes of the control by name, in the order in which they are written. */
  attributes: Attributes;
}

/** Throws for an unknown option, because the page would otherwise leave out a mistyped one without notice. */
export function formField(options: FieldOptions): FieldView {
  const unknown = Object.keys(options).filter((option) => !fieldOptionNames.includes(option));
  if (unknown.length > 0) throw new Error(`A field has no option ${unknown.join(', ')}.`);
  const { name, type = 'text', label = '', hint = '', message = '', layout = '', id = '', choices = [] } = options;
  const isGroup = (choiceTypes as readonly string[]).includes(type);
  const key = id === '' ? name : id;
  const ids = { hintId: `${key}-hint`, messageId: `${key}-wrong` };
  const describedBy = [hint && ids.hintId, options.describedBy, message && ids.messageId].filter(Boolean).join(' ');
  return {
    ...ids,
    ...{ name, type, label, hint, message, describedBy, isGroup },
    id: isGroup ? id : key,
    labelHidden: options.labelHidden === true,
    box: ['field', message && 'bad', layout].filter(Boolean).join(' '),
    follows: options.follows ?? '',
    choices: choices.map((choice) => ({ ...choice, label: choice.label ?? String(choice.value) })),
    none: options.none ?? '',
    value: options.value ?? '',
    unit: options.unit ?? '',
    attributes: isGroup ? {} : attributesOf(options, type, describedBy),
  };
}

function attributesOf(options: FieldOptions, type: FieldType, describedBy: string): Attributes {
  const isInput = (inputTypes as readonly string[]).includes(type);
  const { message, key } = options;
  const all: Record<string, string | number | boolean | undefined> = {
    class: options.short === true ? 'text short' : 'text',
    type: isInput ? type : undefined,
    autocomplete: options.autocomplete ?? (typedTypes.includes(type) ? 'off' : undefined),
    inputmode: options.inputmode,
    enterkeyhint: options.enterkeyhint,
    lang: options.lang,
    dir: options.lang && languageEntry(options.lang).direction,
    maxlength: options.longest,
    min: options.least,
    max: options.most,
    rows: options.rows,
    placeholder: options.placeholder,
    form: options.form,
    value: isInput && type !== 'password' ? (options.value ?? '') : undefined,
    required: options.required,
    autofocus: options.autofocus,
    'data-key': key,
    'aria-keyshortcuts': key,
    'aria-describedby': describedBy,
    'aria-invalid': message ? 'true' : undefined,
  };
  const written = Object.entries(all).flatMap(([name, value]) => {
    if (value === undefined || value === false) return [];
    if (value === '' && name !== 'value') return [];
    return [[name, value === true ? '' : value] as const];
  });
  return Object.fromEntries(written);
}
