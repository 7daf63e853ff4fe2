import 'reflect-metadata';
import { version } from './platform/version.js';
import { startServer } from './start.js';

const USAGE = `Use: npm start
The settings are environment variables, which docs/running.md lists; a wrong one stops the start with what is allowed.
--help prints this, --version the version.`;

const [word] = process.argv.slice(2);
if (word === undefined) await startServer();
else if (word === '--help' || word === '--version') process.stdout.write(`${word === '--help' ? USAGE : version()}\n`);
else {
  process.stderr.write(`${word} is not known.\n${USAGE}\n`);
  process.exitCode = 1;
}
