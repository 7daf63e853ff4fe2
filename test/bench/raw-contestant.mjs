// The raw server as a contestant: how it is started, and its requests.
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { startServer } from '../rehearsal/server-process.mjs';
import { SEATS } from './city.mjs';

const server = fileURLToPath(new URL('./raw-server.mjs', import.meta.url));
const post = (path, body) => ({ method: 'POST', path, body, headers: { 'idempotency-key': randomUUID() } });
const get = (path, words) => ({ method: 'GET', path: `${path}?${new URLSearchParams(words)}` });

export const rawFile = (folder) => `${folder}/raw.sqlite`;

/** `grouped`: whether it commits once in each turn of the event loop. */
export async function startRaw({ folder, command, grouped }) {
  const { port, pid, stop } = await startServer(
    { DB: rawFile(folder), GROUP: grouped ? '1' : '0' },
    { server, command },
  );
  return {
    name: 'raw',
    port,
    pid,
    stop,
    issue: (hub, service) => post('/tickets', { hub, service, language: 'en' }),
    callNext: (hub, counter) => post('/call-next', { hub, counter }),
    called: ({ id, ticket }) => ({ id, label: ticket }),
    leave: (hub, id) => post('/leave', { hub, id }),
    book: (hub, service, start) => post('/book', { hub, service, start, name: 'Ada', email: 'ada@example.org' }),
    board: (hub) => get('/board', { hub }),
    freeTimes: (hub, service, from, days) =>
      get('/free-times', { hub, service, from: `${from}T00:00:00.000Z`, days, seats: SEATS }),
    socket: { path: '', auth: () => ({}), newest: (board) => board.called },
  };
}
