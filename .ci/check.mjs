// `npm run check`: runs its parts at once and prints the output of each when that part ends. The exit code is 1 if any part
// fails.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
/** The parts, sorted by how long they take, the longest first. */
const parts = [
  'check:lint',
  'check:types',
  'check:types-ui',
  'check:api',
  'check:rooms',
  'check:messages',
  'check:views',
  'check:dead',
  'check:format',
];

/** Runs one script of package.json and resolves to whether it succeeded. */
function run(part) {
  const start = performance.now();
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const options = { cwd: root, env: { ...process.env, ...colour }, stdio: ['ignore', 'pipe', 'pipe'] };
  const child = spawn('npm', ['run', '--silent', part], options);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  return new Promise((resolve) => {
    const end = (succeeded, more = '') => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`${succeeded ? 'ok' : 'FAILED'}  ${part}  ${seconds} s`);
      const text = `${output}${more}`.trim();
      if (text) console.log(text.replaceAll(/^/gm, '    '));
      resolve(succeeded);
    };
    child.once('error', (error) => end(false, error.message));
    child.once('close', (code) => end(code === 0));
  });
}

const unknown = parts.filter((part) => !(part in scripts));
const forgotten = Object.keys(scripts).filter((name) => name.startsWith('check:') && !parts.includes(name));
if (unknown.length + forgotten.length > 0)
  throw new Error(`not the scripts of package.json: ${[...unknown, ...forgotten]}`);
const results = await Promise.all(parts.map(run));
if (results.includes(false)) process.exitCode = 1;
