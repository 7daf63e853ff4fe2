// Releases a held time when the resident goes back or chooses another one; it is free again at once.
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { Refusal } from '../../domain/refusal.js';
import { requireHubOfId } from '../../storage/hub-of-id.js';
import { passOnFreedTime } from '../steps/pass-on-freed-times.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class ReleaseHold {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * Refuses `not-found` for an id that is no hold, or no longer one, such as a booking that waits for its confirmation
   * link.
   */
  run(id: string, by: Actor): Promise<void> {
    const hub = requireHubOfId(id);
    return this.work.run(hub, async (unit) => {
      const held = await unit.bookings.find(hub, id);
      if (held?.state !== 'held' || held.reference !== null) throw new Refusal('not-found');
      await unit.bookings.releaseSeats(held);
      await unit.bookings.remove(held);
      await unit.append({ hub, type: 'time-released', actor: by.name, appointment: id });
      await passOnFreedTime(unit, held);
    });
  }
}
