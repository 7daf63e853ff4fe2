// Offers that nobody took in time go to the next in order. Asked every few seconds; the seats of an offer stay kept for a
// minute more, so that the public does not see a time before those who wait for it.
import { Injectable } from '@nestjs/common';
import { passOnLapsed } from '../steps/pass-on-freed-times.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class PassOnOffers {
  constructor(private readonly work: UnitOfWork) {}

  /** Answers at how many hubs there were any; nothing is written where there were none. */
  async run(): Promise<number> {
    const hubs = await this.work.readOne((unit) => unit.waiting.hubsWithLapsed(unit.now));
    for (const hub of hubs) await this.work.run(hub, (unit) => passOnLapsed(unit, hub));
    return hubs.length;
  }
}
