// Ten more minutes for somebody who waits: told to staff, or asked by the link on the ticket.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import { askMoreTime, MORE_TIME_MINUTES } from '../../domain/queue/ticket/more-time.js';
import type { Ticket } from '../../domain/queue/ticket/ticket.js';
import { Links } from '../../platform/links.js';
import { hubOf } from '../../storage/hub-of-id.js';
import { ownTicketOf } from '../steps/find-own-ticket.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class AskMoreTime {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: Links,
  ) {}

  /** Refuses `not-found`, `not-yours`, `not-allowed-now` (called already, or asked before). */
  async run(id: string, by: Actor): Promise<Ticket> {
    permit(by, 'greet', hubOf(id));
    return this.ask(id, by);
  }

  /** Refuses `not-found`, `not-allowed-now`. */
  async byPhone(token: string, by: Actor): Promise<Ticket> {
    return this.ask(ownTicketOf(this.links, token), by);
  }

  private ask(id: string, by: Actor): Promise<Ticket> {
    const hub = hubOf(id);
    return this.work.run(hub, async (unit) => {
      const ticket = await unit.tickets.get(hub, id);
      const after = askMoreTime(ticket, unit.now);
      return unit.change(ticket, after, {
        type: 'more-time-asked',
        actor: by.name,
        reason: { minutes: MORE_TIME_MINUTES },
      });
    });
  }
}
