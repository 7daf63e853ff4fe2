// The called person is at the counter.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import { start } from '../../domain/queue/ticket/moves.js';
import type { Ticket } from '../../domain/queue/ticket/ticket.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';
import { hubOf } from '../../storage/hub-of-id.js';

@Injectable()
export class StartServing {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses `not-found`, `not-yours`, `not-allowed-now`. */
  run(id: string, by: Actor): Promise<Ticket> {
    const hub = hubOf(id);
    permit(by, 'serve', hub);
    return this.work.run(hub, async (unit) => {
      const ticket = await unit.tickets.get(hub, id);
      return unit.change(ticket, start(ticket, unit.now), { type: 'started', actor: by.name });
    });
  }
}
