// The pages between choosing a time and booking it: what is being kept, and until when.
import { Injectable } from '@nestjs/common';
import { type Appointment, holdExpired } from '../../domain/booking/appointment.js';
import type { CityService } from '../../domain/hub/city-service.js';
import type { Hub } from '../../domain/hub/hub.js';
import { Refusal } from '../../domain/refusal.js';
import { hubOf } from '../../storage/hub-of-id.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class ShowHold {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses `hold-expired`, also for a hold that is gone or booked. */
  run(id: string): Promise<{ held: Appointment; hub: Hub; service: CityService }> {
    return this.work.read(async (unit) => {
      const held = await unit.bookings.find(hubOf(id), id);
      if (held?.state !== 'held' || holdExpired(held, unit.now)) throw new Refusal('hold-expired');
      const { hub, services } = await unit.hubs.configuration(held.hub);
      const service = services.get(held.service);
      if (!service) throw new Refusal('unknown-service', { service: held.service });
      return { held, hub, service };
    });
  }
}
