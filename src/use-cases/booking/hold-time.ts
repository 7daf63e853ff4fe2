// Holds a time for ten minutes while the resident types. The hold ends by the clock; no job has to end it.
import { HOLD_MINUTES } from '../../domain/durations.js';
import { Injectable } from '@nestjs/common';
import { bookingTermsNow } from '../../domain/hub/calling-policy.js';
import { heldAppointment } from '../../domain/booking/appointment.js';
import { visitMinutesAt, visitPartsOf, type VisitWish, wishedVisit } from '../../domain/booking/visit.js';
import { refuseBlocked, refuseVisit } from '../../domain/booking/booking-blockers.js';
import type { Actor } from '../../domain/access/actor.js';
import type { Language } from '../../domain/hub/hub.js';
import { type Instant, plusMinutes } from '../../domain/time/instant.js';
import { newId } from '../../platform/randomness.js';
import type { OnceAnswer, Attempt } from '../../platform/idempotency.js';
import { takeSeats } from '../steps/take-seats.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface HoldTimeWish extends VisitWish {
  hub: string;
  start: Instant;
  partySize: number;
}

export interface HeldTime {
  hold: string;
  expiresAt: Instant;
}

@Injectable()
export class HoldTime {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses `unknown-hub`, `unknown-service` and the blockers of the booking (`slot-taken`, `hub-closed`, …). */
  run(wish: HoldTimeWish, language: Language, by: Actor, attempt?: Attempt): Promise<OnceAnswer<HeldTime>> {
    return this.work.run(wish.hub, (unit) =>
      unit.once(attempt, async () => {
        const { hub, services } = await unit.hubs.configuration(wish.hub);
        const visit = wishedVisit(services, wish);
        const [{ service }] = visit;
        refuseVisit(visit, hub, wish.partySize);
        const expiresAt = plusMinutes(unit.now, HOLD_MINUTES);
        const { start, partySize } = wish;
        const wanted = { hub: hub.key, id: newId(hub.key), service: service.key, start, partySize, language };
        const length = { minutes: visitMinutesAt(hub, visit, start), parts: visitPartsOf(visit) };
        const terms = bookingTermsNow(hub.policy, service.key);
        const appointment = heldAppointment({ ...wanted, ...length, terms }, expiresAt, unit.now);
        refuseBlocked(await takeSeats(unit, { hub, visit, appointment, audience: 'public', expiresAt }), hub);
        await unit.bookings.add(appointment);
        const reason = { service: service.key };
        await unit.append({ hub: hub.key, type: 'time-held', actor: by.name, appointment: appointment.id, reason });
        return { hold: appointment.id, expiresAt };
      }),
    );
  }
}
