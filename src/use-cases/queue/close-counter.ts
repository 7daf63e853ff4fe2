// Closes a counter when nobody is at it, for the day or for a break until a given time.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import type { Counter } from '../../domain/hub/hub.js';
import { requireFree } from '../../domain/queue/ticket/moves.js';
import { Refusal } from '../../domain/refusal.js';
import type { Instant } from '../../domain/time/instant.js';
import { isoOf } from '../../platform/iso-instant.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

const breakIsOver = new Refusal('wrong-input', { why: 'break-over' }, [{ field: 'backAt', code: 'in-the-future' }]);

@Injectable()
export class CloseCounter {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * `backAt` is when a break ends. Closing a closed counter changes that time and nothing else. Refuses
   * `unknown-counter`, `not-yours`, `counter-busy` and `wrong-input` (a break that ends in the past).
   */
  async run(counterKey: string, by: Actor, backAt?: Instant): Promise<Counter> {
    const hub = await this.work.hubOfCounter(counterKey);
    permit(by, 'serve', hub);
    return this.work.run(hub, async (unit) => {
      const counter = await unit.hubs.counter(counterKey);
      if (backAt !== undefined && backAt <= unit.now) throw breakIsOver;
      if (!counter.open && (backAt === undefined || backAt === counter.backAt)) return counter;
      if (counter.open) requireFree(counter, await unit.tickets.atCounter(counter, unit.now));
      const closed = { ...counter, open: false, openServices: [], backAt: backAt ?? null };
      await unit.hubs.saveCounter(closed);
      const reason = backAt === undefined ? null : { backAt: isoOf(backAt) };
      await unit.append({ hub, type: 'counter-closed', actor: by.name, counter: counter.key, reason });
      return closed;
    });
  }
}
