// On which clock a hub's people live.
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class ShowZone {
  private readonly known = new Map<string, string>();

  constructor(private readonly work: UnitOfWork) {}

  /** A zone's name, `America/Toronto`; a hub does not move, so it is asked for once. Refuses `unknown-hub`. */
  async run(hub: string): Promise<string> {
    const known = this.known.get(hub);
    if (known !== undefined) return known;
    const zone = await this.work.read(async (unit) => (await unit.hubs.configuration(hub)).hub.opening.timeZone);
    this.known.set(hub, zone);
    return zone;
  }
}
