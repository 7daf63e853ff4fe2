// Passes offers that nobody took in time to the next entry. It runs every few seconds. The seats of an offer are kept
// for one more minute, so that the public does not see the time before the waiting list does.
import { Injectable } from '@nestjs/common';
import { passOnLapsed } from '../steps/pass-on-freed-times.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class PassOnOffers {
  constructor(private readonly work: UnitOfWork) {}

  /** Returns the number of hubs with such offers; without any, nothing is written. */
  async run(): Promise<number> {
    const hubs = await this.work.readOne((unit) => unit.waiting.hubsWithLapsed(unit.now));
    for (const hub of hubs) await this.work.run(hub, (unit) => passOnLapsed(unit, hub));
    return hubs.length;
  }
}
