// The command `npm run resident`. `export WHO` prints all that is kept about one resident as JSON; `erase WHO` prints what
// it would erase, and erases it with `--yes`. WHO is a reference, an e-mail address or a telephone number. The server may
// be running.
import 'reflect-metadata';
import { systemActor } from './domain/access/actor.js';
import { ChangeNotifier } from './platform/change-notifier.js';
import { Clock } from './platform/clock.js';
import { readSettings, WrongSettings } from './platform/config.js';
import { ContactKeys } from './platform/contact-keys.js';
import { UnusableFile } from './platform/database-file.js';
import { Database } from './storage/database.js';
import { OtherVersion } from './storage/migrating.js';
import { UnitOfWork } from './storage/unit-of-work.js';
import { EraseResident } from './use-cases/access/erase-resident.js';
import { ExportResident } from './use-cases/access/export-resident.js';
import { KeepSecret } from './use-cases/access/keep-secret.js';

const USAGE = 'Use: npm run resident -- export WHO | erase WHO --yes   (WHO: a reference, an email or a phone number)';
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main([verb, who, option]: string[]): Promise<number> {
  if ((verb !== 'export' && verb !== 'erase') || who === undefined || (option !== undefined && option !== '--yes')) {
    say(USAGE);
    return verb === '--help' ? 0 : 1;
  }
  const settings = readSettings();
  const open = option === '--yes' ? Database.open : Database.openToRead;
  const database = await open(settings.HUBLINE_DATABASE_URL);
  try {
    const work = new UnitOfWork(database, new Clock(), new ChangeNotifier());
    const keys = new ContactKeys(await new KeepSecret(work, settings).run());
    const found = await new ExportResident(work, keys).run(who, systemActor);
    if (verb === 'export') say(JSON.stringify(found, null, 2));
    else if (found.length === 0) say('Nothing is kept about this person.');
    else if (option !== '--yes')
      say(`${found.length} records would be erased, and nothing was. Add --yes to erase them.`);
    else for (const line of await erase(new EraseResident(work, keys), who)) say(line);
    return verb === 'erase' && found.length > 0 && option !== '--yes' ? 1 : 0;
  } finally {
    await database.close();
  }
}

/** One line for each record that was erased. */
async function erase(erasing: EraseResident, who: string): Promise<string[]> {
  const erased = await erasing.run(who, systemActor);
  return erased.map(({ record, ended }) => {
    const name = record.reference ?? `entry of the waiting list for ${record.service}`;
    return `Erased: ${name} at ${record.hub}${ended ? ', which was still open and has ended' : ''}.`;
  });
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const expected = [WrongSettings, OtherVersion, UnusableFile].some((kind) => error instanceof kind);
  process.stderr.write(`${expected ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`);
  process.exitCode = 1;
}
