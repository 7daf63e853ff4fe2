// Somebody fills in a form or fetches a document: the ticket rests and keeps its due time.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import { hold } from '../../domain/queue/moves.js';
import type { Ticket } from '../../domain/queue/ticket.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';
import { hubOf } from '../../storage/hub-of-id.js';

@Injectable()
export class HoldTicket {
  constructor(private readonly work: UnitOfWork) {}

  /** `note` is for staff pages and stays out of the log. Refuses `not-found`, `not-yours`, `not-allowed-now`. */
  run(id: string, note: string | undefined, by: Actor): Promise<Ticket> {
    const hub = hubOf(id);
    permit(by, 'greet', hub);
    return this.work.run(hub, async (unit) => {
      const ticket = await unit.tickets.get(hub, id);
      return unit.change(ticket, hold(ticket, note ?? null, unit.now), { type: 'held', actor: by.name });
    });
  }
}
