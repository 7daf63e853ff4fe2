// Ends a day: once the hub has closed, staff close the tickets that are left over with a reason. Each phone then tells
// it with what to do next.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import { openingNow } from '../../domain/hub/opening-now.js';
import { type DayEndReason, isLeftOver, requireDayOver } from '../../domain/queue/ticket/day-end.js';
import { leave } from '../../domain/queue/ticket/moves.js';
import type { Ticket } from '../../domain/queue/ticket/ticket.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface DayEndWish {
  reason: DayEndReason;
  /** Ids; when absent, all that are left over. */
  tickets?: readonly string[];
}

@Injectable()
export class CloseDay {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * Returns the closed tickets. A ticket that has left in the meantime, or is being served, stays as it is. Refuses
   * `not-yours`, `unknown-hub` and `not-allowed-now` (the hub is open).
   */
  async run(hubKey: string, { reason: code, tickets }: DayEndWish, by: Actor): Promise<Ticket[]> {
    permit(by, 'greet', hubKey);
    return this.work.run(hubKey, async (unit) => {
      const { hub } = await unit.hubs.configuration(hubKey);
      requireDayOver(openingNow(hub.opening, unit.now));
      const over = (await leftOver(unit, hubKey)).filter(({ id }) => tickets?.includes(id) ?? true);
      const event = { type: 'left', actor: by.name, reason: { code } } as const;
      const closed: Ticket[] = [];
      for (const ticket of over) closed.push(await unit.change(ticket, leave(ticket, unit.now), event));
      return closed;
    });
  }
}

async function leftOver(unit: Unit, hub: string): Promise<Ticket[]> {
  const tickets = [...(await unit.tickets.waiting(hub, unit.now)), ...(await unit.tickets.active(hub, unit.now))];
  return tickets.filter((ticket) => isLeftOver(ticket, unit.now));
}
