// Provides the time zone of a hub.
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class ShowZone {
  private readonly known = new Map<string, string>();

  constructor(private readonly work: UnitOfWork) {}

  /** Such as `America/Toronto`. It is cached for ever, because a hub does not move. Refuses `unknown-hub`. */
  async run(hub: string): Promise<string> {
    const known = this.known.get(hub);
    if (known !== undefined) return known;
    const zone = await this.work.read(async (unit) => (await unit.hubs.configuration(hub)).hub.opening.timeZone);
    this.known.set(hub, zone);
    return zone;
  }
}
