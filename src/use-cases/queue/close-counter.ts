// A counter closes only when nobody stands at it.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import type { Counter } from '../../domain/hub/hub.js';
import { requireFree } from '../../storage/stores/free-counter.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class CloseCounter {
  constructor(private readonly work: UnitOfWork) {}

  /** Closing a closed one changes nothing. Refuses `unknown-counter`, `not-yours`, `counter-busy`. */
  async run(counterKey: string, by: Actor): Promise<Counter> {
    const hub = await this.work.hubOfCounter(counterKey);
    permit(by, 'serve', hub);
    return this.work.run(hub, async (unit) => {
      const counter = await unit.hubs.counter(counterKey);
      if (!counter.open) return counter;
      await requireFree(unit, counter);
      const closed = { ...counter, open: false, openServices: [] };
      await unit.hubs.saveCounter(closed);
      await unit.append({ hub, type: 'counter-closed', actor: by.name, counter: counter.key });
      return closed;
    });
  }
}
