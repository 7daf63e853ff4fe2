// Lints the OpenAPI document of the built server with Spectral.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hubline-api-'));
const port = 20_000 + (process.pid % 10_000);
const run = (command, args, options = {}) => spawn(command, args, { cwd: root, ...options });
const ended = (child) => new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));

const built = await ended(run(process.execPath, ['.ci/build-if-stale.mjs'], { stdio: 'inherit' }));
if (built !== 0) process.exit(built);
const server = run(process.execPath, ['dist/main.js'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: {
    ...process.env,
    HUBLINE_PORT: String(port),
    HUBLINE_DATABASE_URL: `sqlite:${join(folder, 'hubline.sqlite')}`,
    HUBLINE_LOG_LEVEL: 'error',
  },
});
try {
  const address = `http://127.0.0.1:${port}`;
  const isReady = () =>
    fetch(`${address}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
  for (let tries = 0; !(await isReady()); tries++) {
    if (tries > 300 || server.exitCode !== null) throw new Error('the server did not start');
    await pause(100);
  }
  const file = join(folder, 'openapi.json');
  writeFileSync(file, await (await fetch(`${address}/api/openapi.json`)).text());
  const spectral = join(root, 'node_modules', '.bin', 'spectral');
  process.exitCode = await ended(run(spectral, ['lint', '--fail-severity', 'warn', file], { stdio: 'inherit' }));
} finally {
  server.kill('SIGTERM');
  await ended(server);
  rmSync(folder, { recursive: true, force: true });
}
