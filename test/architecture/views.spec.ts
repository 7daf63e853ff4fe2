// The check of the templates finds what it is for: `npm run check:views` runs it on the whole tree.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../support/source-files.js';

const options = '{ "strict": true, "module": "nodenext", "lib": ["ES2015"], "types": [] }';

const planted: Record<string, string> = {
  'tsconfig.json': `{ "compilerOptions": ${options}, "include": ["src"] }`,
  'src/web/http/render-page.ts': `
export function renderTemplate(name: string, data: object): string { return name + String(data); }
export function renderPage<Data extends { title: string }>(reply: object, view: string, data: Data): string {
  const page = { language: 'en', ...data };
  return renderTemplate(view, page);
}`,
  'src/web/pages.ts': `import { renderPage } from './http/render-page.js';
const times: { text: string; hub?: string }[] = [{ text: '10:30' }];
const page = { title: 'Times', times, chosen: null as { text: string } | null, note: 'x' };
renderPage({}, 'resident/times', page);
renderPage({}, 'resident/faulty', page);
renderPage({}, 'resident/gone', { title: 'Gone' });`,
  'src/web/views/resident/layout.hbs': '<html lang="{{language}}">{{title}}{{#if note}}{{note}}{{/if}}</html>',
  'src/web/views/resident/times.hbs': `{{language}}
{{#each times}}{{text}}{{#if hub}}{{hub}}{{/if}}{{../title}}{{else}}{{note}}{{/each}}
{{#with chosen}}{{text}}{{/with}}{{#if chosen}}{{chosen.text}}{{/if}}
{{> clock time=title}}`,
  'src/web/views/partials/clock.hbs': '{{time}} {{@root.title}}',
  'src/web/views/resident/faulty.hbs': `{{titel}}
{{#each times}}{{hub}}{{wait}}{{/each}}
{{chosen.text}}
{{#each note}}x{{/each}}
{{#if nowhere}}x{{/if}}
{{#each times}}{{> around}}{{/each}}
{{> watch}}`,
  'src/web/views/partials/around.hbs': '{{../title}}',
  'src/web/views/resident/spare.hbs': '{{title}}',
};

describe('the check of templates', () => {
  let problems: string[];

  beforeAll(() => {
    const house = mkdtempSync(join(tmpdir(), 'hubline-views-'));
    for (const [path, text] of Object.entries(planted)) {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), text);
    }
    const { stderr } = spawnSync(process.execPath, [join(root, '.ci/check-views.mjs'), house], { encoding: 'utf8' });
    rmSync(house, { recursive: true });
    problems = stderr.split('\n').filter((line) => line !== '');
  });

  it('accepts names that are passed, asked for before they are written, or added by the renderer', () => {
    expect(problems.filter((line) => /resident\/(times|layout)|clock/.test(line))).toEqual([]);
  });

  it('finds each name that a page does not pass, and each view that is not there', () => {
    const drawn = '(drawn by src/web/pages.ts:5)';
    expect(problems).toEqual([
      `src/web/views/resident/faulty.hbs:1 needs titel, which is not passed ${drawn}`,
      `src/web/views/resident/faulty.hbs:2 needs hub, which is not always passed ${drawn}`,
      `src/web/views/resident/faulty.hbs:2 needs wait, which is not passed ${drawn}`,
      `src/web/views/resident/faulty.hbs:3 needs chosen.text, and chosen may be nothing ${drawn}`,
      `src/web/views/resident/faulty.hbs:4 goes through note, which is no list ${drawn}`,
      `src/web/views/partials/around.hbs:1 asks for ../title, outside of what it knows ${drawn}`,
      `src/web/views/resident/faulty.hbs:7 draws the part watch, which is not there ${drawn}`,
      'src/web/pages.ts:6 draws resident/gone, and there is no such template',
      'src/web/views/resident/spare.hbs is drawn by nothing',
      'src/web/views/resident/faulty.hbs:5 asks for nowhere, which no page passes',
    ]);
  });
});
