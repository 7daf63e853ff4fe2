// Calls a particular ticket that staff chose, which may go beyond the counter's services. The reason says so, and which
// ticket the rule would have called.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import { reasonByStaff } from '../../domain/queue/order/calling-order.js';
import { call, requireFree } from '../../domain/queue/ticket/moves.js';
import { requireStateAfter, type Ticket } from '../../domain/queue/ticket/ticket.js';
import { Refusal } from '../../domain/refusal.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';
import { requireHubOfId } from '../../storage/hub-of-id.js';

@Injectable()
export class CallTicket {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses `not-found`, `not-yours`, `unknown-counter`, `counter-closed`, `counter-busy` and `not-allowed-now`. */
  run(id: string, counterKey: string, by: Actor): Promise<Ticket> {
    const hub = requireHubOfId(id);
    permit(by, 'serve', hub);
    return this.work.run(hub, async (unit) => {
      const ticket = await unit.tickets.get(hub, id);
      requireStateAfter(ticket, 'call', unit.now);
      const counter = await unit.hubs.counter(counterKey);
      if (counter.hub !== hub) throw new Refusal('unknown-counter', { counter: counterKey });
      requireFree(counter, await unit.tickets.atCounter(counter, unit.now));
      const open = (await unit.hubs.counters(hub)).filter((other) => other.open);
      const { policy } = (await unit.hubs.configuration(hub)).hub;
      const candidates = await unit.tickets.candidates(counter, open, policy, unit.now);
      const reason = reasonByStaff(ticket, candidates, counter, policy, unit.now, open);
      return unit.change(ticket, call(ticket, counter, reason, unit.now), { type: 'called', actor: by.name, reason });
    });
  }
}
