// Transfers a ticket to another service, or to a particular counter, which alone may take it while it is open. If the
// present service needs the other one first, it is done afterwards.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import { predecessorsIn } from '../../domain/hub/city-service.js';
import { transfer } from '../../domain/queue/ticket/moves.js';
import type { Ticket } from '../../domain/queue/ticket/ticket.js';
import { Refusal } from '../../domain/refusal.js';
import type { HubConfiguration } from '../../storage/stores/hub-store.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';
import { requireHubOfId } from '../../storage/hub-of-id.js';

export interface TransferTarget {
  service: string;
  counter?: string;
}

@Injectable()
export class TransferTicket {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses `not-found`, `not-yours`, `not-allowed-now`, `unknown-service`, `unknown-counter` and `counter-closed`. */
  run(id: string, target: TransferTarget, by: Actor): Promise<Ticket> {
    const hub = requireHubOfId(id);
    permit(by, 'greet', hub);
    return this.work.run(hub, async (unit) => {
      const { services } = await unit.hubs.configuration(hub);
      await requireTarget(unit, services, hub, target);
      const ticket = await unit.tickets.get(hub, id);
      const after = transfer(ticket, target.service, target.counter ?? null, predecessorsIn(services), unit.now);
      const reason = { fromService: ticket.service, toService: target.service, toCounter: target.counter };
      return unit.change(ticket, after, { type: 'transferred', actor: by.name, reason });
    });
  }
}

async function requireTarget(
  unit: Unit,
  services: HubConfiguration['services'],
  hub: string,
  target: TransferTarget,
): Promise<void> {
  if (!services.has(target.service)) throw new Refusal('unknown-service', { service: target.service });
  if (target.counter === undefined) return;
  const counter = await unit.hubs.counter(target.counter);
  if (counter.hub !== hub) throw new Refusal('unknown-counter', { counter: target.counter });
  if (!counter.open) throw new Refusal('counter-closed', { counter: counter.label });
}
