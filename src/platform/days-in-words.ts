// Wall times and days as people read them (design.md §4): 10:41 in English, 10 h 41 in French.
const NARROW_SPACE = '\u202f';
const localeOf = (language: string): string => `${language}-CA`;

/** `10:41`, `10 h 41`. */
export function clockText(language: string, wall: string): string {
  const [hours = '', minutes = ''] = wall.split(':');
  return language === 'fr'
    ? `${Number(hours)}${NARROW_SPACE}h${NARROW_SPACE}${minutes}`
    : `${Number(hours)}:${minutes}`;
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** `Tuesday 23 March`, with the year if asked. */
export function dayText(language: string, date: string, withYear = false): string {
  const key = `${language}${withYear}`;
  const format =
    dayFormats.get(key) ??
    new Intl.DateTimeFormat(localeOf(language), {
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
