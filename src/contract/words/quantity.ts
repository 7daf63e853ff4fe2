// Numbers as text: ranges, quantities, shares.
import { languageEntry } from '../languages/list.js';
import { filled, formatOf } from './format.js';
import { leftToRight } from './set-apart.js';

/** A range such as `15–25`; one figure if both ends are equal. It reads from left to right in every language. */
export function rangeText(language: string, from: number, to: number): string {
  if (from === to) return String(to);
  const range = filled(formatOf(language).range ?? '{from}–{to}', { from: String(from), to: String(to) });
  return languageEntry(language).direction === 'rtl' ? leftToRight(range) : range;
}

/** A name with its quantity: `Residential parking permit × 2`; the name alone if `count` is 1. */
export const quantityText = (language: string, name: string, count: number): string =>
  count > 1 ? filled(formatOf(language).quantity ?? '{name} ×\u00a0{count}', { name, count: String(count) }) : name;

const numbers = new Map<string, Intl.NumberFormat>();

function numberFormat(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const { locale } = formatOf(language);
  const key = `${locale} ${options.style ?? ''} ${options.minimumFractionDigits ?? 0}`;
  const known = numbers.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(locale, { numberingSystem: 'latn', ...options });
  numbers.set(key, format);
  return format;
}

/** A number with grouped digits (`1,240`, `1 240`), rounded to this number of decimals. */
export const numberText = (language: string, value: number, decimals = 0): string =>
  numberFormat(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);

/** A share from 0 to 1 as a rounded percentage: `93%`, `93 %`. */
export const percentText = (language: string, share: number): string =>
  numberFormat(language, { style: 'percent' }).format(share);
