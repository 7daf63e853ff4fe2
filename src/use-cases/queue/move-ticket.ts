// Makes a plain move, which needs nothing but the ticket, by its row in the table of plain moves: by staff, or by the
// resident with the link on the ticket.
import { Injectable } from '@nestjs/common';
import { type Actor, permit, residentActor } from '../../domain/access/actor.js';
import { servicePolicyOf, type ServicePolicy } from '../../domain/hub/calling-policy.js';
import { appointmentStateAfter } from '../../domain/queue/ticket/moves.js';
import type {
  MoveWithFact,
  MoveFacts,
  OwnMove,
  PlainMove,
  PlainMoveRow,
} from '../../domain/queue/ticket/plain-moves.js';
import { eventOfMove, plainMoves } from '../../domain/queue/ticket/plain-moves.js';
import { recallCount } from '../../domain/queue/ticket/recalls.js';
import type { Ticket } from '../../domain/queue/ticket/ticket.js';
import { Links } from '../../platform/links.js';
import { requireHubOfId } from '../../storage/hub-of-id.js';
import { ownTicketOf } from '../steps/find-own-ticket.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class MoveTicket {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: Links,
  ) {}

  /** Refuses `not-found`, `not-yours`, `not-allowed-now`, and what the move itself refuses. */
  async run(id: string, move: PlainMove, by: Actor): Promise<Ticket> {
    permit(by, plainMoves[move].duty, requireHubOfId(id));
    return this.move(id, move, by);
  }

  /** By the resident. Refuses `not-found` and `not-allowed-now`. */
  async byLink(token: string, move: OwnMove): Promise<Ticket> {
    return this.move(ownTicketOf(this.links, token), move, residentActor);
  }

  private move(id: string, move: PlainMove, by: Actor): Promise<Ticket> {
    const hub = requireHubOfId(id);
    const row: PlainMoveRow = plainMoves[move];
    return this.work.run(hub, async (unit) => {
      const ticket = await unit.tickets.get(hub, id);
      const after = row.asks === undefined ? row.after(ticket, unit.now) : await afterAsking(unit, ticket, row);
      const visit = appointmentStateAfter(ticket, after);
      if (visit) await unit.bookings.followTicket(ticket.appointment, visit);
      return unit.change(ticket, after, { ...eventOfMove(row, ticket), actor: by.name });
    });
  }
}

type Reading = { [Fact in keyof MoveFacts]: (unit: Unit, ticket: Ticket) => Promise<MoveFacts[Fact]> };

const reading: Reading = {
  policy: policyFor,
  recalls: async (unit, ticket) => ({
    count: recallCount(await unit.log.ofTicket(ticket.hub, ticket.id)),
    policy: await policyFor(unit, ticket),
  }),
  lastCounter: async (unit, { counter: key }) => {
    if (key === null) return null;
    const counter = await unit.hubs.counter(key);
    return { ...counter, busy: (await unit.tickets.atCounter(counter, unit.now)) !== undefined };
  },
};

async function afterAsking<Fact extends keyof MoveFacts>(
  unit: Unit,
  ticket: Ticket,
  row: MoveWithFact<Fact>,
): Promise<Ticket> {
  return row.after(ticket, unit.now, await reading[row.asks](unit, ticket));
}

async function policyFor(unit: Unit, { hub, service }: Ticket): Promise<ServicePolicy> {
  return servicePolicyOf((await unit.hubs.configuration(hub)).hub.policy, service);
}
