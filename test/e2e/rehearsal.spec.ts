import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type DatabaseKind, databases, emptyDatabase } from '../support/databases.js';
import { root } from '../support/source-files.js';

const program = join(root, 'test', 'rehearsal', 'rehearse.mjs');
/** Options that play the hour before noon in six seconds. */
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

describe('a rehearsal of an hour at the hub', () => {
  // Both rehearsals run at once, because most of the time they wait for a clock.
  const rehearsals = new Map<DatabaseKind, Promise<string>>();
  beforeAll(() => {
    for (const kind of databases) rehearsals.set(kind, rehearse(kind));
  });
  afterAll(() => Promise.allSettled(rehearsals.values()));

  it.each(databases)('through the API on %s loses nobody and does nothing twice', async (kind) => {
    const stdout = await rehearsals.get(kind);
    expect(stdout).toMatch(/^Faults +none$/m);
    expect(stdout).toMatch(/^Lost or doubled +none$/m);
  });
});
