// A bare server that shows what the machine can do: node:http, better-sqlite3 (WAL, synchronous=FULL) and socket.io, with the
// least code that writes the rows that Hubline writes: number series, ticket, event, hub sequence, idempotency key, seat,
// appointment and contact. It has no sessions, validation, languages or opening hours. GROUP=1 commits once in each turn of
// the event loop.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { RawDatabase } from './raw-database.mjs';

const database = new RawDatabase(process.env.DB);
const group = process.env.GROUP === '1';

const writes = { '/tickets': 'issue', '/call-next': 'callNext', '/leave': 'leave', '/book': 'book' };
const reads = { '/board': 'board', '/free-times': 'freeTimes' };
let waiting = [];

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://raw');
  if (request.method === 'GET')
    return answer(response, 200, database[reads[pathname]](Object.fromEntries(searchParams)));
  let text = '';
  request.on('data', (data) => {
    text += data;
  });
  request.on('end', () => {
    const key = request.headers['idempotency-key'] ?? randomUUID();
    const job = { work: writes[pathname], body: JSON.parse(text), key, path: pathname, response };
    if (!group) return settle([job]);
    waiting.push(job);
    if (waiting.length === 1) setImmediate(() => settle(waiting.splice(0)));
  });
});
const io = new Server(server, { transports: ['websocket'], serveClient: false });

function settle(jobs) {
  const values = database.write(jobs);
  jobs.forEach(({ response, path, body }, index) => {
    const value = values[index];
    if (value && path === '/call-next') io.emit('board', { ...database.board(body), called: value.ticket });
    answer(response, value ? 200 : 404, value ?? {});
  });
}

function answer(response, status, value) {
  const text = JSON.stringify(value);
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.end(text);
}

process.on('SIGTERM', () => process.exit(0));
server.listen(0, '127.0.0.1', () => process.stdout.write(`Raw http://127.0.0.1:${server.address().port}\n`));
