import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { codeFiles, isSpec, root } from '../support/source-files.js';

interface Report {
  summary: {
    violations: { from: string; to: string; rule: { name: string } }[];
    ruleSetUsed: { forbidden: { name: string; comment: string }[] };
  };
}

const command = join(root, 'node_modules', '.bin', 'depcruise');
const rules = join(root, '.dependency-cruiser.mjs');

/** Returns the sentence of each broken rule with the import that broke it. */
async function brokenSentences(house: string, folders: string[], more: string[] = []): Promise<string[]> {
  const words = ['--config', rules, '--output-type', 'json', ...more, ...folders];
  const { stdout } = await promisify(execFile)(command, words, { cwd: house, maxBuffer: 64 * 1024 * 1024 });
  const { summary } = JSON.parse(stdout) as Report;
  const sentences = new Map(summary.ruleSetUsed.forbidden.map(({ name, comment }) => [name, comment]));
  return summary.violations.map(({ from, to, rule }) => `${sentences.get(rule.name)} ${from} imports ${to}`);
}

describe('the rooms of the code', () => {
  it('import only the rooms that the rules allow, without any cycle', async () => {
    const cached = ['--cache', 'node_modules/.cache/rooms', '--cache-strategy', 'content'];
    expect(await brokenSentences(root, ['src', 'kiosk-ui', 'display-ui'], cached)).toEqual([]);
  });

  it('import nothing of Nest into a use case but @Injectable', () => {
    const useCases = codeFiles('src/use-cases').filter((file) => !isSpec(file));
    const imports = useCases.flatMap(({ path, text }) =>
      [...text.matchAll(/import (.+) from '@nestjs\/common'/g)].map(([, names]) => `${path} imports ${names}`),
    );
    expect(imports.filter((line) => !line.endsWith('imports { Injectable }'))).toEqual([]);
  });
});

describe('the check of imports', () => {
  let house: string;
  const planted: Record<string, string> = {
    'src/domain/rule.ts':
      "import { store } from '../storage/store.js';\nimport { readFileSync } from 'node:fs';\nexport const rule = [store, readFileSync];\n",
    'src/storage/store.ts': "import type { asked } from '../web/page.js';\nexport const store: typeof asked[] = [];\n",
    'src/web/page.ts': "import { store } from '../storage/store.js';\nexport const asked = store;\n",
    'src/contract/wire.ts': "export { rule } from '../domain/rule.js';\n",
    'src/contract/view.ts': "import type { rule } from '../domain/rule.js';\nexport type View = typeof rule;\n",
    'src/storage/unit.ts': 'export const unit = 1;\n',
    'src/storage/stores/store.ts': "import { unit } from '../unit.js';\nexport const kept = unit;\n",
    'src/use-cases/steps/step.ts': "import { call } from '../queue/call.js';\nexport const step = call;\n",
    'src/jobs/job.ts': "import { store } from '../storage/store.js';\nexport const job = store;\n",
    'src/web/pages/staff/desk.ts': "import { find } from '../resident/find.js';\nexport const desk = find;\n",
    'src/web/pages/resident/find.ts': 'export const find = 1;\n',
    'src/web/api/view.ts': "import { find } from '../pages/resident/find.js';\nexport const view = find;\n",
    'src/use-cases/queue/call.ts': "import { book } from '../booking/book.js';\nexport const call = book;\n",
    'src/use-cases/booking/book.ts': "import { DataSource } from 'typeorm';\nexport const book = DataSource;\n",
  };

  beforeAll(() => {
    house = mkdtempSync(join(tmpdir(), 'hubline-house-'));
    for (const [path, text] of Object.entries(planted)) {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), text);
    }
  });
  afterAll(() => rmSync(house, { recursive: true }));

  it('finds imports that break a rule, and names the sentence of that rule', async () => {
    const found = await brokenSentences(house, ['src']);
    const expected = [
      'domain: itself and luxon. src/domain/rule.ts imports src/storage/store.ts',
      'domain: itself and luxon. src/domain/rule.ts imports fs',
      'storage: domain, platform, TypeORM. src/storage/store.ts imports src/web/page.ts',
      'No cycles at all. src/storage/store.ts imports src/web/page.ts',
      'contract: nothing; types of the domain may be imported as types. src/contract/wire.ts imports src/domain/rule.ts',
      'use-cases: no other use case. What two of them share is a step. src/use-cases/queue/call.ts imports src/use-cases/booking/book.ts',
      'use-cases/steps: domain, storage, platform; no use case. src/use-cases/steps/step.ts imports src/use-cases/queue/call.ts',
      'storage/stores: a store does not know the unit of work. src/storage/stores/store.ts imports src/storage/unit.ts',
      'jobs: use-cases, platform. src/jobs/job.ts imports src/storage/store.ts',
      'web/pages: pages of one face never import another face’s. src/web/pages/staff/desk.ts imports src/web/pages/resident/find.ts',
      'web/api: never imports pages. src/web/api/view.ts imports src/web/pages/resident/find.ts',
      'storage is the only room that knows TypeORM. src/use-cases/booking/book.ts imports typeorm',
    ];
    expect(found).toEqual(expect.arrayContaining(expected));
    expect(found.filter((line) => line.includes('src/contract/view.ts'))).toEqual([]);
  });
});
