import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../support/source-files.js';

/** The README, CONTRIBUTING and everything in docs; paths from the root. */
const papers = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true })
    .map((name) => `docs/${String(name)}`)
    .filter((path) => path.endsWith('.md')),
];
const textOf = (paper: string): string => readFileSync(join(root, paper), 'utf8');
const withoutBlocks = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, '');

/** Where `[words](target)` and images lead, but for other sites and places in the same paper. */
const linksIn = (text: string): string[] =>
  [...withoutBlocks(text).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));

/** Paths of this house in `code`, without the `…` and `<name>` of examples. */
const pathsIn = (text: string): string[] =>
  [...withoutBlocks(text).matchAll(/`((?:src|test|docs|kiosk-ui|display-ui|\.ci)\/[\w./-]*)`/g)].map(
    ([, path = '']) => path,
  );

/** The anchors of a paper's headings, as GitHub and editors make them. */
const anchorsOf = (text: string): string[] =>
  [...withoutBlocks(text).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe.each(papers)('%s', (paper) => {
  it('names only files and folders that exist', () => {
    expect(pathsIn(textOf(paper)).filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(linksIn(textOf(paper)).filter((link) => !existsSync(join(root, dirname(paper), link)))).toEqual([]);
  });

  it('leads only to headings that exist', () => {
    const lost = [...withoutBlocks(textOf(paper)).matchAll(/\]\(([^)#\s]*\.md)?#([^)]*)\)/g)].filter(
      ([, other, anchor = '']) => {
        const target = other ? join(dirname(paper), other) : paper;
        return !anchorsOf(textOf(target)).includes(anchor);
      },
    );
    expect(lost.map(([link]) => link)).toEqual([]);
  });
});

test('every decision record has one form, and a number of its own', () => {
  const form =
    /^# (\d+)\. .+\n\nStatus: (accepted|replaced by .+), \d{4}-\d\d-\d\d\.\n\n## Context\n[\s\S]+\n## Decision\n[\s\S]+\n## Consequence\n[\s\S]+\n## Refused\n/;
  const records = papers.filter((paper) => /^docs\/decisions\/\d/.test(paper));
  const wrong = records.filter((paper) => form.exec(textOf(paper))?.[1] !== String(Number(paper.slice(15, 19))));
  const numbers = records.map((paper) => paper.slice(15, 19));
  expect(records.length).toBeGreaterThan(25);
  expect(wrong).toEqual([]);
  expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
});
