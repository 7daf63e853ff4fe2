import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type DatabaseKind, databases, emptyDatabase } from '../support/databases.js';
import { root } from '../support/source-files.js';

const program = join(root, 'test', 'rehearsal', 'rehearse.mjs');
/** Options that play the hour before noon in twelve seconds. On a busy machine a higher pace lets people come too late. */
const hour = ['--pace', '300', '--from', '10', '--to', '11', '--arrivals', '30'];

/** Resolves to the output of a rehearsal, also of one that found a fault. */
async function rehearse(kind: DatabaseKind): Promise<string> {
  const database = await emptyDatabase(kind);
  const words = [program, ...hour, '--database', database.url];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, words).catch((error) => error);
  await database.remove();
  return `${stdout}${stderr}`;
}

describe('a rehearsal of an hour at the hub', () => {
  // Both rehearsals run at once, because most of the time they wait for a clock.
  const rehearsals = new Map<DatabaseKind, Promise<string>>();
  beforeAll(() => {
    for (const kind of databases) rehearsals.set(kind, rehearse(kind));
  });
  afterAll(() => Promise.allSettled(rehearsals.values()));

  it.each(databases)('through the API on %s loses nobody and does nothing twice', async (kind) => {
    const output = await rehearsals.get(kind);
    expect(output).toMatch(/^Faults +none$/m);
    expect(output).toMatch(/^Lost or doubled +none$/m);
  });
});
