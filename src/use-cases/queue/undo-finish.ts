// A slip of the finger: the counter that finished takes it back within ten seconds, unless it has a new ticket.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import { undoFinish } from '../../domain/queue/ticket/moves.js';
import type { Ticket } from '../../domain/queue/ticket/ticket.js';
import { Refusal } from '../../domain/refusal.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';
import { hubOf } from '../../storage/hub-of-id.js';

@Injectable()
export class UndoFinish {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses `not-found`, `not-yours`, `not-allowed-now`, `counter-busy`, `counter-closed`. */
  run(id: string, by: Actor): Promise<Ticket> {
    const hub = hubOf(id);
    permit(by, 'serve', hub);
    return this.work.run(hub, async (unit) => {
      const ticket = await unit.tickets.get(hub, id);
      if (ticket.counter === null) throw new Refusal('not-allowed-now', { ticket: ticket.label, state: ticket.state });
      const counter = await unit.hubs.counter(ticket.counter);
      const busy = (await unit.tickets.atCounter(counter, unit.now)) !== undefined;
      const after = undoFinish(ticket, busy, unit.now);
      if (!counter.open) throw new Refusal('counter-closed', { counter: counter.label });
      await unit.bookings.follow(ticket.appointment, 'checked-in');
      return unit.change(ticket, after, { type: 'finish-undone', actor: by.name });
    });
  }
}
