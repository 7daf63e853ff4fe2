import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../support/source-files.js';

/** The paths of the README, CONTRIBUTING and all Markdown files in docs. */
const documents = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true })
    .map((name) => `docs/${String(name)}`)
    .filter((path) => path.endsWith('.md')),
];
const textOf = (document: string): string => readFileSync(join(root, document), 'utf8');
const withoutBlocks = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, '');

/** The targets of links and images, without those on other sites and within the same file. */
const linksIn = (text: string): string[] =>
  [...withoutBlocks(text).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));

/** The paths of this repository that stand in backticks, without examples with `…` or `<name>`. */
const pathsIn = (text: string): string[] =>
  [...withoutBlocks(text).matchAll(/`((?:src|test|docs|kiosk-ui|display-ui|\.ci)\/[\w./-]*)`/g)].map(
    ([, path = '']) => path,
  );

/** The anchors that GitHub and editors make of a file's headings. */
const anchorsOf = (text: string): string[] =>
  [...withoutBlocks(text).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe.each(documents)('%s', (document) => {
  it('names only files and folders that exist', () => {
    expect(pathsIn(textOf(document)).filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(linksIn(textOf(document)).filter((link) => !existsSync(join(root, dirname(document), link)))).toEqual([]);
  });

  it('links only to headings that exist', () => {
    const lost = [...withoutBlocks(textOf(document)).matchAll(/\]\(([^)#\s]*\.md)?#([^)]*)\)/g)].filter(
      ([, other, anchor = '']) => {
        const target = other ? join(dirname(document), other) : document;
        return !anchorsOf(textOf(target)).includes(anchor);
      },
    );
    expect(lost.map(([link]) => link)).toEqual([]);
  });
});

test('every decision record has the same form and its own number', () => {
  const form =
    /^# (\d+)\. .+\n\nStatus: (accepted|replaced by .+), \d{4}-\d\d-\d\d\.\n\n## Context\n[\s\S]+\n## Decision\n[\s\S]+\n## Consequence\n[\s\S]+\n## Refused\n/;
  const records = documents.filter((document) => /^docs\/decisions\/\d/.test(document));
  const wrong = records.filter(
    (document) => form.exec(textOf(document))?.[1] !== String(Number(document.slice(15, 19))),
  );
  const numbers = records.map((document) => document.slice(15, 19));
  expect(records.length).toBeGreaterThan(25);
  expect(wrong).toEqual([]);
  expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
});
