import ts from 'typescript';
import { codeFiles, foldersOf, isSpec, lineCount, root, type SourceFile } from '../support/source-files.js';

const product = codeFiles('src', 'kiosk-ui', 'display-ui');
const tests = codeFiles('test');
const code = product.filter((file) => !isSpec(file));
const server = code.filter(({ path }) => path.startsWith('src/') && !path.startsWith('src/web/browser/'));

/** Returns the path and line of every match of a pattern in code, outside of comments. */
function placesOf(files: readonly SourceFile[], pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .map((line, index) => ({ line: line.replace(/^\s*(\/\/|\*|\/\*).*/, ''), number: index + 1 }))
      .filter(({ line }) => pattern.test(line))
      .map(({ number }) => `${path}:${number}`),
  );
}

interface FunctionSize {
  place: string;
  lines: number;
}

function functionsOf({ path, text }: SourceFile): FunctionSize[] {
  const source = ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const found: FunctionSize[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const from = source.getLineAndCharacterOfPosition(node.getStart(source)).line;
      const to = source.getLineAndCharacterOfPosition(node.end).line;
      found.push({ place: `${path}:${from + 1}`, lines: to - from + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const atQuantile = (values: number[], quantile: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * quantile)] ?? 0;

describe('the sizes of files and functions', () => {
  it('keep every code file within 250 lines', () => {
    const long = [...product, ...tests].filter((file) => lineCount(file) > 250);
    expect(long.map((file) => `${file.path}: ${lineCount(file)}`)).toEqual([]);
  });

  it('keep nine files in ten under 120 lines', () => {
    expect(atQuantile([...product, ...tests].map(lineCount), 0.9)).toBeLessThan(120);
  });

  it('keep every function within 40 lines, and the median within 8', () => {
    const functions = code.filter(({ path }) => /\.tsx?$/.test(path)).flatMap(functionsOf);
    expect(functions.filter(({ lines }) => lines > 40)).toEqual([]);
    expect(
      atQuantile(
        functions.map(({ lines }) => lines),
        0.5,
      ),
    ).toBeLessThanOrEqual(8);
  });
});

describe('templates', () => {
  const templates = code.filter(({ path }) => path.endsWith('.hbs'));

  it('have no line of more than 160 characters', () => {
    const long = placesOf(templates, /^.{161}/);
    expect(long).toEqual([]);
  });

  it('have a partial only if at least two templates use it', () => {
    const used = new Map<string, number>();
    for (const [, name = ''] of templates.flatMap(({ text }) => [...text.matchAll(/\{\{~?> *([\w-]+)/g)])) {
      used.set(name, (used.get(name) ?? 0) + 1);
    }
    const parts = templates.filter(({ path }) => path.startsWith('src/web/views/partials/'));
    const names = parts.map(({ path }) => path.split('/').at(-1)?.replace('.hbs', '') ?? '');
    expect(names.filter((name) => (used.get(name) ?? 0) < 2)).toEqual([]);
  });
});

describe('time, random numbers and the environment', () => {
  const outside = (folder: string) => server.filter(({ path }) => !path.startsWith(folder));

  it('come to the server through its platform only', () => {
    const pattern = /\bnew Date\b|\bDate\.now\b|\bDateTime\.(now|local|utc)\(\s*\)|\bDateTime\.now\b|\bMath\.random\b/;
    expect(placesOf(outside('src/platform/'), pattern)).toEqual([]);
  });

  it('come to the screens and page scripts through the clock of each', () => {
    const clocks = ['kiosk-ui/clock.ts', 'src/web/browser/browser-clock.ts'];
    const scripts = code.filter((file) => !server.includes(file) && !clocks.includes(file.path));
    expect(placesOf(scripts, /\bDate\.now\b|\bnew Date\(\s*\)/)).toEqual([]);
  });

  it('include no random number on a screen', () => {
    expect(placesOf(code, /\bMath\.random\b/)).toEqual([]);
  });

  it('include no environment variable outside of the settings', () => {
    expect(placesOf(outside('src/platform/config.ts'), /\bprocess\.env\b/)).toEqual([]);
  });
});

describe('names', () => {
  it('of classes do not end in Service, which is a word of the city', () => {
    expect(placesOf([...code, ...tests], /\bclass (?!AddService\b)\w+Service\b/)).toEqual([]);
  });

  it('of folders and files are not utils, helpers, common or manager', () => {
    const files = [...product, ...tests];
    const names = [...foldersOf(files), ...files.map(({ path }) => path.split('/').at(-1) ?? '')];
    expect(names.filter((name) => /^(utils?|helpers?|common|managers?)(\.|$)/.test(name))).toEqual([]);
  });
});

describe('the code', () => {
  it('contains no any, no silenced check and no TODO', () => {
    const files = [...product, ...tests].filter(({ path }) => /\.tsx?$/.test(path) && !path.includes('architecture/'));
    const silenced = /@ts-(ignore|expect-error|nocheck)|eslint-disable|biome-ignore|\bTODO\b|\bFIXME\b/;
    const all = files.flatMap(({ path, text }) => (silenced.test(text) ? [path] : []));
    expect(all).toEqual([]);
    expect(placesOf(files, /(:|\bas|<) ?any\b(?! [a-z])/)).toEqual([]);
  });

  it('contains no path of a machine and no skipped test', () => {
    const files = [...product, ...tests].filter(({ path }) => !path.includes('architecture/'));
    expect(placesOf(files, new RegExp(`${root}|/home/|\\b(it|describe|test)\\.(only|skip)\\b`))).toEqual([]);
  });

  it('begins every file of a use case or a rule with a comment', () => {
    const files = code.filter(({ path }) => /^src\/(domain|use-cases)\//.test(path));
    expect(files.filter(({ text }) => !text.startsWith('//')).map(({ path }) => path)).toEqual([]);
  });
});
