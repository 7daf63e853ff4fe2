// Splits a ticket: one of several people gets a number of their own. Nobody gains or loses by it.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import { onePersonLess, splitOff } from '../../domain/queue/ticket/split.js';
import type { Ticket } from '../../domain/queue/ticket/ticket.js';
import { Refusal } from '../../domain/refusal.js';
import { localDateOf } from '../../domain/time/wall-time.js';
import { newId } from '../../platform/randomness.js';
import { requireHubOfId } from '../../storage/hub-of-id.js';
import type { OnceAnswer, Attempt } from '../../platform/idempotency.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface SplitResult {
  /** The ticket as it goes on, with one person less. */
  ticket: Ticket;
  /** The new ticket of the person who leaves the group. */
  other: Ticket;
}

@Injectable()
export class SplitTicket {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * Refuses `not-found`, `not-yours`, `not-allowed-now` (one person, or ended) and `limit-reached` (no number is free).
   */
  async run(id: string, by: Actor, attempt?: Attempt): Promise<OnceAnswer<SplitResult>> {
    const hub = requireHubOfId(id);
    permit(by, 'greet', hub);
    return this.work.run(hub, (unit) =>
      unit.once(attempt, async () => {
        const ticket = await unit.tickets.get(hub, id);
        const after = onePersonLess(ticket, unit.now);
        const other = await partFrom(unit, after, by);
        const reason = { into: other.label, partySize: after.partySize };
        return { ticket: await unit.change(ticket, after, { type: 'split', actor: by.name, reason }), other };
      }),
    );
  }
}

async function partFrom(unit: Unit, first: Ticket, by: Actor): Promise<Ticket> {
  const { hub, label, service } = first;
  const { hub: place, services } = await unit.hubs.configuration(hub);
  const series = services.get(service)?.series;
  if (!series) throw new Refusal('unknown-service', { service });
  const businessDay = localDateOf(unit.now, place.opening.timeZone);
  const number = await unit.tickets.takeNumber(hub, businessDay, series, unit.now);
  const id = newId(hub);
  const reason = { service, language: first.language, needs: first.needs.length, from: label };
  const event = { type: 'split', actor: by.name, ticket: id, to: 'waiting', reason } as const;
  const { sequence } = await unit.append({ hub, ...event });
  const other = splitOff(first, { id, businessDay, letter: series.letter, number, sequence }, unit.now);
  await unit.tickets.add(other);
  return other;
}
