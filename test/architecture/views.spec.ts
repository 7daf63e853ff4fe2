// The check of the templates finds what it is for: `npm run check:views` runs it on the whole tree.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../support/source-files.js';

const renderers = `
export function renderTemplate(name: string, data: object): string { return name + String(data); }
export function renderPage<Data extends { title: string }>(reply: object, view: string, data: Data): string {
  const page = { language: 'en', ...data };
  return renderTemplate(view, page);
}`;

const pages = `
import { renderPage } from './http/render-page.js';
const times: { text: string; hub?: string }[] = [{ text: '10:30' }];
renderPage({}, 'resident/times', { title: 'Times', times, chosen: null as { text: string } | null, note: 'x' });
renderPage({}, 'resident/lost', { title: 'Lost' });`;

const layout = '<html lang="{{language}}"><title>{{title}}</title>{{#if note}}{{note}}{{/if}}</html>';

/** What the check says about these templates of two pages. */
function problemsWith(views: Record<string, string>, morePages = ''): string[] {
  const house = mkdtempSync(join(tmpdir(), 'hubline-views-'));
  const files = {
    'tsconfig.json':
      '{ "compilerOptions": { "strict": true, "module": "nodenext", "lib": ["ES2015"], "types": [] }, "include": ["src"] }',
    'src/web/http/render-page.ts': renderers,
    'src/web/pages.ts': `${pages}\n${morePages}`,
    'src/web/views/resident/layout.hbs': layout,
    'src/web/views/resident/lost.hbs': '{{title}}',
    ...Object.fromEntries(Object.entries(views).map(([name, text]) => [`src/web/views/${name}.hbs`, text])),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
  const { stderr } = spawnSync(process.execPath, [join(root, '.ci/check-views.mjs'), house], { encoding: 'utf8' });
  rmSync(house, { recursive: true });
  return stderr.split('\n').filter((line) => line !== '');
}

describe('the check of templates', () => {
  it('accepts names that are passed, asked for before they are written, or added by the renderer', () => {
    const times = `{{language}} {{#each times}}{{text}}{{#if hub}}{{hub}}{{/if}}{{../title}}{{else}}{{note}}{{/each}}
      {{#with chosen}}{{text}}{{/with}}{{#if chosen}}{{chosen.text}}{{/if}}{{> clock time=title}}`;
    expect(problemsWith({ 'resident/times': times, 'partials/clock': '{{time}} {{@root.title}}' })).toEqual([]);
  });

  it('finds each name that a page does not pass, and each view that is not there', () => {
    const times = `{{titel}}
      {{#each times}}{{hub}}{{wait}}{{/each}}
      {{chosen.text}}
      {{#each note}}x{{/each}}
      {{#if nowhere}}x{{/if}}
      {{#each times}}{{> clock}}{{/each}}
      {{> watch}}`;
    const views = { 'resident/times': times, 'partials/clock': '{{../title}}', 'resident/spare': '' };
    const found = problemsWith(views, "renderPage({}, 'resident/gone', { title: 'Gone' });");
    const drawn = '(drawn by src/web/pages.ts:4)';
    expect(found).toEqual([
      `src/web/views/resident/times.hbs:1 needs titel, which is not passed ${drawn}`,
      `src/web/views/resident/times.hbs:2 needs hub, which is not always passed ${drawn}`,
      `src/web/views/resident/times.hbs:2 needs wait, which is not passed ${drawn}`,
      `src/web/views/resident/times.hbs:3 needs chosen.text, and chosen may be nothing ${drawn}`,
      `src/web/views/resident/times.hbs:4 goes through note, which is no list ${drawn}`,
      `src/web/views/partials/clock.hbs:1 asks for ../title, outside of what it knows ${drawn}`,
      `src/web/views/resident/times.hbs:7 draws the part watch, which is not there ${drawn}`,
      'src/web/pages.ts:6 draws resident/gone, and there is no such template',
      'src/web/views/resident/spare.hbs is drawn by nothing',
      'src/web/views/resident/times.hbs:5 asks for nowhere, which no page passes',
    ]);
  });
});
