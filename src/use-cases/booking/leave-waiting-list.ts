// Takes a person off the waiting list, by themselves or by a greeter. What they gave is deleted, and a time that was
// kept for them is offered to the next.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import { isOpenEntry, type WaitingEntry } from '../../domain/booking/waiting-list.js';
import { Refusal } from '../../domain/refusal.js';
import { Links } from '../../platform/links.js';
import { requireHubOfId } from '../../storage/hub-of-id.js';
import { endWaitingEntry } from '../steps/pass-on-freed-times.js';
import { findWaitingEntry } from '../steps/find-waiting-entry.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class LeaveWaitingList {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: Links,
  ) {}

  /** By the person. Refuses `not-found`, `link-expired` and `not-allowed-now` (off the list already). */
  run(id: string, token: string, by: Actor): Promise<void> {
    return this.work.run(requireHubOfId(id), async (unit) =>
      this.leave(unit, await findWaitingEntry(unit, this.links, id, token), 'left', by),
    );
  }

  /** By staff of the hub. Refuses `not-yours`, `not-found` and `not-allowed-now`. */
  async byStaff(hub: string, id: string, by: Actor): Promise<void> {
    permit(by, 'greet', hub);
    return this.work.run(hub, async (unit) => {
      const entry = await unit.waiting.find(hub, id);
      if (!entry) throw new Refusal('not-found');
      await this.leave(unit, entry, 'removed', by);
    });
  }

  private async leave(unit: Unit, entry: WaitingEntry, why: 'left' | 'removed', by: Actor): Promise<void> {
    if (!isOpenEntry(entry, unit.now)) throw new Refusal('not-allowed-now', { why: 'off-the-list' });
    await endWaitingEntry(unit, entry, { why, by: by.name });
  }
}
