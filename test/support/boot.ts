// Starts the server as in production, but in this process, with its own database and a clock that the story moves.
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { plusMinutes } from '../../src/domain/time/instant.js';
import { Clock } from '../../src/platform/clock.js';
import { readSettings } from '../../src/platform/config.js';
import { parseInstant, isoOf } from '../../src/platform/iso-instant.js';
import { type FirstSight, prepare } from '../../src/start.js';
import { type DatabaseKind, migratedDatabase } from './databases.js';
import { MONDAY_TEN } from '../builders/instant.js';
import { type ManualClock, manualClockAt } from './manual-clock.js';

export const administrator = { email: 'clerk@city.example', password: 'a-long-password' };

export interface BootOptions {
  database: DatabaseKind;
  /** Settings by their names in the environment, in addition to the usual ones or in place of them. */
  settings?: Record<string, string>;
  /** The instant at which the clock stands, as ISO text. It stands still until a story moves it. */
  at?: string;
}

export interface Booted {
  app: NestFastifyApplication;
  /** The server's address, without a slash at its end. */
  url: string;
  databaseUrl: string;
  clock: ManualClock;
  first: FirstSight;
  close(): Promise<void>;
}

export async function boot({ database, settings = {}, at = MONDAY_TEN }: BootOptions): Promise<Booted> {
  const testDatabase = await migratedDatabase(database);
  const environment = {
    HUBLINE_DATABASE_URL: testDatabase.url,
    HUBLINE_CLOCK_START: aMinuteBefore(at),
    ...usual,
    ...settings,
  };
  const { app, first } = await prepare(readSettings(environment));
  const clock = manualClockAt(app.get(Clock), at);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const close = async () => {
    await app.close();
    await testDatabase.remove();
  };
  return { app, url: `http://127.0.0.1:${port}`, databaseUrl: testDatabase.url, clock, first, close };
}

/** The events of the first city must come before the story. */
const aMinuteBefore = (at: string): string => isoOf(plusMinutes(parseInstant(at), -1));

/** The limits are raised, because all requests of a story come from one address. */
const usual = {
  HUBLINE_ADMIN_EMAIL: administrator.email,
  HUBLINE_ADMIN_PASSWORD: administrator.password,
  HUBLINE_LIMIT_FACTOR: '100000',
  HUBLINE_LOG_LEVEL: 'silent',
};
