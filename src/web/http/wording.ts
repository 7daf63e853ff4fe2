// Times, days and ranges as people read them (design.md §4): 10:41 in English, 10 h 41 in French; 15–25 with an en dash.
import type { Language, LocalDate, Text } from '../../domain/hub/hub.js';
import type { Instant } from '../../domain/time/instant.js';
import { localDateOf, wallTimeOf } from '../../domain/time/wall-time.js';
import type { Facts } from './translator.js';

const NARROW_SPACE = '\u202f';
const locales = { en: 'en-CA', fr: 'fr-CA' } satisfies Record<Language, string>;

/** `10:41`, `10 h 41`. */
export function clockText(language: Language, wall: string): string {
  const [hours = '', minutes = ''] = wall.split(':');
  return language === 'fr'
    ? `${Number(hours)}${NARROW_SPACE}h${NARROW_SPACE}${minutes}`
    : `${Number(hours)}:${minutes}`;
}

export const timeText = (language: Language, at: Instant, zone: string): string =>
  clockText(language, wallTimeOf(at, zone));

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** `Tuesday 23 March`, with the year if asked. */
export function dayText(language: Language, date: LocalDate, withYear = false): string {
  const key = `${language}${withYear}`;
  const format =
    dayFormats.get(key) ??
    new Intl.DateTimeFormat(locales[language], {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      ...(withYear && { year: 'numeric' }),
      timeZone: 'UTC',
    });
  dayFormats.set(key, format);
  const parts = Object.fromEntries(format.formatToParts(Date.parse(`${date}T12:00:00Z`)).map((p) => [p.type, p.value]));
  const day = language === 'fr' && parts.day === '1' ? '1er' : parts.day;
  return [parts.weekday, day, parts.month, parts.year].filter(Boolean).join(' ');
}

/** `Tuesday 23 March, 8:30`; only the time where it is the same day as `now`. */
export function momentText(language: Language, at: Instant, zone: string, now: Instant): string {
  const date = localDateOf(at, zone);
  const time = timeText(language, at, zone);
  return date === localDateOf(now, zone) ? time : `${dayText(language, date)}, ${time}`;
}

/** `15–25 min`. */
export const rangeText = ({ fromMinutes, toMinutes }: { fromMinutes: number; toMinutes: number }): string =>
  fromMinutes === toMinutes ? `${toMinutes} min` : `${fromMinutes}–${toMinutes} min`;

const INSTANT_FACTS = new Set(['opensAt', 'nextAt', 'earliest', 'start', 'closedAt']);

/** Facts of a reason or refusal as a sentence takes them: texts in one language, instants as moments. */
export function factsIn(language: Language, facts: Facts, zone: string, now: Instant): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => {
      if (INSTANT_FACTS.has(name) && typeof value === 'number') {
        return [name, momentText(language, value as Instant, zone, now)];
      }
      if (name === 'lastDate' && typeof value === 'string') return [name, dayText(language, value)];
      if (typeof value === 'object' && value !== null && 'en' in value) return [name, (value as Text)[language]];
      return [name, value];
    }),
  );
}
