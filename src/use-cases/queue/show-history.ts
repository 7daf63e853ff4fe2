// Shows everything that happened to a ticket, oldest first, for a supervisor who answers a complaint.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import type { HubEvent } from '../../domain/events.js';
import type { Hub } from '../../domain/hub/hub.js';
import type { Ticket } from '../../domain/queue/ticket/ticket.js';
import { requireHubOfId } from '../../storage/hub-of-id.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class ShowHistory {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses `not-found` and `not-yours`. */
  run(id: string, by: Actor): Promise<{ hub: Hub; ticket: Ticket; events: HubEvent[] }> {
    const hubKey = requireHubOfId(id);
    permit(by, 'greet', hubKey);
    return this.work.read(async (unit) => {
      const ticket = await unit.tickets.get(hubKey, id);
      const { hub } = await unit.hubs.configuration(hubKey);
      return { hub, ticket, events: await unit.log.ofTicket(hubKey, id) };
    });
  }
}
