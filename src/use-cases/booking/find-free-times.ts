// Free times of a service at a hub, worked out on read. They promise nothing: the booking asks the same blockers again.
import { Injectable } from '@nestjs/common';
import { type FreeDay, freeTimes } from '../../domain/booking/free-times.js';
import { detailBlockers } from '../../domain/booking/booking-blockers.js';
import { refuseOn } from '../../domain/booking/blocker-refusal.js';
import type { Audience } from '../../domain/booking/seats.js';
import type { CityService } from '../../domain/hub/city-service.js';
import type { LocalDate } from '../../domain/hub/hub.js';
import { Refusal } from '../../domain/refusal.js';
import { daysBetween, plusDays, startOfDay } from '../../domain/time/wall-time.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface FreeTimesWish {
  hub: string;
  service: string;
  /** First and last day, both included; at most 92 days. */
  from: LocalDate;
  to: LocalDate;
  partySize: number;
  audience: Audience;
}

export const MOST_DAYS = 92;

@Injectable()
export class FindFreeTimes {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses `unknown-hub`, `unknown-service`, `party-too-large`, `wrong-input` (too many days). */
  run(wish: FreeTimesWish): Promise<{ service: CityService; days: FreeDay[] }> {
    const { from, to } = wish;
    const count = daysBetween(from, to) + 1;
    if (count < 1) throw new Refusal('wrong-input', {}, [{ field: 'to', code: 'before-from' }]);
    if (count > MOST_DAYS) throw new Refusal('wrong-input', {}, [{ field: 'to', code: 'too-many-days' }]);
    return this.work.read(async (unit) => {
      const { hub, services } = await unit.hubs.configuration(wish.hub);
      const service = services.get(wish.service);
      if (!service) throw new Refusal('unknown-service', { service: wish.service });
      refuseOn(detailBlockers({ service, partySize: wish.partySize }), hub, service);
      const zone = hub.opening.timeZone;
      // bookings that begin on the last day may run on over midnight
      const until = startOfDay(plusDays(to, 2), zone);
      const { pool } = service.booking;
      const taken = await unit.bookings.taken(hub.key, pool.key, startOfDay(from, zone), until, unit.now);
      const { audience } = wish;
      return { service, days: freeTimes({ rules: hub.opening, service, taken, from, to, now: unit.now, audience }) };
    });
  }
}
