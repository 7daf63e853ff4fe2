import { codeFiles, isSpec, type SourceFile } from '../support/sources.js';

interface Knowledge {
  what: string;
  /** How it looks where it is written down. */
  pattern: RegExp;
  /** Where it may be: files, or folders with a slash at their end. */
  stands: string[];
}

const words = 'src/contract/words/';
const languages = 'src/contract/languages/list.ts';

/** What may be written down in one place only; all others ask there. */
const knowledge: Knowledge[] = [
  { what: 'days, clocks, lists and numbers of a language', pattern: /\bIntl\./, stands: [words] },
  { what: 'the region of a language', pattern: /'(en|fr)-CA'/, stands: [languages] },
  {
    what: 'how a language is written',
    pattern: /\blanguage\w* [!=]==? '\w\w'|'\w\w' [!=]==? \w*[lL]anguage\b/,
    stands: [],
  },
  {
    what: 'where no line ends in a time or a day',
    pattern: /\\u(202f|00a0)/,
    stands: [words, languages, 'src/post/letter-words.ts'],
  },
  { what: 'the dash of a range', pattern: /\}–\$?\{/, stands: [words] },
  { what: 'the name of the session cookie', pattern: /hubline_session/, stands: ['src/platform/session-cookie.ts'] },
  {
    what: 'what is promised, as a number of percent',
    pattern: /p90|[qQ]uantile\w*\(.*\b0\.9\b/i,
    stands: ['src/contract/', 'src/web/api/', 'src/storage/migrations/'],
  },
  {
    what: 'interpreterLanguage under another name',
    pattern: /\binterpreter\??: /,
    stands: ['src/storage/migrations/'],
  },
  { what: 'a quantity behind its name', pattern: /×/, stands: [words] },
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

  it('is looked for in the way in which it is written', () => {
    const planted: SourceFile = {
      path: 'src/web/page.ts',
      text: "language === 'fr' ? new Intl.NumberFormat('fr-CA') : `${from}–${to}\\u202f×hubline_session`; const interpreter: p90;",
    };
    expect(knowledge.map((one) => placesOf([planted], one).length)).toEqual(knowledge.map(() => 1));
  });
});
