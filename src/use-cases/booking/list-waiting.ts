// Lists a hub's waiting list in its order for greeters, with names, because people ask them about it.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import { hasOpenOffer, type WaitingEntry } from '../../domain/booking/waiting-list.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface ListedEntry {
  entry: WaitingEntry;
  /** A time is kept for them at this moment. */
  hasOffer: boolean;
  /** Undefined once the contact has been deleted. */
  name?: string;
  /** The reference of the booking that would move. */
  reference?: string;
}

@Injectable()
export class ListWaiting {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses `not-yours` and `unknown-hub`. */
  run(hub: string, by: Actor): Promise<ListedEntry[]> {
    permit(by, 'greet', hub);
    return this.work.read(async (unit) => {
      await unit.hubs.configuration(hub);
      const listed: ListedEntry[] = [];
      for (const entry of await unit.waiting.open(hub, unit.now)) {
        const contact = await unit.waiting.contactOf(entry);
        const booked = entry.appointment === null ? undefined : await unit.bookings.find(hub, entry.appointment);
        const reference = booked?.reference ?? undefined;
        listed.push({ entry, hasOffer: hasOpenOffer(entry, unit.now), name: contact?.name, reference });
      }
      return listed;
    });
  }
}
