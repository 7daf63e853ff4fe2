// Adds a service to a ticket: finishing one service queues the next in the visit's order, with the original due time.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import { predecessorsIn } from '../../domain/hub/city-service.js';
import { addService } from '../../domain/queue/ticket/moves.js';
import type { Ticket } from '../../domain/queue/ticket/ticket.js';
import { Refusal } from '../../domain/refusal.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';
import { requireHubOfId } from '../../storage/hub-of-id.js';

@Injectable()
export class AddService {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses `not-found`, `not-yours`, `not-allowed-now` and `unknown-service`. */
  run(id: string, service: string, by: Actor): Promise<Ticket> {
    const hub = requireHubOfId(id);
    permit(by, 'greet', hub);
    return this.work.run(hub, async (unit) => {
      const { services } = await unit.hubs.configuration(hub);
      if (!services.has(service)) throw new Refusal('unknown-service', { service });
      const ticket = await unit.tickets.get(hub, id);
      const after = addService(ticket, service, predecessorsIn(services), unit.now);
      return unit.change(ticket, after, { type: 'service-added', actor: by.name, reason: { service } });
    });
  }
}
