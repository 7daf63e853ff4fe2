// Done; or, with a service left, back to waiting for that one with the original due time. A finished ticket completes
// its appointment.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import { finish } from '../../domain/queue/ticket/moves.js';
import type { Ticket } from '../../domain/queue/ticket/ticket.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';
import { hubOf } from '../../storage/hub-of-id.js';

@Injectable()
export class FinishServing {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses `not-found`, `not-yours`, `not-allowed-now`. */
  run(id: string, by: Actor): Promise<Ticket> {
    const hub = hubOf(id);
    permit(by, 'serve', hub);
    return this.work.run(hub, async (unit) => {
      const ticket = await unit.tickets.get(hub, id);
      const after = finish(ticket, unit.now);
      if (after.state === 'done') await unit.bookings.follow(ticket.appointment, 'completed');
      const reason = { service: ticket.service };
      return unit.change(ticket, after, { type: 'finished', actor: by.name, reason });
    });
  }
}
