import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseInUse, lockDatabaseFile } from './database-lock.js';

describe('the lock of a SQLite file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hubline-place-'));
  const at = (name: string) => `sqlite:${join(folder, 'data', name)}`;
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is taken by one process, and a second one is told what to do', () => {
    lockDatabaseFile(at('hubline.sqlite'));
    const again = () => lockDatabaseFile(at('hubline.sqlite'));
    expect(again).toThrow(DatabaseInUse);
    expect(again).toThrow(/hubline\.sqlite.*HUBLINE_DATABASE_URL/);
  });

  it('is the same by another path to the same file', () => {
    symlinkSync(join(folder, 'data', 'hubline.sqlite'), join(folder, 'data', 'linked.sqlite'));
    expect(() => lockDatabaseFile(at('linked.sqlite'))).toThrow(DatabaseInUse);
  });

  it('is another one for another file', () => {
    expect(() => lockDatabaseFile(at('other.sqlite'))).not.toThrow();
  });

  it('does not exist on PostgreSQL', () => {
    const url = 'postgres://somewhere/hubline';
    expect(() => [lockDatabaseFile(url), lockDatabaseFile(url)]).not.toThrow();
  });
});
