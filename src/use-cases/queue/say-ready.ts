// Whoever asked for more time is ready before it is over: told to staff, or said by the link on the ticket.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import { beReady } from '../../domain/queue/ticket/more-time.js';
import type { Ticket } from '../../domain/queue/ticket/ticket.js';
import { Links } from '../../platform/links.js';
import { hubOf } from '../../storage/hub-of-id.js';
import { ownTicketOf } from '../steps/find-own-ticket.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class SayReady {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: Links,
  ) {}

  /** Refuses `not-found`, `not-yours`, `not-allowed-now` (it may be called anyway). */
  async run(id: string, by: Actor): Promise<Ticket> {
    permit(by, 'greet', hubOf(id));
    return this.say(id, by);
  }

  /** Refuses `not-found`, `not-allowed-now`. */
  async byPhone(token: string, by: Actor): Promise<Ticket> {
    return this.say(ownTicketOf(this.links, token), by);
  }

  private say(id: string, by: Actor): Promise<Ticket> {
    const hub = hubOf(id);
    return this.work.run(hub, async (unit) => {
      const ticket = await unit.tickets.get(hub, id);
      return unit.change(ticket, beReady(ticket, unit.now), { type: 'ready', actor: by.name });
    });
  }
}
