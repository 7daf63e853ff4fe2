// Numbers of things: ranges, quantities, shares.
import { languageEntry } from '../languages/list.js';
import { filled, formatOf } from './format.js';
import { leftToRight } from './set-apart.js';

/** `15–25`; one figure where both ends are the same. It runs from left to right in every language. */
export function rangeText(language: string, from: number, to: number): string {
  if (from === to) return String(to);
  const range = filled(formatOf(language).range ?? '{from}–{to}', { from: String(from), to: String(to) });
  return languageEntry(language).direction === 'rtl' ? leftToRight(range) : range;
}

/** `Residential parking permit × 2`; the name alone where there is one. */
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

/** `1,240`, `1 240`; with so many decimals, rounded. */
export const numberText = (language: string, value: number, decimals = 0): string =>
  numberFormat(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);

/** `93%`, `93 %` of a share from 0 to 1. */
export const percentText = (language: string, share: number): string =>
  numberFormat(language, { style: 'percent' }).format(share);
