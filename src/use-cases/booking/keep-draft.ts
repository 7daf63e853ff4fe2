// What somebody types while they book is kept for a while beyond their hold, so that no reload, no way back and no new
// time loses it. It is sealed by who asks; here it is a text with an end.
import { DRAFT_MINUTES } from '../../domain/durations.js';
import { Injectable } from '@nestjs/common';
import { plusMinutes } from '../../domain/time/instant.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class KeepDraft {
  constructor(private readonly work: UnitOfWork) {}

  /** Undefined when there is none, or no longer. */
  find(key: string): Promise<string | undefined> {
    return this.work.readOne((unit) => unit.drafts.find(key, unit.now));
  }

  /** In place of what was kept under this key. */
  keep(key: string, sealed: string): Promise<void> {
    return this.work.runCity((unit) =>
      unit.drafts.keep({ key, sealed, expiresAt: plusMinutes(unit.now, DRAFT_MINUTES) }),
    );
  }
}
