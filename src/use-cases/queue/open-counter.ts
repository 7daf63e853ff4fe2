// Opens a counter for all its services or for some of them. Opening an open one changes what it takes.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import type { Counter } from '../../domain/hub/hub.js';
import { Refusal } from '../../domain/refusal.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class OpenCounter {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses `unknown-counter`, `not-yours` and `unknown-service` (one that the counter cannot take). */
  async run(counterKey: string, services: readonly string[] | undefined, by: Actor): Promise<Counter> {
    const hub = await this.work.hubOfCounter(counterKey);
    permit(by, 'serve', hub);
    return this.work.run(hub, async (unit) => {
      const counter = await unit.hubs.counter(counterKey);
      const wanted = services ?? counter.services;
      const foreign = wanted.find((service) => !counter.services.includes(service));
      if (foreign !== undefined) throw new Refusal('unknown-service', { service: foreign });
      const opened = { ...counter, open: true, openServices: [...wanted], backAt: null };
      await unit.hubs.saveCounter(opened);
      const reason = { services: opened.openServices };
      await unit.append({ hub, type: 'counter-opened', actor: by.name, counter: counter.key, reason });
      return opened;
    });
  }
}
