// Times as people read them on the wall: 10:41 in English, 10 h 41 in French, always of the hub's zone.
import type { Language } from '../src/contract/wire';

const space = '\u00a0';

/** Wall time at the hub. */
export function clockTime(instant: number, timeZone: string, language: Language): string {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
  const [hour = '', minute = ''] = format.format(new Date(instant)).split(':');
  return language === 'en' ? `${Number(hour)}:${minute}` : `${Number(hour)}${space}h${space}${minute}`;
}

const locales: Record<Language, string> = { en: 'en-CA', fr: 'fr-CA' };

/** "Tuesday, 8:30"; with the date when the weekday alone would not say which one. */
export function dayAndTime(instant: number, now: number, timeZone: string, language: Language): string {
  const far = instant - now > 6 * 86_400_000;
  const date = far ? ({ day: 'numeric', month: 'long' } as const) : {};
  const day = new Intl.DateTimeFormat(locales[language], { timeZone, weekday: 'long', ...date });
  return `${day.format(new Date(instant))}, ${clockTime(instant, timeZone, language)}`;
}

type Duration =
  | { unit: 'seconds'; count: number }
  | { unit: 'minutes'; count: number }
  | { unit: 'hours'; hours: number; minutes: number };

/** A stretch of time in the unit that says enough. */
export function durationOf(milliseconds: number): Duration {
  const seconds = Math.floor(milliseconds / 1000);
  if (seconds < 60) return { unit: 'seconds', count: seconds };
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return { unit: 'minutes', count: minutes };
  return { unit: 'hours', hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}
