// Calls the next ticket to a counter: the calling order picks it and says why. The guarded write decides between
// counters that call at the same time, and the one that loses picks again.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import type { Counter } from '../../domain/hub/hub.js';
import { nextTicket } from '../../domain/queue/order/calling-order.js';
import { call, requireFree } from '../../domain/queue/ticket/moves.js';
import type { Ticket } from '../../domain/queue/ticket/ticket.js';
import { Refusal } from '../../domain/refusal.js';
import type { OnceAnswer, Attempt } from '../../platform/idempotency.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class CallNext {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses `unknown-counter`, `not-yours`, `counter-closed`, `counter-busy` and `nobody-waiting`. */
  async run(counterKey: string, by: Actor, attempt?: Attempt): Promise<OnceAnswer<Ticket>> {
    const hub = await this.work.hubOfCounter(counterKey);
    permit(by, 'serve', hub);
    return this.work.run(hub, (unit) =>
      unit.once(attempt, async () => {
        const counter = await unit.hubs.counter(counterKey);
        requireFree(counter, await unit.tickets.atCounter(counter, unit.now));
        return callFirst(unit, counter, by);
      }),
    );
  }
}

async function callFirst(unit: Unit, counter: Counter, by: Actor): Promise<Ticket> {
  const { hub } = await unit.hubs.configuration(counter.hub);
  const open = (await unit.hubs.counters(counter.hub)).filter((other) => other.open);
  for (;;) {
    const candidates = await unit.tickets.candidates(counter, open, hub.policy, unit.now);
    const next = nextTicket(candidates, counter, hub.policy, unit.now, open);
    if (!next) throw new Refusal('nobody-waiting', { counter: counter.label });
    const called = call(next.ticket, counter, next.reason, unit.now);
    if (!(await unit.replace(next.ticket, called))) continue;
    const move = { from: next.ticket.state, to: called.state, counter: counter.key, reason: next.reason };
    await unit.append({ hub: counter.hub, ticket: called.id, type: 'called', actor: by.name, ...move });
    return called;
  }
}
