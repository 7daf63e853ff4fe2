import { chmodSync, linkSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { databaseFile, keepDatabaseFilePrivate, UnusableFile } from './database-file.js';

describe('the file of a database', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hubline-file-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const rights = (path: string) => (statSync(path).mode & 0o777).toString(8);

  it('is created for its owner only, with its folder', () => {
    const file = join(folder, 'data', 'hubline.sqlite');
    keepDatabaseFilePrivate(file);
    expect([rights(file), rights(dirname(file))]).toEqual(['600', '700']);
  });

  it('that others could read is closed to them, with its log and its secret', () => {
    const file = join(folder, 'hubline.sqlite');
    const parts = [file, `${file}-wal`, `${file}-shm`, `${file}.secret`];
    for (const part of parts) {
      writeFileSync(part, '');
      chmodSync(part, 0o644);
    }
    keepDatabaseFilePrivate(file);
    expect(parts.map(rights)).toEqual(['600', '600', '600', '600']);
  });

  it('has one name through every symbolic link', () => {
    const file = join(folder, 'hubline.sqlite');
    writeFileSync(file, '');
    symlinkSync(file, join(folder, 'other.sqlite'));
    symlinkSync(folder, join(folder, 'here'));
    expect(databaseFile(`sqlite:${folder}/other.sqlite`)).toBe(databaseFile(`sqlite:${file}`));
    expect(databaseFile(`sqlite:${folder}/here/hubline.sqlite`)).toBe(databaseFile(`sqlite:${file}`));
    expect(databaseFile(`sqlite:${folder}/here/new.sqlite`)).toBe(databaseFile(`sqlite:${folder}/new.sqlite`));
    symlinkSync('new.sqlite', join(folder, 'to-come.sqlite'));
    expect(databaseFile(`sqlite:${folder}/to-come.sqlite`)).toBe(databaseFile(`sqlite:${folder}/new.sqlite`));
  });

  it('is refused under a hard link', () => {
    const file = join(folder, 'hubline.sqlite');
    writeFileSync(file, '');
    linkSync(file, join(folder, 'other.sqlite'));
    expect(() => keepDatabaseFilePrivate(join(folder, 'other.sqlite'))).toThrow(UnusableFile);
  });
});
