// Answers why one ticket was called before another, from what was recorded.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import type { Counter, Hub, LocalDate } from '../../domain/hub/hub.js';
import { countersAt } from '../../domain/queue/history/counters-at.js';
import { decisiveCall, type Explanation, explainOrder } from '../../domain/queue/order/explain.js';
import type { Ticket } from '../../domain/queue/ticket/ticket.js';
import { parseLabel } from '../../domain/queue/ticket/ticket-number.js';
import type { RecordedTicket } from '../../domain/queue/history/ticket-at.js';
import { Refusal } from '../../domain/refusal.js';
import { localDateOf } from '../../domain/time/wall-time.js';
import { requireHubOfId } from '../../storage/hub-of-id.js';
import type { HubConfiguration } from '../../storage/stores/hub-store.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

/** Both tickets in the order in which they were asked about; `explanation` is absent when neither has been called. */
export interface ComparedTickets {
  hub: Hub;
  services: HubConfiguration['services'];
  counters: readonly Counter[];
  asked: Ticket;
  other: Ticket;
  explanation?: Explanation;
}

@Injectable()
export class CompareTickets {
  constructor(private readonly work: UnitOfWork) {}

  /** The same as `run`, at the hub of the first ticket. */
  async ofTicket(id: string, other: string, by: Actor): Promise<ComparedTickets> {
    return this.run(requireHubOfId(id), id, other, by);
  }

  /**
   * `asked` and `other` are ids, or numbers as somebody reads them out: the first of today, the second of the first
   * one's day. Refuses `not-yours`, `unknown-hub`, `not-found` (for a number with `why: 'ticket-of-day'`) and
   * `wrong-input` (the same ticket twice).
   */
  run(hubKey: string, asked: string, other: string, by: Actor): Promise<ComparedTickets> {
    permit(by, 'greet', hubKey);
    return this.work.read(async (unit) => {
      const { hub, services } = await unit.hubs.configuration(hubKey);
      const first = await find(unit, hub.key, asked, localDateOf(unit.now, hub.opening.timeZone));
      const second = await find(unit, hub.key, other, first.businessDay);
      if (first.id === second.id) {
        throw new Refusal('wrong-input', { why: 'same-ticket' }, [{ field: 'other', code: 'same-ticket' }]);
      }
      const counters = await unit.hubs.counters(hubKey);
      const explanation = await explained(unit, hub, counters, first, second);
      return { hub, services, counters, asked: first, other: second, ...(explanation && { explanation }) };
    });
  }
}

async function find(unit: Unit, hub: string, idOrNumber: string, day: LocalDate): Promise<Ticket> {
  if (idOrNumber.includes('.')) return unit.tickets.get(hub, idOrNumber);
  const wanted = parseLabel(idOrNumber);
  const ticket = wanted && (await unit.tickets.numbered(hub, day, wanted.series, wanted.number));
  if (!ticket) throw new Refusal('not-found', { why: 'ticket-of-day', number: idOrNumber });
  return ticket;
}

async function explained(unit: Unit, hub: Hub, counters: readonly Counter[], asked: Ticket, other: Ticket) {
  const recorded = async (ticket: Ticket): Promise<RecordedTicket> => {
    return { ticket, events: await unit.log.ofTicket(ticket.hub, ticket.id) };
  };
  const decisive = decisiveCall(await recorded(asked), await recorded(other));
  if (!decisive) return undefined;
  const moves = await unit.log.openingsBefore(hub.key, decisive.call.sequence);
  const { order } = decisive.call.reason ?? {};
  const policy = order && (await unit.policies.inVersion(hub.key, order.policy));
  return explainOrder(decisive, countersAt(counters, moves), policy ?? hub.policy);
}
