// Sends the offers of a change of hours: the drafts for residents who have not answered yet are delivered from now on.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import { rebookingAnswerOf } from '../../domain/booking/rebooking.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class SendOffers {
  constructor(private readonly work: UnitOfWork) {}

  /** Returns their number; repeating it sends nothing twice. Refuses `not-yours`, `unknown-hub` and `not-found`. */
  async run(hub: string, change: string, by: Actor): Promise<number> {
    permit(by, 'supervise', hub);
    return this.work.run(hub, async (unit) => {
      await unit.rebookings.change(hub, change);
      let sent = 0;
      for (const { rebooking, appointment } of await unit.rebookings.followed(hub, change)) {
        if (rebookingAnswerOf(rebooking, appointment, unit.now) !== 'none') continue;
        if (await unit.letters.release(appointment, 'rebooking-offer', unit.now)) sent++;
      }
      if (sent > 0) await unit.append({ hub, type: 'offers-sent', actor: by.name, reason: { change, sent } });
      return sent;
    });
  }
}
