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
  partOf,
} from '../../domain/booking/appointment.js';
import { detailBlockers } from '../../domain/booking/booking-blockers.js';
import { refuseOn } from '../../domain/booking/blocker-refusal.js';
import { REFERENCE_BYTES, referenceFrom } from '../../domain/booking/reference.js';
import type { CityService } from '../../domain/hub/city-service.js';
import type { Hub, Language } from '../../domain/hub/hub.js';
import type { Need } from '../../domain/queue/ticket.js';
import { Refusal } from '../../domain/refusal.js';
import { type Instant, plusMinutes } from '../../domain/time/instant.js';
import { newId, randomOctets } from '../../platform/randomness.js';
import { hubOf } from '../../storage/hub-of-id.js';
import type { Answer, Attempt } from '../../storage/stores/once-store.js';
import { takeSeats } from '../../storage/stores/seating.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface BookingWish {
  /** A hold's id, or a time to book at once. */
  time: { hold: string } | { hub: string; service: string; start: Instant; partySize: number };
  contact: { name: string; email?: string; phone?: string };
  language: Language;
  applicationNumber?: string;
  needs: Need[];
}

@Injectable()
export class BookAppointment {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses `hold-expired`, `not-found` (no such hold), `unknown-…` and whatever blocks the booking. */
  run(wish: BookingWish, by: Actor, attempt?: Attempt): Promise<Answer<Appointment>> {
    const hubKey = 'hold' in wish.time ? hubOf(wish.time.hold) : wish.time.hub;
    return this.work.run(hubKey, (unit) =>
      unit.once(attempt, async () => {
        const held = await heldTime(unit, hubKey, wish);
        const { hub, services } = await unit.hubs.configuration(hubKey);
        const service = services.get(held.service);
        if (!service) throw new Refusal('unknown-service', { service: held.service });
        return book(unit, { hub, service, held, wish, by });
      }),
    );
  }
}

/** The hold, or an appointment that begins as one this moment. */
async function heldTime(unit: Unit, hub: string, wish: BookingWish): Promise<Appointment> {
  if ('hold' in wish.time) {
    const held = await unit.bookings.find(hub, wish.time.hold);
    if (!held) throw new Refusal('hold-expired');
    if (held.state !== 'held' || holdExpired(held, unit.now)) throw new Refusal('hold-expired');
    return held;
  }
  const { service, start, partySize } = wish.time;
  const { services } = await unit.hubs.configuration(hub);
  const offered = services.get(service);
  if (!offered) throw new Refusal('unknown-service', { service });
  const { language } = wish;
  const visit = { service, start, minutes: offered.minutes, parts: [partOf(offered)], partySize };
  return heldAppointment({ hub, id: newId(hub), language, ...visit }, unit.now, unit.now);
}

interface Booking {
  hub: Hub;
  service: CityService;
  held: Appointment;
  wish: BookingWish;
  by: Actor;
}

async function book(unit: Unit, { hub, service, held, wish, by }: Booking): Promise<Appointment> {
  const { language, needs, contact } = wish;
  const applicationNumber = wish.applicationNumber?.trim() || null;
  refuseOn(detailBlockers({ service, partySize: held.partySize, applicationNumber }), hub, service);
  const reference = referenceFrom(randomOctets(REFERENCE_BYTES));
  const booked = bookedFrom(held, { reference, language, needs, applicationNumber });
  const noShowAt = plusMinutes(held.start, NO_SHOW_MINUTES);
  if ('hold' in wish.time) {
    await unit.bookings.setSeatsExpiry(held, noShowAt);
    await unit.bookings.replace(held, booked);
  } else {
    const asked = { hub, service, appointment: held, audience: 'public' as const, expiresAt: noShowAt };
    refuseOn(await takeSeats(unit, asked), hub, service);
    await unit.bookings.add(booked);
  }
  const { name, email, phone } = contact;
  const expiresAt = contactExpiresAt(held.start);
  const unknown = { emailKey: null, phoneKey: null, interpreter: null, note: null };
  const reachable = { name, email: email ?? null, phone: phone ?? null };
  await unit.bookings.addContact(booked, { ...unknown, ...reachable, expiresAt });
  await unit.letters.writeWithReminders(booked, 'confirmation', unit.now);
  const reason = { service: service.key, language, needs: needs.length };
  await unit.append({ hub: hub.key, type: 'booked', actor: by.name, appointment: booked.id, reason });
  return booked;
}
