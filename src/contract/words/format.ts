// What Intl does not know of a language, or tells differently from one browser to the next. A language that is not listed
// here is written as Intl writes it.

/** Patterns have their places in braces. A place that has nothing to show is left out with the space beside it. */
export interface Format {
  /** What Intl is asked for: the language with the region whose customs it follows. */
  locale: string;
  /** A time of the day: `{hour}` from 0 to 23 without a leading zero, `{minute}` in two digits. */
  clock?: string;
  /** A day: `{weekday}`, `{day}`, `{month}`, `{year}`. No line ends between the day and its month. */
  day?: string;
  /** The first day of a month, where it is not written as a figure. */
  firstDay?: string;
  /** A moment in a list or a table: `{day}`, `{time}`. */
  moment?: string;
  /** A moment in a sentence: `{day}`, `{time}`. */
  momentInSentence?: string;
  /** A range of numbers: `{from}`, `{to}`. */
  range?: string;
  /** Several of one thing: `{name}`, `{count}`. */
  quantity?: string;
}

const formats: Readonly<Record<string, Format>> = {
  en: {
    locale: 'en-CA',
    day: '{weekday} {day}\u00a0{month} {year}',
    momentInSentence: '{day} at\u00a0{time}',
  },
  fr: {
    locale: 'fr-CA',
    clock: '{hour}\u202fh\u202f{minute}',
    day: '{weekday} {day}\u00a0{month} {year}',
    firstDay: '1er',
    momentInSentence: '{day} à\u00a0{time}',
  },
};

/** `language`: a BCP 47 code, `fr` or `fr-CA`. */
export const formatOf = (language: string): Format =>
  formats[language] ?? formats[language.split('-')[0] ?? ''] ?? { locale: language };

/** The places of a pattern filled in. */
export const filled = (pattern: string, values: Readonly<Record<string, string | undefined>>): string =>
  pattern.replace(/\{(\w+)\}/g, (_, place: string) => values[place] ?? '').trim();
