// Back after a miss: once, within 30 minutes, with the due time it had less the policy's credit.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import { policyOf } from '../../domain/hub/calling-policy.js';
import { comeBack } from '../../domain/queue/moves.js';
import type { Ticket } from '../../domain/queue/ticket.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';
import { hubOf } from '../../storage/hub-of-id.js';

@Injectable()
export class ReturnTicket {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses `not-found`, `not-yours`, `not-allowed-now`. */
  run(id: string, by: Actor): Promise<Ticket> {
    const hub = hubOf(id);
    permit(by, 'greet', hub);
    return this.work.run(hub, async (unit) => {
      const ticket = await unit.tickets.get(hub, id);
      const { policy } = (await unit.hubs.configuration(hub)).hub;
      const { returnCredit } = policyOf(policy, ticket.service);
      return unit.change(ticket, comeBack(ticket, unit.now, returnCredit), { type: 'returned', actor: by.name });
    });
  }
}
