// The command `npm run city`. `preview FILE` prints the changes that a city file would make; `apply FILE` prints them,
// asks, and makes them. The server may be running: its screens show the changes within two seconds.
import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { systemActor } from './domain/access/actor.js';
import { ChangeNotifier } from './platform/change-notifier.js';
import { Clock } from './platform/clock.js';
import { readSettings, WrongSettings } from './platform/config.js';
import { Database } from './storage/database.js';
import { UnitOfWork } from './storage/unit-of-work.js';
import { ApplyCity } from './use-cases/hub/apply-city.js';
import { CityFileError } from './use-cases/hub/city-file/city-file-error.js';
import { describeChange, describeMissing } from './use-cases/hub/city-file/city-difference.js';
import { readCityFile } from './use-cases/hub/city-file/read-city-file.js';

const USAGE = 'Use: npm run city -- preview FILE | apply FILE [--yes]';
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main([verb, file, ...options]: string[]): Promise<number> {
  if ((verb !== 'preview' && verb !== 'apply') || file === undefined) {
    say(USAGE);
    return 1;
  }
  const city = readCityFile(await readFile(file, 'utf8'), file);
  const database = await Database.open(readSettings().HUBLINE_DATABASE_URL);
  try {
    const applying = new ApplyCity(new UnitOfWork(database, new Clock(), new ChangeNotifier()));
    const changes = await applying.preview(city);
    for (const change of changes) say(describeChange(change));
    for (const line of describeMissing(city)) say(line);
    for (const { hub, references } of await applying.previewAffected(city)) say(describeHits(hub, references));
    if (!changes.some(({ kind }) => kind !== 'kept')) say('Nothing would change.');
    else if (verb === 'apply' && (options.includes('--yes') || (await agreed()))) {
      await applying.run(city, systemActor);
      say('Applied.');
    } else say('Nothing was changed.');
    return 0;
  } finally {
    await database.close();
  }
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
  const expected = missing || error instanceof WrongSettings || error instanceof CityFileError;
  process.stderr.write(`${expected ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`);
  process.exitCode = 1;
}
