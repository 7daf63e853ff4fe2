// Deletes what has had its time: contacts after the visit, ended holds and sessions, old keys. Nothing else depends on this job:
// every read ignores what has expired.
import { Injectable } from '@nestjs/common';
import { plusMinutes } from '../../domain/time/instant.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

/** Letters are kept so long after the last moment for sending them, for administrators who ask what became of one. */
const LETTER_DAYS = 60;

/** What was said about a wait: long enough to look at a whole year again. What the days came to is kept for good. */
const RANGE_DAYS = 400;

const DAY_MINUTES = 24 * 60;

@Injectable()
export class PurgeExpired {
  constructor(private readonly work: UnitOfWork) {}

  /** Answers how many rows of each kind went. */
  run(): Promise<Record<'holds' | 'contacts' | 'letters' | 'sessions' | 'drafts' | 'keys' | 'ranges', number>> {
    return this.work.runCity(async (unit) => ({
      holds: await unit.bookings.deleteEndedHolds(plusMinutes(unit.now, -DAY_MINUTES)),
      contacts: await unit.bookings.deleteExpiredContacts(unit.now),
      letters: await unit.post.deleteOlder(plusMinutes(unit.now, -LETTER_DAYS * DAY_MINUTES)),
      sessions: await unit.access.deleteExpired(unit.now, plusMinutes(unit.now, -DAY_MINUTES)),
      drafts: await unit.drafts.deleteExpired(unit.now),
      keys: await unit.keys.deleteExpired(unit.now),
      ranges: await unit.promises.deleteShownBefore(plusMinutes(unit.now, -RANGE_DAYS * DAY_MINUTES)),
    }));
  }
}
