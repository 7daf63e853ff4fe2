// Replays a recorded day of a hub with another policy, or with more or fewer counters.
import { staffActor } from '../../../dist/domain/access/actor.js';
import { ChangeNotifier } from '../../../dist/platform/change-notifier.js';
import { Clock } from '../../../dist/platform/clock.js';
import { Database } from '../../../dist/storage/database.js';
import { UnitOfWork } from '../../../dist/storage/unit-of-work.js';
import { ReplayDay } from '../../../dist/use-cases/reports/replay-day.js';

/** The actor of the replay. It has the right to read everything, because who has the database may read it anyway. */
const owner = staffActor({ id: 'bench', name: 'bench', roles: ['administrator'], hubs: [] });

/** @param {{ database: string, hub?: string, day?: string, guard?: string, credit?: string, counters?: string }} wanted */
export async function replayRecorded({ database, hub, day, guard, credit, counters = '0' }) {
  if (!hub || !day) throw new Error('say which day of which hub: --hub city-hall --day 2027-03-15');
  const policy = {
    ...(guard !== undefined && { walkInGuard: Number(guard) }),
    ...(credit !== undefined && { appointmentCredit: Number(credit) }),
  };
  const opened = await Database.open(database);
  try {
    const work = new UnitOfWork(opened, new Clock(), new ChangeNotifier());
    return await new ReplayDay(work).run(hub, day, { policy, counters: Number(counters) }, owner);
  } finally {
    await opened.close();
  }
}
