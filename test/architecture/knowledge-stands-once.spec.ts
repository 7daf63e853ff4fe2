import { codeFiles, isSpec, type SourceFile } from '../support/source-files.js';

interface Knowledge {
  what: string;
  /** The pattern that finds a place where the knowledge is written down, and a line that it must find. */
  pattern: RegExp;
  example: string;
  /** The files that may contain it, and folders, which end in a slash. */
  allowedIn: string[];
}

const words = 'src/contract/words/';
const languages = 'src/contract/languages/list.ts';

/** The knowledge that only the named files may contain; all other code calls them. */
const knowledge: Knowledge[] = [
  {
    what: 'days, clocks, lists and numbers of a language',
    pattern: /\bIntl\./,
    example: 'new Intl.NumberFormat(language)',
    allowedIn: [words],
  },
  {
    what: 'the region of a language',
    pattern: /'(en|fr)-CA'/,
    example: "const locale = 'fr-CA';",
    allowedIn: [languages],
  },
  {
    what: 'a rule for one language',
    pattern: /\blanguage\w* [!=]==? '\w\w'|'\w\w' [!=]==? \w*[lL]anguage\b/,
    example: "language === 'fr' ? 1 : 2",
    allowedIn: [],
  },
  {
    what: 'the spaces that keep a time or a day on one line',
    pattern: /\\u(202f|00a0)/,
    example: String.raw`'\u202fh'`,
    allowedIn: [words, languages, 'src/post/letter-words.ts'],
  },
  { what: 'the dash of a range', pattern: /\}–\$?\{/, example: 'return `${from}–${to}`;', allowedIn: [words] },
  { what: 'a quantity behind its name', pattern: /×/, example: 'return `${name} × 2`;', allowedIn: [words] },
  {
    what: 'the name of the session cookie',
    pattern: /hubline_session/,
    example: "cookies['hubline_session']",
    allowedIn: ['src/platform/session-cookie.ts'],
  },
  {
    what: 'interpreterLanguage under another name',
    pattern: /\binterpreter\??: (?!true)/,
    example: 'interpreter?: string;',
    allowedIn: ['src/storage/migrations/'],
  },
  {
    what: 'the check that a date exists',
    pattern: /isISO8601\(|\\d-\\d\\d-\\d\\d\$/,
    example: 'isISO8601(value, { strict: true })',
    allowedIn: ['src/domain/time/', 'src/platform/iso-instant.ts'],
  },
  {
    what: 'the length of a day, an hour and a minute',
    pattern: /\b24 \* (60|HOUR)\b|\b1440\b|const (MINUTE|HOUR|DAY)(_MS|_MINUTES)?\b/,
    example: 'plusMinutes(now, 7 * 24 * 60)',
    allowedIn: ['src/domain/time/'],
  },
  {
    what: 'a length of time that a city may argue about',
    pattern: /export const \w+_(SECONDS|MINUTES|HOURS|(KEPT|LINK)_DAYS)\b/,
    example: 'export const HOLD_MINUTES = 10;',
    allowedIn: ['src/domain/durations.ts', 'src/domain/time/'],
  },
  {
    what: 'the share of people that is promised',
    pattern: /p90|quantile\w*\(.*\b0\.9\b/i,
    example: 'atQuantile(waits, 0.9)',
    allowedIn: ['src/contract/', 'src/web/api/', 'src/storage/migrations/'],
  },
];

const code = codeFiles('src', 'kiosk-ui', 'display-ui').filter((file) => !isSpec(file) && /\.tsx?$/.test(file.path));

const withoutComments = (text: string): string => text.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');

const placesOf = (files: readonly SourceFile[], { pattern, allowedIn }: Knowledge): string[] =>
  files
    .filter(({ path }) => !allowedIn.some((place) => path === place || (place.endsWith('/') && path.startsWith(place))))
    .filter(({ text }) => pattern.test(withoutComments(text)))
    .map(({ path }) => path);

describe('knowledge that several parts of the code need', () => {
  it.each(knowledge)('stands once: $what', (one) => {
    expect(placesOf(code, one)).toEqual([]);
  });

  it.each(knowledge)('is found by this check in a second place: $what', (one) => {
    const again = { path: 'src/web/page.ts', text: one.example };
    expect(placesOf([again], one)).toEqual([again.path]);
  });
});
