// Deletes what has expired: contacts after the visit with what else could tell who it was, ended holds and sessions, old keys. Nothing else depends on this
// job, because every read ignores what has expired.
import {
  ENDED_KEPT_DAYS,
  SESSION_IDLE_MINUTES,
  LETTER_KEPT_DAYS,
  SHOWN_RANGE_KEPT_DAYS,
} from '../../domain/durations.js';
import { Injectable } from '@nestjs/common';
import { plusMinutes, DAY_MINUTES } from '../../domain/time/instant.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class PurgeExpired {
  constructor(private readonly work: UnitOfWork) {}

  /** Deletes and returns the number of rows of each kind. */
  run(): Promise<Record<'holds' | 'contacts' | 'letters' | 'sessions' | 'drafts' | 'keys' | 'ranges', number>> {
    return this.work.runCity(async (unit) => {
      const daysAgo = (days: number) => plusMinutes(unit.now, -days * DAY_MINUTES);
      return {
        holds: await unit.bookings.deleteEndedHolds(daysAgo(ENDED_KEPT_DAYS)),
        contacts: await unit.privacy.forgetExpired(unit.now),
        letters: await unit.post.deleteOlder(daysAgo(LETTER_KEPT_DAYS)),
        sessions: await endSessions(unit),
        drafts: await unit.drafts.deleteExpired(unit.now),
        keys: await unit.keys.deleteExpired(unit.now),
        ranges: await unit.promises.deleteShownBefore(daysAgo(SHOWN_RANGE_KEPT_DAYS)),
      };
    });
  }
}

/** The failed sign-ins are kept a day, because the supervisor's notice counts them. */
async function endSessions(unit: Unit): Promise<number> {
  await unit.signIns.deleteBefore(plusMinutes(unit.now, -ENDED_KEPT_DAYS * DAY_MINUTES));
  return unit.access.deleteEndedSessions(unit.now, plusMinutes(unit.now, -SESSION_IDLE_MINUTES));
}
