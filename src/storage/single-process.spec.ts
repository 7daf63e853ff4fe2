import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AlreadyServed, takeSinglePlace } from './single-process.js';

describe('the lock of a SQLite file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hubline-place-'));
  const at = (name: string) => `sqlite:${join(folder, 'data', name)}`;
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is taken by one process, and a second one is told what to do', () => {
    takeSinglePlace(at('hubline.sqlite'));
    const again = () => takeSinglePlace(at('hubline.sqlite'));
    expect(again).toThrow(AlreadyServed);
    expect(again).toThrow(/hubline\.sqlite.*HUBLINE_DATABASE_URL/);
  });

  it('is another one for another file', () => {
    expect(() => takeSinglePlace(at('other.sqlite'))).not.toThrow();
  });

  it('does not exist on PostgreSQL', () => {
    const url = 'postgres://somewhere/hubline';
    expect(() => [takeSinglePlace(url), takeSinglePlace(url)]).not.toThrow();
  });
});
