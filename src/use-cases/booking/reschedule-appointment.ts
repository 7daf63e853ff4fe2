// Moves an appointment to another time or another hub. Old seats are released and new ones taken in one transaction
// under the locks of both hubs, so that nobody ends up with two times or none. Same reference, sequence + 1.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import { type Appointment, noShowAt } from '../../domain/booking/appointment.js';
import { bookingTermsNow } from '../../domain/hub/calling-policy.js';
import { refuseBlocked } from '../../domain/booking/booking-blockers.js';
import { audienceOf } from '../../domain/booking/desk-rights.js';
import { bookedVisit, visitMinutesAt } from '../../domain/booking/visit.js';
import { Refusal } from '../../domain/refusal.js';
import { type Instant } from '../../domain/time/instant.js';
import { ContactKeys } from '../../platform/contact-keys.js';
import { type ContactKeyPair, noContactKeys } from '../../domain/booking/contact.js';
import { Links } from '../../platform/links.js';
import { contactLocks, recordMove, requireFairUse } from '../steps/record-booking.js';
import { passOnFreedTime } from '../steps/pass-on-freed-times.js';
import { findAtDesk, findByLink, requireChangeable } from '../steps/find-appointment.js';
import type { Attempt, OnceAnswer } from '../../platform/idempotency.js';
import { takeSeats } from '../steps/take-seats.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface RescheduleTarget {
  start: Instant;
  /** The appointment's own hub when absent. */
  hub?: string;
}

@Injectable()
export class RescheduleAppointment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: Links,
    private readonly contactKeys: ContactKeys,
  ) {}

  /** Refuses as cancelling does, `limit-reached`, and the blockers of the new time; the old time is kept then. */
  async run(
    reference: string,
    token: string,
    wanted: RescheduleTarget,
    by: Actor,
    attempt?: Attempt,
  ): Promise<OnceAnswer<Appointment>> {
    const { from, keys } = await this.work.read(async (unit) => {
      const booked = await findByLink(unit, this.links, reference, token);
      const contact = await unit.bookings.contactOf(booked);
      return { from: booked.hub, keys: contact ? this.contactKeys.of(contact) : noContactKeys };
    });
    const to = wanted.hub ?? from;
    return this.work.run([from, to, ...contactLocks(keys)], (unit) =>
      unit.once(attempt, async () => {
        const booked = await findByLink(unit, this.links, reference, token);
        requireChangeable(booked, 'reschedule', unit.now);
        if (booked.hub !== from) throw new Refusal('not-allowed-now');
        return moveTo(unit, booked, { to, start: wanted.start, keys }, by);
      }),
    );
  }

  /**
   * To another time at the booking's hub: by staff there, who may also take the seats for staff, or by the partner that
   * booked. Refuses `not-yours`, `not-found`, `wrong-hub`, `not-allowed-now` and the blockers of the new time.
   */
  async byStaff(hub: string, reference: string, start: Instant, by: Actor, attempt?: Attempt) {
    permit(by, 'book', hub);
    return this.work.run(hub, (unit) =>
      unit.once(attempt, async () => {
        const booked = await findAtDesk(unit, hub, reference, by);
        requireChangeable(booked, 'reschedule', unit.now);
        return moveTo(unit, booked, { to: hub, start }, by);
      }),
    );
  }
}

interface Move {
  /** A hub's key. */
  to: string;
  start: Instant;
  /**
   * The keys of the contact whose bookings are counted; absent when staff move it, because no limit applies to them.
   */
  keys?: ContactKeyPair;
}

/** Moves the appointment. At the same hub and time nothing changes: no letter, no further sequence. */
async function moveTo(unit: Unit, booked: Appointment, { to, start, keys }: Move, by: Actor): Promise<Appointment> {
  if (to === booked.hub && start === booked.start) return booked;
  const { hub, services } = await unit.hubs.configuration(to);
  const visit = bookedVisit(services, booked.parts);
  const minutes = visitMinutesAt(hub, visit, start);
  const terms = bookingTermsNow(hub.policy, booked.service);
  const moved: Appointment = { ...booked, hub: to, start, minutes, terms, sequence: booked.sequence + 1 };
  await unit.bookings.releaseSeats(booked);
  const expiresAt = noShowAt(moved);
  const asked = { hub, visit, appointment: moved, audience: audienceOf(by, to), expiresAt };
  refuseBlocked(await takeSeats(unit, asked), hub);
  await recordMove(unit, booked, moved, by.name);
  if (keys) await unit.bookings.setContactKeys(moved, await requireFairUse(unit, { hub, visit }, moved, keys));
  await passOnFreedTime(unit, booked, moved);
  return moved;
}
