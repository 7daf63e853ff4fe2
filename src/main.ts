import 'reflect-metadata';
import { readSettings, WrongSettings } from './platform/config.js';
import { version } from './platform/version.js';

const USAGE = `Use: npm start
The settings are environment variables, which docs/running.md lists; a wrong one stops the start with what is allowed.
--help prints this, --version the version.`;

const [word] = process.argv.slice(2);
if (word === '--help' || word === '--version') process.stdout.write(`${word === '--help' ? USAGE : version()}\n`);
else if (word !== undefined) fail(`${word} is not known.\n${USAGE}`);
else if (settingsAreRight()) {
  const { startServer } = await import('./start.js');
  await startServer();
}

/** Tells a wrong setting before the rest of the program is loaded, which takes seconds. */
function settingsAreRight(): boolean {
  try {
    readSettings();
    return true;
  } catch (error) {
    if (!(error instanceof WrongSettings)) throw error;
    fail(error.message);
    return false;
  }
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
