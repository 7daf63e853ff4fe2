// Changes which languages are spoken at a counter and what it takes first. It applies from the next call on.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import { tiersFrom } from '../../domain/hub/counter-tiers.js';
import type { Counter, Language } from '../../domain/hub/hub.js';
import { Refusal } from '../../domain/refusal.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface CounterWish {
  /** Empty for all languages. */
  languages: Language[];
  /** Keys of the services that it takes before the others; empty when it takes all alike. */
  first: string[];
}

@Injectable()
export class ChangeCounter {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses `unknown-counter`, `not-yours` and `unknown-service` (one that the counter cannot take). */
  async run(counterKey: string, { languages, first }: CounterWish, by: Actor): Promise<Counter> {
    const hub = await this.work.hubOfCounter(counterKey);
    permit(by, 'supervise', hub);
    return this.work.run(hub, async (unit) => {
      const counter = await unit.hubs.counter(counterKey);
      const foreign = first.find((service) => !counter.services.includes(service));
      if (foreign !== undefined) throw new Refusal('unknown-service', { service: foreign });
      const changed = { ...counter, languages, tiers: tiersFrom(counter.services, first) };
      await unit.hubs.saveCounter(changed);
      const reason = { languages, first };
      await unit.append({ hub, type: 'counter-changed', actor: by.name, counter: counter.key, reason });
      return changed;
    });
  }
}
