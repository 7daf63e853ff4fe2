// Shows a hold on the pages between choosing a time and booking it: what is held, and until when.
import { Injectable } from '@nestjs/common';
import { type Appointment, isActiveHold } from '../../domain/booking/appointment.js';
import type { CityService } from '../../domain/hub/city-service.js';
import type { Hub } from '../../domain/hub/hub.js';
import { Refusal } from '../../domain/refusal.js';
import type { Instant } from '../../domain/time/instant.js';
import { requireHubOfId } from '../../storage/hub-of-id.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface ShownHold {
  held: Appointment;
  hub: Hub;
  service: CityService;
  /** The server's time, from which a countdown is set. */
  asOf: Instant;
}

@Injectable()
export class ShowHold {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses `hold-expired`, also for a hold that was released, and with `why: 'booked'` for one that was booked. */
  run(id: string): Promise<ShownHold> {
    return this.work.read(async (unit) => {
      const held = await unit.bookings.find(requireHubOfId(id), id);
      if (held && held.reference !== null) throw new Refusal('hold-expired', { why: 'booked' });
      if (!held || !isActiveHold(held, unit.now)) throw new Refusal('hold-expired');
      const { hub, services } = await unit.hubs.configuration(held.hub);
      const service = services.get(held.service);
      if (!service) throw new Refusal('unknown-service', { service: held.service });
      return { held, hub, service, asOf: unit.now };
    });
  }
}
