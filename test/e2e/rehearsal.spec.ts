import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { databases, type EmptyDatabase, emptyDatabase } from '../support/databases.js';
import { root } from '../support/sources.js';

const program = join(root, 'test', 'rehearsal', 'rehearse.mjs');
/** An hour before noon in six seconds. */
const hour = ['--pace', '600', '--from', '10', '--to', '11', '--arrivals', '30'];

describe.each(databases)('an hour at the hub on %s', (kind) => {
  let database: EmptyDatabase;
  beforeAll(async () => {
    database = await emptyDatabase(kind);
  });
  afterAll(() => database.remove());

  it('is rehearsed through the public API with nobody lost and nothing doubled', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [program, ...hour, '--database', database.url]);
    expect(stdout).toMatch(/^Faults +none$/m);
    expect(stdout).toMatch(/^Lost or doubled +none$/m);
  });
});
