// Releases a ticket from a counter that nobody attends any more (a crash, a lost session, an illness), so that its
// holder is not stuck. A supervisor does it, and may close the counter in the same step.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import { appointmentStateAfter, finish, release } from '../../domain/queue/ticket/moves.js';
import type { ReleaseReason } from '../../domain/queue/ticket/release-reason.js';
import type { Ticket } from '../../domain/queue/ticket/ticket.js';
import { requireHubOfId } from '../../storage/hub-of-id.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface ReleaseWish {
  reason: ReleaseReason;
  /** Whether its service was done; otherwise the ticket goes back to the queue with the due time it had. */
  finished?: boolean;
  closeCounter?: boolean;
}

@Injectable()
export class ReleaseTicket {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses `not-found`, `not-yours` and `not-allowed-now` (at no counter, or finished without being served). */
  async run(id: string, wish: ReleaseWish, by: Actor): Promise<Ticket> {
    const hub = requireHubOfId(id);
    permit(by, 'supervise', hub);
    return this.work.run(hub, async (unit) => {
      const ticket = await unit.tickets.get(hub, id);
      const after = wish.finished ? await finished(unit, ticket, wish, by) : await putBack(unit, ticket, wish, by);
      if (wish.closeCounter && ticket.counter !== null) await close(unit, ticket.counter, wish, by);
      return after;
    });
  }
}

function putBack(unit: Unit, ticket: Ticket, { reason: code }: ReleaseWish, by: Actor): Promise<Ticket> {
  return unit.change(ticket, release(ticket, unit.now), { type: 'released', actor: by.name, reason: { code } });
}

async function finished(unit: Unit, ticket: Ticket, { reason: code }: ReleaseWish, by: Actor): Promise<Ticket> {
  const after = finish(ticket, unit.now);
  const visit = appointmentStateAfter(ticket, after);
  if (visit) await unit.bookings.followTicket(ticket.appointment, visit);
  const reason = { service: ticket.service, code };
  return unit.change(ticket, after, { type: 'finished', actor: by.name, reason });
}

async function close(unit: Unit, key: string, { reason: code }: ReleaseWish, by: Actor): Promise<void> {
  const counter = await unit.hubs.counter(key);
  if (!counter.open) return;
  await unit.hubs.saveCounter({ ...counter, open: false, openServices: [], backAt: null });
  await unit.append({ hub: counter.hub, type: 'counter-closed', actor: by.name, counter: key, reason: { code } });
}
