// Times and ranges as people read them: 10:41 in English, 10 h 41 in French, always of the hub's zone.
import type { IsoInstant, Language, WaitRange } from '../src/contract/wire';

const locales: Record<Language, string> = { en: 'en-CA', fr: 'fr-CA' };
const space = '\u00a0';

/** Wall time at the hub. */
export function clockTime(instant: IsoInstant | number, timeZone: string, language: Language): string {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
  const [hour = '', minute = ''] = format.format(new Date(instant)).split(':');
  return language === 'en' ? `${Number(hour)}:${minute}` : `${Number(hour)}${space}h${space}${minute}`;
}

/** "Tuesday, 8:30"; with the date when the weekday alone would not say which one. */
export function dayAndTime(instant: IsoInstant, now: number, timeZone: string, language: Language): string {
  const far = new Date(instant).getTime() - now > 6 * 86_400_000;
  const date = far ? ({ day: 'numeric', month: 'long' } as const) : {};
  const day = new Intl.DateTimeFormat(locales[language], { timeZone, weekday: 'long', ...date });
  return `${day.format(new Date(instant))}, ${clockTime(instant, timeZone, language)}`;
}

const dayOf = (instant: IsoInstant | number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(instant));

/** "Wed 24 March, 8:30"; only the time where it is today. */
export function nextTime(instant: IsoInstant, now: number, timeZone: string, language: Language): string {
  const time = clockTime(instant, timeZone, language);
  if (dayOf(instant, timeZone) === dayOf(now, timeZone)) return time;
  const named = { timeZone, weekday: 'short', day: 'numeric', month: 'long' } as const;
  const day = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr-CA', named).format(new Date(instant));
  return `${day.replace(',', '').replace(/ 1 /, language === 'fr' ? ' 1er ' : ' 1 ')}, ${time}`;
}

/** The day as it stands on paper: "Mon 15 March 2027, 10:25". */
export function fullDate(instant: IsoInstant, timeZone: string, language: Language): string {
  const day = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr-CA', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  return `${day.format(new Date(instant)).replace(',', '')}, ${clockTime(instant, timeZone, language)}`;
}

/** `15–25`, in minutes. */
export const rangeText = (wait: WaitRange): string =>
  wait.fromMinutes === wait.toMinutes ? String(wait.toMinutes) : `${wait.fromMinutes}–${wait.toMinutes}`;

/** When nine of ten have been called: the upper end, after the ticket was taken. Epoch milliseconds. */
export const calledBy = (issuedAt: IsoInstant, wait: WaitRange): number =>
  new Date(issuedAt).getTime() + wait.toMinutes * 60_000;
