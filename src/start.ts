// Starts the server, from its settings to listening. A failure that an operator can correct is printed as one sentence.
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { SocketAdapter } from './live/socket-adapter.js';
import { readSettings, type Settings, unknownSettings, unusable, WrongSettings } from './platform/config.js';
import { DatabaseAway } from './platform/database-away.js';
import { Database, isSqlite } from './storage/database.js';
import { UnusableFile } from './platform/database-file.js';
import { asKnown } from './storage/db-errors.js';
import { OtherVersion } from './storage/migrating.js';
import { DatabaseInUse, lockDatabaseFile } from './storage/database-lock.js';
import { FirstAdministrator } from './use-cases/access/first-administrator.js';
import { SetClock } from './use-cases/access/set-clock.js';
import { CityFileError } from './use-cases/hub/city-file/city-file-error.js';
import { type FirstDevice, LoadFirstCity } from './use-cases/hub/load-first-city.js';
import { createServer } from './web/server.js';
import { whenPossible } from './web/waiting-server.js';

/** The secrets that a first start creates and prints once. */
export interface FirstSight {
  administrator?: { email: string; password: string };
  devices: FirstDevice[];
}

/** Prepares an application for listening: migrates the database, loads the city, creates the first administrator. */
export async function prepare(settings: Settings): Promise<{ app: NestFastifyApplication; first: FirstSight }> {
  const { HUBLINE_DATABASE_URL: url } = settings;
  const unusableUrl = blame('HUBLINE_DATABASE_URL');
  const database = await Database.open(url).catch((error: Error) => {
    const known = isSqlite(url) ? error : asKnown(error);
    throw known instanceof DatabaseAway ? known : unusableUrl(error);
  });
  let app: NestFastifyApplication | undefined;
  try {
    app = await createServer(AppModule.register(settings, database), settings, (made) => {
      made.useWebSocketAdapter(new SocketAdapter(made, settings));
    });
    await app.get(SetClock).run();
    const devices = await app.get(LoadFirstCity).run();
    const administrator = await app.get(FirstAdministrator).run();
    return { app, first: { administrator, devices } };
  } catch (error) {
    await (app ?? database).close(); // The application closes its database.
    throw error;
  }
}

/** Starts the server; if that fails, prints the reason and ends the process with 1. */
export async function startServer(): Promise<void> {
  // Whoever reads the output may end before the server does, which is no fault of the server.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);
  try {
    const settings = readSettings();
    for (const name of unknownSettings()) say(`${name} is not a setting of Hubline; it is ignored.`);
    await takePlace(settings).catch(blame('HUBLINE_DATABASE_URL'));
    const { app, first } = await whenPossible(() => prepare(settings), waits(settings), settings);
    endAtLast();
    const { HUBLINE_PORT: port, HUBLINE_HOST: host } = settings;
    await app.listen(port, host).catch(blame('HUBLINE_PORT', 'HUBLINE_HOST'));
    tell(settings, await app.getUrl(), first);
  } catch (error) {
    const expected = [WrongSettings, DatabaseInUse, CityFileError, DatabaseAway, OtherVersion, UnusableFile].some(
      (kind) => error instanceof kind,
    );
    process.stderr.write(`${expected ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`);
    process.exit(1);
  }
}

/** A start waits while PostgreSQL is away. A file that cannot be used ends it. */
const waits =
  ({ HUBLINE_DATABASE_URL: url }: Settings) =>
  (error: unknown): error is DatabaseAway =>
    error instanceof DatabaseAway && !isSqlite(url);

/** Ends the process some seconds after the signal to end, whatever its shutdown still waits for. */
function endAtLast(): void {
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.once(signal, () => setTimeout(() => process.exit(1), LONGEST_SHUTDOWN_MS).unref());
  }
}

const takePlace = async ({ HUBLINE_DATABASE_URL: url }: Settings) => lockDatabaseFile(url);

/** The milliseconds from a signal to the end of the process: requests in progress, then sockets, letters and database. */
const LONGEST_SHUTDOWN_MS = 9_500;

/** The codes of errors about the host; every other error of the system is about the first setting of `blame`. */
const HOST_FAULTS = ['ENOTFOUND', 'EAI_AGAIN', 'EADDRNOTAVAIL'];

/** Turns an error of the system or a driver into an unusable setting, because it is no fault of the program. */
const blame =
  (name: keyof Settings, host = name) =>
  (error: Error & { code?: unknown }): never => {
    if (typeof error.code !== 'string') throw error;
    throw unusable(HOST_FAULTS.includes(error.code) ? host : name, error.message);
  };

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Prints the addresses. Keys are in the fragment, which browsers send to no server and which is in no log. */
function tell(settings: Settings, listening: string, { administrator, devices }: FirstSight): void {
  const url = (settings.HUBLINE_PUBLIC_URL ?? listening).replace(/\/+$/, '');
  const device = (kind: FirstDevice['kind']): string => {
    const found = devices.find((one) => one.kind === kind);
    return found ? `#key=${found.key}&hub=${found.hub}` : '   (pair it at /staff/devices)';
  };
  say('');
  say(`Residents      ${url}/`);
  say(`Kiosk          ${url}/kiosk/${device('kiosk')}`);
  say(`Lobby screen   ${url}/display/${device('display')}`);
  say(`Staff          ${url}/staff/`);
  if (devices.length > 0) say('The keys of this kiosk and this screen are shown only now.');
  if (administrator) {
    say(`Administrator  ${administrator.email}   password ${administrator.password}   (shown only now)`);
  }
  say('');
}
