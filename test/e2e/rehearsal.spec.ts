import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type DatabaseKind, databases, emptyDatabase } from '../support/databases.js';
import { root } from '../support/source-files.js';

const program = join(root, 'test', 'rehearsal', 'rehearse.mjs');
/** An hour before noon in six seconds. */
const hour = ['--pace', '600', '--from', '10', '--to', '11', '--arrivals', '30'];

async function rehearse(kind: DatabaseKind): Promise<string> {
  const database = await emptyDatabase(kind);
  try {
    const words = [program, ...hour, '--database', database.url];
    return (await promisify(execFile)(process.execPath, words)).stdout;
  } finally {
    await database.remove();
  }
}

describe('an hour at the hub', () => {
  // at once: most of it is waiting for a clock
  const rehearsals = new Map<DatabaseKind, Promise<string>>();
  beforeAll(() => {
    for (const kind of databases) rehearsals.set(kind, rehearse(kind));
  });
  afterAll(() => Promise.allSettled(rehearsals.values()));

  it.each(databases)('on %s is rehearsed through the public API with nobody lost and nothing doubled', async (kind) => {
    const stdout = await rehearsals.get(kind);
    expect(stdout).toMatch(/^Faults +none$/m);
    expect(stdout).toMatch(/^Lost or doubled +none$/m);
  });
});
