// The counter calls its ticket again; counted, and announced again, as soon and as often as the policy lets it.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import { policyOf } from '../../domain/hub/calling-policy.js';
import { recall } from '../../domain/queue/ticket/moves.js';
import { recallBlocker, recallsIn } from '../../domain/queue/ticket/recalls.js';
import type { Ticket } from '../../domain/queue/ticket/ticket.js';
import { Refusal } from '../../domain/refusal.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';
import { hubOf } from '../../storage/hub-of-id.js';

@Injectable()
export class RecallTicket {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses `not-found`, `not-yours`, `not-allowed-now` (`recall-too-soon` and `recall-used-up` among them). */
  run(id: string, by: Actor): Promise<Ticket> {
    const hub = hubOf(id);
    permit(by, 'serve', hub);
    return this.work.run(hub, async (unit) => {
      const ticket = await unit.tickets.get(hub, id);
      const recalled = recall(ticket, unit.now);
      const { policy } = (await unit.hubs.configuration(hub)).hub;
      const recalls = recallsIn(await unit.log.ofTicket(hub, id));
      const blocker = recallBlocker(ticket, recalls, policyOf(policy, ticket.service), unit.now);
      if (blocker) throw new Refusal('not-allowed-now', { ticket: ticket.label, ...blocker });
      return unit.change(ticket, recalled, { type: 'recalled', actor: by.name });
    });
  }
}
