// No two files export the same name, and no two files of a room have the same name, so that a search finds one place.
import ts from 'typescript';
import { codeFiles, isSpec, type SourceFile } from '../support/source-files.js';

/** File names that several folders have by convention. */
const conventional = ['index.ts', 'layout.hbs', 'error.hbs'];

const product = codeFiles('src', 'kiosk-ui', 'display-ui').filter((file) => !isSpec(file));
const tests = codeFiles('test').filter((file) => !isSpec(file));

const isExported = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

const namesIn = (name: ts.BindingName): string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesIn(element.name) : []));

/** Returns the names that a file declares and exports, without those that it only re-exports. */
function exportedNames({ path, text }: SourceFile): string[] {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, kind);
  const names = source.statements.filter(isExported).flatMap((node) => {
    if (ts.isVariableStatement(node)) return node.declarationList.declarations.flatMap(({ name }) => namesIn(name));
    return 'name' in node && node.name ? [(node.name as ts.Identifier).text] : [];
  });
  return [...new Set(names)];
}

/** Returns each key that several files have, with the paths of these files. */
function shared(files: readonly SourceFile[], keysOf: (file: SourceFile) => string[]): string[] {
  const places = new Map<string, string[]>();
  for (const file of files) for (const key of keysOf(file)) places.set(key, [...(places.get(key) ?? []), file.path]);
  return [...places].filter(([, paths]) => paths.length > 1).map(([key, paths]) => `${key}: ${paths.join(' ')}`);
}

const isScript = ({ path }: SourceFile): boolean => /\.tsx?$/.test(path);

const exportedTwice = (files: readonly SourceFile[]): string[] => shared(files.filter(isScript), exportedNames);

/** A room is a folder of `src`, or one of the screens. `.ts` and `.tsx` count as the same, as they do in an import. */
function namedTwice(files: readonly SourceFile[]): string[] {
  return shared(files, ({ path }) => {
    const [top = '', folder = ''] = path.split('/');
    const name = path.split('/').at(-1) ?? '';
    const room = top === 'src' ? folder : top;
    return conventional.includes(name) ? [] : [`${room}/${name.replace(/\.tsx$/, '.ts')}`];
  });
}

describe('names', () => {
  it('are exported by one file of the whole tree', () => {
    expect(exportedTwice([...product, ...tests])).toEqual([]);
  });

  it('belong to one file of a room', () => {
    expect(namedTwice(product)).toEqual([]);
  });
});

describe('the check of names', () => {
  const twice = (one: string, other: string) => [
    { path: 'src/domain/hub/wait.ts', text: one },
    { path: 'kiosk-ui/parts/wait.tsx', text: other },
  ];

  it.each([
    ['a type and a constant', 'export type wait = 1;', 'export const wait = 1;'],
    ['a constant of several', 'export const [now, wait] = pair;', 'export const { w: wait } = pair;'],
    ['a function and a component', 'export async function wait() {}', 'export function wait() { return <p>1</p>; }'],
    ['a class and an interface', 'export abstract class wait {}', 'export interface wait {}'],
  ])('finds a name that is exported twice: %s', (_case, one, other) => {
    expect(exportedTwice(twice(one, other))).toEqual(['wait: src/domain/hub/wait.ts kiosk-ui/parts/wait.tsx']);
  });

  it.each([
    ['exported further', 'export { wait } from "./pair.js"; export type { wait } from "./pair.js";'],
    ['not exported', 'const wait = 1;'],
    ['only mentioned', '// export const wait = 1;'],
  ])('leaves a name alone that is %s', (_case, other) => {
    expect(exportedTwice(twice('export const wait = 1;', other))).toEqual([]);
  });

  it('finds a file name twice in one room, and not in two', () => {
    const paths = [
      'src/web/a/wait.ts',
      'src/web/b/wait.tsx',
      'src/domain/wait.ts',
      'kiosk-ui/wait.ts',
      'src/web/index.ts',
    ];
    const files = [...paths, 'src/web/a/index.ts'].map((path) => ({ path, text: '' }));
    expect(namedTwice(files)).toEqual(['web/wait.ts: src/web/a/wait.ts src/web/b/wait.tsx']);
  });
});
