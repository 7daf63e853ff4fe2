// Keeps what a person types while they book for longer than their hold, so that a reload, a step back or a new time
// does not lose it. The caller encrypts it; here it is a text with an expiry.
import { DRAFT_MINUTES } from '../../domain/durations.js';
import { Injectable } from '@nestjs/common';
import { plusMinutes } from '../../domain/time/instant.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class KeepDraft {
  constructor(private readonly work: UnitOfWork) {}

  /** The draft; undefined when there is none or it has expired. */
  find(key: string): Promise<string | undefined> {
    return this.work.readOne((unit) => unit.drafts.find(key, unit.now));
  }

  /** Replaces the draft that was kept under this key. */
  keep(key: string, sealed: string): Promise<void> {
    return this.work.runCity((unit) =>
      unit.drafts.keep({ key, sealed, expiresAt: plusMinutes(unit.now, DRAFT_MINUTES) }),
    );
  }
}
