// Starts the built server as a process on a free port, with a known first administrator.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The path of the server that `npm run build` makes. */
export const builtServer = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

export const firstAdministrator = { email: 'rehearsal@hubline.example', password: 'a-day-at-the-hub' };

const settings = {
  HUBLINE_PORT: '0',
  HUBLINE_LIMIT_FACTOR: '1000000',
  HUBLINE_LOG_LEVEL: 'warn',
  HUBLINE_ADMIN_EMAIL: firstAdministrator.email,
  HUBLINE_ADMIN_PASSWORD: firstAdministrator.password,
};

/**
 * Starts a server and waits until it listens.
 * @param {Record<string, string>} environment more settings; the process inherits none
 * @param {{ server?: string, command?: string[] }} [options] `command`: words before `node`, such as `['taskset', '-c', '0']`
 * @returns {Promise<{ url: string, port: number, pid: number, stop: () => Promise<void> }>}
 */
export async function startServer(environment, { server = builtServer, command = [] } = {}) {
  const [program, ...words] = [...command, process.execPath, server];
  const env = { PATH: process.env.PATH, ...settings, ...environment };
  const child = spawn(program, words, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const url = await Promise.race([addressOf(child), ended.then(([code]) => Promise.reject(new Error(notUp(code))))]);
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { url, port: Number(new URL(url).port), pid: child.pid, stop };
}

const notUp = (code) => `The server ended with ${code} before it listened. Is it built (npm run build)?`;

/** Resolves to the address that the server prints when it listens. */
function addressOf(child) {
  let said = '';
  return new Promise((resolve) => {
    child.stdout.on('data', (data) => {
      if (said === undefined) return;
      said += data;
      const found = /^(?:Residents|Raw) +(http:\/\/\S+?)\/?$/m.exec(said);
      if (!found) return;
      said = undefined;
      resolve(found[1]);
    });
  });
}
