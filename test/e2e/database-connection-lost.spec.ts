// PostgreSQL ends the connection on which a process listens for changes of other processes. The process listens again.
import type { Board, IssuedTicketView } from '../../src/contract/wire.js';
import { administrator } from '../support/boot.js';
import { Child } from '../support/child.js';
import { signIn } from '../support/api-client.js';
import { emptyDatabase, type TestDatabase } from '../support/databases.js';
import { SocketListener } from '../support/socket-listener.js';
import { rowsOf } from '../support/table-rows.js';

const LISTENING = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN %'`;

describe('a process that loses its connection to PostgreSQL', () => {
  let empty: TestDatabase;
  let child: Child;
  beforeAll(async () => {
    empty = await emptyDatabase('postgres');
    child = await Child.start(empty.url);
  });
  afterAll(async () => {
    await child.kill();
    await empty.remove();
  });

  it.each(['the one it listens on', 'all of them'])('goes on serving requests and live screens: %s', async (which) => {
    const listening = which === 'the one it listens on';
    const ended = await rowsOf<{ done: boolean }>(
      empty.url,
      `SELECT pg_terminate_backend(pid) AS done FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid()${listening ? ` AND pid IN (${LISTENING})` : ''}`,
    );
    expect(ended.length).toBeGreaterThan(0);
    expect(ended.every(({ done }) => done)).toBe(true);
    await child.ready();
    const clerk = await signIn(child.url, administrator);
    const screen = await SocketListener.connect(child.url, { hub: 'training-hall' });
    await clerk.post<IssuedTicketView>('/api/v1/hubs/training-hall/tickets', {
      service: 'general-information',
      language: 'en',
    });
    const { sequence } = await clerk.get<Board>('/api/v1/hubs/training-hall/board');
    await screen.hear<Board>('board', (board) => board.sequence === sequence);
    screen.close();
    expect(child.process.exitCode).toBeNull();
  });
});
