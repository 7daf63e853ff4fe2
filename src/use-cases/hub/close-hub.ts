// A supervisor closes a hub for the rest of today with a public reason, or takes that back.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import type { Text } from '../../domain/hub/hub.js';
import { localDateOf, plusDays, startOfDay } from '../../domain/time/wall-time.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class CloseHub {
  constructor(private readonly work: UnitOfWork) {}

  /** Until midnight at the hub. Refuses `not-yours`, `unknown-hub`. */
  forToday(hubKey: string, reason: Text, by: Actor): Promise<void> {
    permit(by, 'supervise', hubKey);
    return this.work.run(hubKey, async (unit) => {
      const { hub } = await unit.hubs.configuration(hubKey);
      const zone = hub.opening.timeZone;
      const to = startOfDay(plusDays(localDateOf(unit.now, zone), 1), zone);
      await unit.hubs.addClosure(hubKey, { from: unit.now, to, reason });
      await unit.append({ hub: hubKey, type: 'hub-closed', actor: by.name, reason: { until: to } });
    });
  }

  /** Ends the closures of this moment. Refuses `not-yours`, `unknown-hub`. */
  reopen(hubKey: string, by: Actor): Promise<void> {
    permit(by, 'supervise', hubKey);
    return this.work.run(hubKey, async (unit) => {
      await unit.hubs.configuration(hubKey);
      await unit.hubs.endClosures(hubKey, unit.now);
      await unit.append({ hub: hubKey, type: 'hub-reopened', actor: by.name });
    });
  }
}
