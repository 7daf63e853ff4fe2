// Books a held time, or a time at once. The same blockers as on the page are asked inside the transaction.
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import {
  type Appointment,
  bookedFrom,
  contactExpiresAt,
  heldAppointment,
  holdExpired,
  NO_SHOW_MINUTES,
  partsOf,
} from '../../domain/booking/appointment.js';
import { detailBlockers } from '../../domain/booking/booking-blockers.js';
import { refuseOn, refuseOnVisit } from '../../domain/booking/blocker-refusal.js';
import { REFERENCE_BYTES, referenceFrom } from '../../domain/booking/reference.js';
import { minutesAt, type Visit, type VisitWish } from '../../domain/booking/visit.js';
import type { Hub, Language } from '../../domain/hub/hub.js';
import type { Need } from '../../domain/queue/ticket.js';
import { Refusal } from '../../domain/refusal.js';
import { type Instant, plusMinutes } from '../../domain/time/instant.js';
import { type ContactKeyPair, ContactKeys } from '../../platform/contact-keys.js';
import { newId, randomOctets } from '../../platform/randomness.js';
import { hubOf } from '../../storage/hub-of-id.js';
import type { HubConfiguration } from '../../storage/stores/hub-store.js';
import { contactLocks, requireFairUse } from '../../storage/stores/fair-use.js';
import type { Answer, Attempt } from '../../storage/stores/once-store.js';
import { bookedVisit, wishedVisit } from '../../domain/booking/planned-visit.js';
import { takeSeats } from '../../storage/stores/seating.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface BookingWish {
  /** A hold's id, or a time to book at once. */
  time: { hold: string } | (VisitWish & { hub: string; start: Instant; partySize: number });
  contact: { name: string; email?: string; phone?: string };
  language: Language;
  applicationNumber?: string;
  needs: Need[];
}

@Injectable()
export class BookAppointment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contactKeys: ContactKeys,
  ) {}

  /** Refuses `hold-expired`, `not-found` (no such hold), `unknown-…`, `limit-reached` and whatever blocks the booking. */
  run(wish: BookingWish, by: Actor, attempt?: Attempt): Promise<Answer<Appointment>> {
    const hubKey = 'hold' in wish.time ? hubOf(wish.time.hold) : wish.time.hub;
    const keys = this.contactKeys.of(wish.contact);
    return this.work.run([hubKey, ...contactLocks(keys)], (unit) =>
      unit.once(attempt, async () => {
        const { hub, services } = await unit.hubs.configuration(hubKey);
        const held = await heldTime(unit, { hub, services }, wish);
        return book(unit, { hub, visit: bookedVisit(services, held.parts), held, wish, by, keys });
      }),
    );
  }
}

/** The hold, or an appointment that begins as one this moment. */
async function heldTime(unit: Unit, { hub, services }: HubConfiguration, wish: BookingWish): Promise<Appointment> {
  if ('hold' in wish.time) {
    const held = await unit.bookings.find(hub.key, wish.time.hold);
    if (!held) throw new Refusal('hold-expired');
    if (held.state !== 'held' || holdExpired(held, unit.now)) throw new Refusal('hold-expired');
    return held;
  }
  const { service, start, partySize } = wish.time;
  const visit = wishedVisit(services, wish.time);
  refuseOnVisit(visit, hub, partySize);
  const wanted = { service, start, minutes: minutesAt(hub, visit, start), parts: partsOf(visit), partySize };
  return heldAppointment({ hub: hub.key, id: newId(hub.key), language: wish.language, ...wanted }, unit.now, unit.now);
}

interface Booking {
  hub: Hub;
  visit: Visit;
  held: Appointment;
  wish: BookingWish;
  by: Actor;
  keys: ContactKeyPair;
}

async function book(unit: Unit, booking: Booking): Promise<Appointment> {
  const { hub, visit, held, wish, by } = booking;
  const { language, needs, contact } = wish;
  const applicationNumber = wish.applicationNumber?.trim() || null;
  const [{ service }] = visit;
  for (const part of visit) {
    refuseOn(detailBlockers({ ...part, partySize: held.partySize, applicationNumber }), hub, part.service);
  }
  const reference = referenceFrom(randomOctets(REFERENCE_BYTES));
  const booked = bookedFrom(held, { reference, language, needs, applicationNumber });
  const noShowAt = plusMinutes(held.start, NO_SHOW_MINUTES);
  if ('hold' in wish.time) {
    await unit.bookings.setSeatsExpiry(held, noShowAt);
    await unit.bookings.replace(held, booked);
  } else {
    const asked = { hub, visit, appointment: held, audience: 'public' as const, expiresAt: noShowAt };
    refuseOn(await takeSeats(unit, asked), hub, service);
    await unit.bookings.add(booked);
  }
  const { name, email, phone } = contact;
  const expiresAt = contactExpiresAt(held.start);
  const keys = await requireFairUse(unit, booking, booked, booking.keys);
  const unknown = { interpreter: null, note: null };
  const reachable = { name, email: email ?? null, phone: phone ?? null };
  await unit.bookings.addContact(booked, { ...unknown, ...reachable, ...keys, expiresAt });
  await unit.letters.writeWithReminders(booked, 'confirmation', unit.now);
  const reason = { service: service.key, language, needs: needs.length };
  await unit.append({ hub: hub.key, type: 'booked', actor: by.name, appointment: booked.id, reason });
  return booked;
}
