// Back after a miss: once, within 30 minutes, with the due time it had less the policy's credit; told to staff, or said by the link on
// the ticket.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import { policyOf } from '../../domain/hub/calling-policy.js';
import { comeBack } from '../../domain/queue/ticket/moves.js';
import type { Ticket } from '../../domain/queue/ticket/ticket.js';
import { Links } from '../../platform/links.js';
import { hubOf } from '../../storage/hub-of-id.js';
import { ownTicketOf } from '../steps/find-own-ticket.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class ReturnTicket {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: Links,
  ) {}

  /** Refuses `not-found`, `not-yours`, `not-allowed-now`. */
  async run(id: string, by: Actor): Promise<Ticket> {
    permit(by, 'greet', hubOf(id));
    return this.back(id, by);
  }

  /** Refuses `not-found`, `not-allowed-now`. */
  async byPhone(token: string, by: Actor): Promise<Ticket> {
    return this.back(ownTicketOf(this.links, token), by);
  }

  private back(id: string, by: Actor): Promise<Ticket> {
    const hub = hubOf(id);
    return this.work.run(hub, async (unit) => {
      const ticket = await unit.tickets.get(hub, id);
      const { policy } = (await unit.hubs.configuration(hub)).hub;
      const { returnCredit } = policyOf(policy, ticket.service);
      return unit.change(ticket, comeBack(ticket, unit.now, returnCredit), { type: 'returned', actor: by.name });
    });
  }
}
