// Answers on the server's own address while a start waits for its database: the process is well, nothing else is ready.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { type Settings, unusable } from '../platform/config.js';
import { spokenLanguages } from '../platform/sentences.js';
import { chooseLanguage } from './http/choose-language.js';
import { faultProblem, RETRY_AFTER } from './http/problems.js';

const TRY_AGAIN_MS = 1_000;

/**
 * Tries to start every second until it succeeds. From the first failure on a waiting server listens in its place. Rejects
 * with the first error for which nobody `waits`, and with that of listening.
 */
export async function whenPossible<T>(
  start: () => Promise<T>,
  waits: (error: unknown) => error is Error,
  { HUBLINE_PORT: port, HUBLINE_HOST: host }: Settings,
): Promise<T> {
  let waiting: Server | undefined;
  try {
    for (;;) {
      try {
        return await start();
      } catch (error) {
        if (!waits(error)) throw error;
        waiting ??= await listen(port, host, error);
      }
      await pause(TRY_AGAIN_MS);
    }
  } finally {
    if (waiting) await close(waiting);
  }
}

async function listen(port: number, host: string, { message }: Error): Promise<Server> {
  const server = createServer(answer).listen(port, host);
  await once(server, 'listening').catch((error: Error) => {
    throw unusable('HUBLINE_PORT', error.message);
  });
  process.stdout.write(`The database is away (${message}). The start waits for it.\n`);
  return server;
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  request.resume();
  const send = (status: number, type: string, body: string): void => {
    if (status === 503) response.setHeader('retry-after', RETRY_AFTER);
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
  };
  if (request.url === '/healthz') return send(200, 'application/json', JSON.stringify({ status: 'ok' }));
  const language = chooseLanguage(request.headers['accept-language'], spokenLanguages());
  const problem = faultProblem(503, language);
  const isPage = request.headers.accept?.includes('text/html') === true;
  if (!isPage) return send(503, 'application/problem+json', JSON.stringify(problem));
  return send(503, 'text/html; charset=utf-8', page(language, problem));
}

/** The page loads itself again until the server is there. Its sentences come from the language files, not from anybody. */
const page = (language: string, { title, detail }: { title: string; detail: string }): string => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="${RETRY_AFTER}"><title>${title}</title>
<style>html { color-scheme: light dark; font: 1.25rem/1.5 sans-serif } body { max-width: 34rem; margin: 12vh auto; padding: 0 1rem }</style>
</head><body><main><h1>${title}</h1><p>${detail}</p></main></body></html>
`;
