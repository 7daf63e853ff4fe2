// Notes that staff have told a resident about a change of hours themselves, because no letter reaches them.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class NoteResidentTold {
  constructor(private readonly work: UnitOfWork) {}

  /** Repeating it changes nothing. Refuses `not-yours` and `not-found`. */
  async run(hub: string, change: string, appointment: string, by: Actor): Promise<void> {
    permit(by, 'supervise', hub);
    return this.work.run(hub, async (unit) => {
      await unit.rebookings.change(hub, change);
      const noted = await unit.rebookings.tell(hub, change, appointment, unit.now);
      if (noted) await unit.append({ hub, type: 'offer-told', actor: by.name, appointment, reason: { change } });
    });
  }
}
