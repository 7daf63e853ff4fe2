import { codeFiles, isSpec, type SourceFile } from '../support/source-files.js';

interface Knowledge {
  what: string;
  /** How it looks where it is written down, and a line that it finds. */
  pattern: RegExp;
  example: string;
  /** Where it may be: files, or folders with a slash at their end. */
  stands: string[];
}

const words = 'src/contract/words/';
const languages = 'src/contract/languages/list.ts';

/** What may be written down in one place only; all others ask there. */
const knowledge: Knowledge[] = [
  {
    what: 'days, clocks, lists and numbers of a language',
    pattern: /\bIntl\./,
    example: 'new Intl.NumberFormat(language)',
    stands: [words],
  },
  {
    what: 'the region of a language',
    pattern: /'(en|fr)-CA'/,
    example: "const locale = 'fr-CA';",
    stands: [languages],
  },
  {
    what: 'how a language is written',
    pattern: /\blanguage\w* [!=]==? '\w\w'|'\w\w' [!=]==? \w*[lL]anguage\b/,
    example: "language === 'fr' ? 1 : 2",
    stands: [],
  },
  {
    what: 'where no line ends in a time or a day',
    pattern: /\\u(202f|00a0)/,
    example: String.raw`'\u202fh'`,
    stands: [words, languages, 'src/post/letter-words.ts'],
  },
  { what: 'the dash of a range', pattern: /\}–\$?\{/, example: 'return `${from}–${to}`;', stands: [words] },
  { what: 'a quantity behind its name', pattern: /×/, example: 'return `${name} × 2`;', stands: [words] },
  {
    what: 'the name of the session cookie',
    pattern: /hubline_session/,
    example: "cookies['hubline_session']",
    stands: ['src/platform/session-cookie.ts'],
  },
  {
    what: 'interpreterLanguage under another name',
    pattern: /\binterpreter\??: (?!true)/,
    example: 'interpreter?: string;',
    stands: ['src/storage/migrations/'],
  },
  {
    what: 'a date that exists',
    pattern: /isISO8601\(|\\d-\\d\\d-\\d\\d\$/,
    example: 'isISO8601(value, { strict: true })',
    stands: ['src/domain/time/', 'src/platform/iso-instant.ts'],
  },
  {
    what: 'the length of a day, an hour and a minute',
    pattern: /\b24 \* (60|HOUR)\b|\b1440\b|const (MINUTE|HOUR|DAY)(_MS|_MINUTES)?\b/,
    example: 'plusMinutes(now, 7 * 24 * 60)',
    stands: ['src/domain/time/'],
  },
  {
    what: 'a length of time that a city may argue about',
    pattern: /export const \w+_(SECONDS|MINUTES|HOURS|(KEPT|LINK)_DAYS)\b/,
    example: 'export const HOLD_MINUTES = 10;',
    stands: ['src/domain/durations.ts', 'src/domain/time/'],
  },
  {
    what: 'the share of people that is promised',
    pattern: /p90|quantile\w*\(.*\b0\.9\b/i,
    example: 'atQuantile(waits, 0.9)',
    stands: ['src/contract/', 'src/web/api/', 'src/storage/migrations/'],
  },
];

const code = codeFiles('src', 'kiosk-ui', 'display-ui').filter((file) => !isSpec(file) && /\.tsx?$/.test(file.path));

const withoutComments = (text: string): string => text.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');

const placesOf = (files: readonly SourceFile[], { pattern, stands }: Knowledge): string[] =>
  files
    .filter(({ path }) => !stands.some((place) => path === place || (place.endsWith('/') && path.startsWith(place))))
    .filter(({ text }) => pattern.test(withoutComments(text)))
    .map(({ path }) => path);

describe('what is known', () => {
  it.each(knowledge)('stands once: $what', (one) => {
    expect(placesOf(code, one)).toEqual([]);
  });

  it.each(knowledge)('is found where it is written down again: $what', (one) => {
    const again = { path: 'src/web/page.ts', text: one.example };
    expect(placesOf([again], one)).toEqual([again.path]);
  });
});
