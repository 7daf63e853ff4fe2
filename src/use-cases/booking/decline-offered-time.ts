// Declines an offered time. The next entry in order is offered it at once, and the one that declined stays on the list.
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { hasOpenOffer } from '../../domain/booking/waiting-list.js';
import { Refusal } from '../../domain/refusal.js';
import { Links } from '../../platform/links.js';
import { requireHubOfId } from '../../storage/hub-of-id.js';
import { declineOffer } from '../steps/pass-on-freed-times.js';
import { findWaitingEntry } from '../steps/find-waiting-entry.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class DeclineOfferedTime {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: Links,
  ) {}

  /** Refuses `not-found`, `not-yours` and `hold-expired` when there is no offer any more. */
  run(id: string, token: string, by: Actor): Promise<void> {
    return this.work.run(requireHubOfId(id), async (unit) => {
      const entry = await findWaitingEntry(unit, this.links, id, token);
      if (!hasOpenOffer(entry, unit.now)) throw new Refusal('hold-expired', { why: 'offer' });
      await declineOffer(unit, entry, by.name);
    });
  }
}
