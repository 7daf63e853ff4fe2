// Puts a ticket on hold while its holder fills in a form or fetches a document. It keeps its due time, and staff are
// reminded of it.
import { REMIND_MINUTES } from '../../domain/durations.js';
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import { hold } from '../../domain/queue/ticket/moves.js';
import type { Ticket } from '../../domain/queue/ticket/ticket.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';
import { requireHubOfId } from '../../storage/hub-of-id.js';

export interface HoldWish {
  reason?: string;
  remindInMinutes?: number;
}

@Injectable()
export class HoldTicket {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * `reason` is for staff pages and is not written to the log; `remindInMinutes` is REMIND_MINUTES when absent. Refuses
   * `not-found`, `not-yours` and `not-allowed-now`.
   */
  run(id: string, { reason, remindInMinutes = REMIND_MINUTES }: HoldWish, by: Actor): Promise<Ticket> {
    const hub = requireHubOfId(id);
    permit(by, 'greet', hub);
    return this.work.run(hub, async (unit) => {
      const ticket = await unit.tickets.get(hub, id);
      const after = hold(ticket, reason ?? null, remindInMinutes, unit.now);
      return unit.change(ticket, after, { type: 'held', actor: by.name, reason: { remindInMinutes } });
    });
  }
}
