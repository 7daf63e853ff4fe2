// Opens a unit of work on a database without rows, and without a server around it.
import { ChangeNotifier } from '../../src/platform/change-notifier.js';
import { Clock } from '../../src/platform/clock.js';
import { Database } from '../../src/storage/database.js';
import { UnitOfWork } from '../../src/storage/unit-of-work.js';
import { MONDAY_TEN } from '../builders/instant.js';
import { type DatabaseKind, emptyDatabase } from './databases.js';
import { type ManualClock, manualClockAt } from './manual-clock.js';

export interface OpenStorage {
  database: Database;
  work: UnitOfWork;
  clock: ManualClock;
  changes: ChangeNotifier;
  close(): Promise<void>;
}

export async function openStorage(kind: DatabaseKind, options = { groupCommit: true }): Promise<OpenStorage> {
  const testDatabase = await emptyDatabase(kind);
  const database = await Database.open(testDatabase.url);
  const underlyingClock = new Clock();
  const clock = manualClockAt(underlyingClock, MONDAY_TEN);
  const changes = new ChangeNotifier();
  const close = async () => {
    await database.close();
    await testDatabase.remove();
  };
  return { database, work: new UnitOfWork(database, underlyingClock, changes, options), clock, changes, close };
}
