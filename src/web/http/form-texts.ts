// A form that asks for a text in each language of the city names the fields `reason.en` and `reason.fr`. The class of
// the form has one property for all of them, a record by language.
import { ValidateBy } from 'class-validator';
import { spokenLanguages } from '../../platform/sentences.js';

const LONGEST_TYPED = 2000;
const TEXTS = 'hubline:texts-by-language';

type Shape = abstract new () => object;
const textsOf = (shape: Shape | undefined): string[] =>
  shape ? ((Reflect.getMetadata(TEXTS, shape.prototype as object) as string[] | undefined) ?? []) : [];

/** Marks a property of a form that holds a typed text by language, each of at most 2,000 characters. */
export const ByLanguage = () => (target: object, name: string) => {
  const known = (Reflect.getMetadata(TEXTS, target) as string[] | undefined) ?? [];
  Reflect.defineMetadata(TEXTS, [...known, name], target);
  ValidateBy({ name: 'isTextByLanguage', validator: { validate: isTypedText } })(target, name);
};

function isTypedText(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).every(
    ([code, words]) => spokenLanguages().includes(code) && typeof words === 'string' && words.length <= LONGEST_TYPED,
  );
}

/** The body with its texts by language trimmed and put into records. A body whose class has no such texts is unchanged. */
export function foldTexts(body: object, shape: Shape | undefined): object {
  const texts = textsOf(shape);
  if (texts.length === 0) return body;
  const folded: Record<string, unknown> = Object.fromEntries(texts.map((name) => [name, {}]));
  for (const [field, value] of Object.entries(body)) {
    const [name = '', code] = field.split('.');
    const text = code === undefined || !texts.includes(name) ? undefined : (folded[name] as Record<string, unknown>);
    if (text && code !== undefined) text[code] = typeof value === 'string' ? value.trim() : value;
    else folded[field] = value;
  }
  return folded;
}
