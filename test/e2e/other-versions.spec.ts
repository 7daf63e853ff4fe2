// Programs and databases of different versions, and the command that only looks.
import { execFile } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Database } from '../../src/storage/database.js';
import { OtherVersion } from '../../src/storage/migrating.js';
import { databases, emptyDatabase, migratedDatabase } from '../support/databases.js';
import { root } from '../support/source-files.js';

describe.each(databases)('a database on %s', (kind) => {
  it('that a newer version has migrated is refused in one sentence, and stays as it is', async () => {
    const place = await migratedDatabase(kind);
    const database = await Database.open(place.url);
    await database.writer.query(
      `INSERT INTO "migrations" ("timestamp", "name") VALUES (1999999999999, 'Later1999999999999')`,
    );
    await database.close();
    const opening = Database.open(place.url);
    await expect(opening).rejects.toThrow(OtherVersion);
    await expect(opening).rejects.toThrow(/newer version of Hubline\. Start that version, or restore a backup/);
    await place.remove();
  });

  it('that has no tables is not migrated by whoever only reads', async () => {
    const place = await emptyDatabase(kind);
    if (kind === 'sqlite') writeFileSync(place.url.slice('sqlite:'.length), '');
    await expect(Database.openToRead(place.url)).rejects.toThrow(/empty or of an older version/);
    await (await Database.open(place.url)).close();
    await (await Database.openToRead(place.url)).close();
    await place.remove();
  });
});

describe('the command for city files', () => {
  const city = async (url: string, ...words: string[]) => {
    const options = { env: { PATH: process.env.PATH ?? '', HUBLINE_DATABASE_URL: url }, cwd: root };
    const run = promisify(execFile)(process.execPath, [join(root, 'dist', 'city.js'), ...words], options);
    return run.then(
      ({ stdout }) => ({ code: 0, text: stdout }),
      (error: { code: number; stderr: string; stdout: string }) => ({
        code: error.code,
        text: error.stdout + error.stderr,
      }),
    );
  };
  const sample = 'src/use-cases/hub/city-file/toronto.yaml';

  it('looks without making a database, and its exit codes tell what was done', async () => {
    const absent = await emptyDatabase('sqlite');
    const there = await migratedDatabase('sqlite');
    const file = absent.url.slice('sqlite:'.length);
    const [preview, apply, help, version, nonsense] = await Promise.all([
      city(absent.url, 'preview', sample),
      city(there.url, 'apply', sample),
      city(absent.url, '--help'),
      city(absent.url, '--version'),
      city(absent.url, 'applly', sample),
    ]);
    expect(preview).toEqual({ code: 1, text: expect.stringMatching(/^There is no database .*\n$/) });
    expect([apply.code, apply.text]).toEqual([1, expect.stringMatching(/Add --yes[\s\S]*Nothing was changed\.\n$/)]);
    expect(help).toEqual({ code: 0, text: expect.stringMatching(/^Use: npm run city/) });
    expect(version).toEqual({ code: 0, text: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
    expect(nonsense).toEqual({ code: 1, text: expect.stringMatching(/^Use: /) });
    expect(existsSync(file)).toBe(false);
    await absent.remove();
    await there.remove();
  });
});
