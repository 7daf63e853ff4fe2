// A resident leaves the queue by their own link, so that nobody calls into an empty hall.
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { leave } from '../../domain/queue/ticket/moves.js';
import type { Ticket } from '../../domain/queue/ticket/ticket.js';
import { Links } from '../../platform/links.js';
import { hubOf } from '../../storage/hub-of-id.js';
import { ownTicketOf } from '../steps/find-own-ticket.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class LeaveByPhone {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: Links,
  ) {}

  /** Refuses `not-found`, `not-allowed-now` (being served, or over). */
  run(token: string, by: Actor): Promise<Ticket> {
    const id = ownTicketOf(this.links, token);
    const hub = hubOf(id);
    return this.work.run(hub, async (unit) => {
      const ticket = await unit.tickets.get(hub, id);
      return unit.change(ticket, leave(ticket, unit.now), { type: 'left', actor: by.name });
    });
  }
}
