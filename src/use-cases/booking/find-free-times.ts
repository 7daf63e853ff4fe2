// Finds the free times of a service at a hub, computed on read. They promise nothing: the booking checks the same
// blockers again.
import { Injectable } from '@nestjs/common';
import { type FreeDay, freeTimes } from '../../domain/booking/free-times.js';
import { refuseVisit } from '../../domain/booking/booking-blockers.js';
import { type Audience, ledgersOf } from '../../domain/booking/seats.js';
import { type Visit, type VisitWish, wishedVisit } from '../../domain/booking/visit.js';
import type { CityService } from '../../domain/hub/city-service.js';
import type { LocalDate } from '../../domain/hub/hub.js';
import { Refusal } from '../../domain/refusal.js';
import { daysBetween, plusDays, startOfDay } from '../../domain/time/wall-time.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface FreeTimesWish extends VisitWish {
  hub: string;
  /** First and last day, both included; at most MOST_DAYS. */
  from: LocalDate;
  to: LocalDate;
  partySize: number;
  audience: Audience;
}

export const MOST_FREE_DAYS = 92;

@Injectable()
export class FindFreeTimes {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses `unknown-hub`, `unknown-service`, `party-too-large` and `wrong-input` (too many days). */
  run(wish: FreeTimesWish): Promise<{ service: CityService; visit: Visit; days: FreeDay[] }> {
    const { from, to } = wish;
    const count = daysBetween(from, to) + 1;
    if (count < 1) throw new Refusal('wrong-input', {}, [{ field: 'to', code: 'before-from' }]);
    if (count > MOST_FREE_DAYS) throw new Refusal('wrong-input', {}, [{ field: 'to', code: 'too-many-days' }]);
    return this.work.read(async (unit) => {
      const { hub, services } = await unit.hubs.configuration(wish.hub);
      const visit = wishedVisit(services, wish);
      const [{ service }] = visit;
      refuseVisit(visit, hub, wish.partySize);
      const zone = hub.opening.timeZone;
      // Bookings that begin on the last day may run over midnight.
      const until = startOfDay(plusDays(to, 2), zone);
      const span = { from: startOfDay(from, zone), to: until };
      const taken = await unit.bookings.takenSeats(hub.key, ledgersOf(visit), span, unit.now);
      const { audience } = wish;
      return {
        service,
        visit,
        days: freeTimes({ rules: hub.opening, visit, taken, from, to, now: unit.now, audience }),
      };
    });
  }
}
