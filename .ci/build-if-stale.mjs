// Builds the server (dist), the schemas of the API's answers (dist-api) and the screens (dist-ui) at once, each only if one
// of its sources is newer than the build. `--all` builds all three in any case.
import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => join(root, 'node_modules', '.bin', name);
const all = process.argv.includes('--all');

/** The latest modification time of a file, or of all files in a folder; 0 if there is none. */
function newest(path) {
  const at = join(root, path);
  const stat = statSync(at, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(at).map((name) => newest(join(path, name))));
}

const parts = [
  {
    made: 'dist/main.js',
    from: ['src', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'],
    command: [bin('nest'), 'build'],
  },
  {
    made: 'dist-api/answers.json',
    from: ['src/domain', 'src/contract', 'src/web', 'tsconfig.json', '.ci/describe-answers.mjs'],
    command: [process.execPath, '.ci/describe-answers.mjs'],
  },
  {
    made: 'dist-ui/manifest.json',
    from: ['kiosk-ui', 'display-ui', 'src/contract', 'src/web/browser', 'vite.config.ts'],
    command: [bin('vite'), 'build', '--logLevel', 'warn'],
  },
];

const isStale = ({ made, from }) => all || newest(made) < Math.max(newest('package-lock.json'), ...from.map(newest));

const run = ({ command: [command, ...words] }) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, words, { cwd: root, stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${command} ${words.join(' ')} failed`))));
  });

try {
  await Promise.all(parts.filter(isStale).map(run));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
