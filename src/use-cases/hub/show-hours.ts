// Shows a hub's hours to its supervisor: as they are, and the changes with the number of affected bookings and of
// answers.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import type { HoursChange } from '../../domain/booking/rebooking.js';
import type { Hub } from '../../domain/hub/hub.js';
import type { Instant } from '../../domain/time/instant.js';
import type { RebookingCounts } from '../../storage/stores/rebooking-store.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface HoursNow {
  hub: Hub;
  /** The latest first. */
  changes: { change: HoursChange; counts: RebookingCounts }[];
  asOf: Instant;
}

const MOST_CHANGES = 30;

@Injectable()
export class ShowHours {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses `not-yours` and `unknown-hub`. */
  async run(hubKey: string, by: Actor): Promise<HoursNow> {
    permit(by, 'supervise', hubKey);
    return this.work.read(async (unit) => {
      const { hub } = await unit.hubs.configuration(hubKey);
      const counts = await unit.rebookings.counts(hubKey, unit.now);
      const changes = (await unit.rebookings.latestChanges(hubKey, MOST_CHANGES)).map((change) => ({
        change,
        counts: counts.get(change.id) ?? { affected: 0, open: 0, drafts: 0 },
      }));
      return { hub, changes, asOf: unit.now };
    });
  }
}
