// The command `npm run city`. `preview FILE` prints the changes that a city file would make; `apply FILE` prints them,
// asks, and makes them. The server may be running: its screens show the changes within two seconds.
import 'reflect-metadata';
import { createInterface } from 'node:readline/promises';
import { systemActor } from './domain/access/actor.js';
import { ChangeNotifier } from './platform/change-notifier.js';
import { Clock } from './platform/clock.js';
import { readSettings, WrongSettings } from './platform/config.js';
import { UnusableFile } from './platform/database-file.js';
import { version } from './platform/version.js';
import { Database } from './storage/database.js';
import { OtherVersion } from './storage/migrating.js';
import { UnitOfWork } from './storage/unit-of-work.js';
import { ApplyCity } from './use-cases/hub/apply-city.js';
import { CityFileError } from './use-cases/hub/city-file/city-file-error.js';
import { describeChange, describeMissing } from './use-cases/hub/city-file/city-difference.js';
import { readCityText } from './use-cases/hub/city-file/city-file-text.js';
import { readCityFile } from './use-cases/hub/city-file/read-city-file.js';

const USAGE = `Use: npm run city -- preview FILE | apply FILE [--yes] | --help | --version
preview prints what a city file would change, and changes nothing; apply prints it, asks, and makes the changes.
The exit code is 0 when that was done, and 1 when nothing was changed: a mistake in the file, or no consent.`;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main([verb, file, ...options]: string[]): Promise<number> {
  if (verb === '--help' || verb === 'help') return told(USAGE);
  if (verb === '--version') return told(version());
  const known = options.every((option) => option === '--yes');
  if ((verb !== 'preview' && verb !== 'apply') || file === undefined || !known) {
    process.stderr.write(`${USAGE}\n`);
    return 1;
  }
  const city = readCityFile(await readCityText(file), file);
  const { HUBLINE_DATABASE_URL: url } = readSettings();
  const database = await (verb === 'preview' ? Database.openToRead(url) : Database.open(url));
  try {
    const applying = new ApplyCity(new UnitOfWork(database, new Clock(), new ChangeNotifier()));
    const changes = await applying.preview(city);
    for (const change of changes) say(describeChange(change));
    for (const line of describeMissing(city)) say(line);
    for (const { hub, references } of await applying.previewAffected(city)) say(describeHits(hub, references));
    if (!changes.some(({ kind }) => kind !== 'kept')) return told('Nothing would change.');
    if (verb === 'preview') return 0;
    if (!options.includes('--yes') && !(await agreed())) {
      say('Nothing was changed.');
      return 1;
    }
    await applying.run(city, systemActor);
    return told('Applied.');
  } finally {
    await database.close();
  }
}

/** Says a line and returns the exit code of success. */
function told(line: string): number {
  say(line);
  return 0;
}

/**
 * The line about bookings whose time the new hours no longer cover. `apply` drafts an offer of another time for each.
 */
const describeHits = (hub: string, references: string[]): string => {
  const bookings = references.length === 1 ? '1 booking' : `${references.length} bookings`;
  return `! ${bookings} at ${hub} lose their time and get the draft of an offer: ${references.join(', ')}`;
};

/** Whether the user confirms the changes. Without a terminal nobody can be asked, so the answer is no. */
async function agreed(): Promise<boolean> {
  if (!process.stdin.isTTY) {
    say('Add --yes to apply this without being asked.');
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('Apply these changes? (yes/no) ');
  terminal.close();
  return answer.trim().toLowerCase() === 'yes';
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const missing = (error as { code?: string }).code === 'ENOENT';
  const kinds = [WrongSettings, CityFileError, OtherVersion, UnusableFile];
  const expected = missing || kinds.some((kind) => error instanceof kind);
  process.stderr.write(`${expected ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`);
  process.exitCode = 1;
}
