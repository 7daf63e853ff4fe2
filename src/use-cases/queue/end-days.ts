// Records what the clock has decided: a ticket that nobody ended has left at the end of its day. Every read knows that
// without this; the event is for reports and the ticket's history. However often and in however many processes it runs,
// each ticket ends once.
import { Injectable } from '@nestjs/common';
import { systemActor } from '../../domain/access/actor.js';
import { hasEndedByClock, endedByClock } from '../../domain/queue/ticket/day-end.js';
import { isoOf } from '../../platform/iso-instant.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

/**
 * Tickets in one transaction, so that the first tickets of a morning need not wait behind all those of the evening
 * before.
 */
const AT_ONCE = 100;

@Injectable()
export class EndDays {
  constructor(private readonly work: UnitOfWork) {}

  /** Returns the number of tickets that it ended. */
  async run(): Promise<number> {
    const hubs = await this.work.read((unit) => unit.tickets.hubsWithLapsed(unit.now));
    let ended = 0;
    for (const hub of hubs) {
      for (let more = AT_ONCE; more === AT_ONCE; ended += more) more = await this.endSome(hub);
    }
    return ended;
  }

  private endSome(hub: string): Promise<number> {
    return this.work.run(hub, async (unit) => {
      const tickets = (await unit.tickets.lapsed(hub, unit.now, AT_ONCE)).filter((one) =>
        hasEndedByClock(one, unit.now),
      );
      for (const ticket of tickets) {
        const reason = { code: 'day-ended' as const, endedAt: isoOf(ticket.endsAt) };
        await unit.change(ticket, endedByClock(ticket), { type: 'left', actor: systemActor.name, reason });
      }
      return tickets.length;
    });
  }
}
