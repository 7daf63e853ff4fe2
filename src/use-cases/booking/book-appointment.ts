// Books a time that is held, or a time at once. The blockers that the page has shown are checked again inside the
// transaction.
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { type Appointment, completeHold, heldAppointment, isActiveHold } from '../../domain/booking/appointment.js';
import {
  bookedVisit,
  visitMinutesAt,
  visitPartsOf,
  type Visit,
  type VisitWish,
  wishedVisit,
} from '../../domain/booking/visit.js';
import { type Contact, type ContactKeyPair, contactExpiresAt, contactOf } from '../../domain/booking/contact.js';
import { bookingTermsNow } from '../../domain/hub/calling-policy.js';
import { detailBlockers, refuseBlocked, refuseDetails, refuseVisit } from '../../domain/booking/booking-blockers.js';
import { REFERENCE_BYTES, referenceFrom } from '../../domain/booking/reference.js';
import type { CityService } from '../../domain/hub/city-service.js';
import type { Hub, Language } from '../../domain/hub/hub.js';
import type { Need } from '../../domain/queue/ticket/ticket.js';
import { type FieldProblem, Refusal } from '../../domain/refusal.js';
import { type Instant } from '../../domain/time/instant.js';
import { type ApplicationAnswer, ApplicationCheck } from '../../platform/application-check.js';
import { ContactKeys } from '../../platform/contact-keys.js';
import { newId, randomOctets } from '../../platform/randomness.js';
import { requireHubOfId } from '../../storage/hub-of-id.js';
import type { HubConfiguration } from '../../storage/stores/hub-store.js';
import { contactLocks, recordBooking, requireFairUse } from '../steps/record-booking.js';
import type { Attempt, OnceAnswer } from '../../platform/idempotency.js';
import { takeSeats } from '../steps/take-seats.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface BookingWish {
  /** The id of a hold, or a time to book at once. */
  time: { hold: string } | (VisitWish & { hub: string; start: Instant; partySize: number });
  contact: { name: string; email?: string; phone?: string };
  language: Language;
  applicationNumber?: string;
  needs: Need[];
  /** The language that an interpreter should speak. */
  interpreterLanguage?: string;
}

@Injectable()
export class BookAppointment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contactKeys: ContactKeys,
    private readonly applications: ApplicationCheck,
  ) {}

  /**
   * Refuses `hold-expired` (also when there is no such hold), `unknown-…`, `application-number-unknown`,
   * `limit-reached` and the blockers of the booking.
   */
  async run(wish: BookingWish, by: Actor, attempt?: Attempt): Promise<OnceAnswer<Appointment>> {
    const hubKey = 'hold' in wish.time ? requireHubOfId(wish.time.hold) : wish.time.hub;
    const keys = this.contactKeys.of(wish.contact);
    const checked = await this.askCity(hubKey, wish);
    return this.work.run([hubKey, ...contactLocks(keys)], (unit) =>
      unit.once(attempt, async () => {
        const { hub, services } = await unit.hubs.configuration(hubKey);
        const held = await heldTime(unit, { hub, services }, wish);
        return book(unit, { hub, visit: bookedVisit(services, held.parts), held, wish, by, keys, checked });
      }),
    );
  }

  /**
   * The answer of the city's own system about the application number. It is asked outside the transaction, because that
   * takes time; undefined when there is nothing to ask.
   */
  private async askCity(hub: string, wish: BookingWish): Promise<ApplicationAnswer | undefined> {
    const applicationNumber = wish.applicationNumber?.trim();
    if (!applicationNumber) return undefined;
    const service = await this.work.read((unit) => wantedService(unit, hub, wish));
    const url = service?.applicationNumber?.check?.url;
    if (!service || url === undefined) return undefined;
    if (detailBlockers({ service, partySize: 1, applicationNumber }).length > 0) return undefined;
    return this.applications.ask(url, { applicationNumber, service: service.key });
  }
}

async function wantedService(unit: Unit, hub: string, { time }: BookingWish): Promise<CityService | undefined> {
  const key = 'hold' in time ? (await unit.bookings.find(hub, time.hold))?.service : time.service;
  return key === undefined ? undefined : (await unit.hubs.configuration(hub)).services.get(key);
}

/** The hold, or a new appointment in state `held` for a time that is booked at once. */
async function heldTime(unit: Unit, { hub, services }: HubConfiguration, wish: BookingWish): Promise<Appointment> {
  if ('hold' in wish.time) {
    const held = await unit.bookings.find(hub.key, wish.time.hold);
    if (!held || !isActiveHold(held, unit.now)) throw new Refusal('hold-expired');
    return held;
  }
  const { service, start, partySize } = wish.time;
  const visit = wishedVisit(services, wish.time);
  refuseVisit(visit, hub, partySize);
  const wanted = { service, start, minutes: visitMinutesAt(hub, visit, start), parts: visitPartsOf(visit), partySize };
  const terms = bookingTermsNow(hub.policy, service);
  const begun = { hub: hub.key, id: newId(hub.key), language: wish.language, terms, ...wanted };
  return heldAppointment(begun, unit.now, unit.now);
}

interface Booking {
  hub: Hub;
  visit: Visit;
  held: Appointment;
  wish: BookingWish;
  by: Actor;
  keys: ContactKeyPair;
  checked?: ApplicationAnswer;
}

async function book(unit: Unit, booking: Booking): Promise<Appointment> {
  const { hub, visit, held, wish, by, checked } = booking;
  const { language, needs } = wish;
  const [{ service }] = visit;
  const applicationNumber = wish.applicationNumber?.trim() || null;
  refuseDetails(visit, hub, { partySize: held.partySize, applicationNumber });
  if (checked === 'unknown') throw new Refusal('application-number-unknown', {}, [unknownNumber]);
  const reference = referenceFrom(randomOctets(REFERENCE_BYTES));
  const asked = checked === 'valid' ? ('verified' as const) : ('unverified' as const);
  const applicationCheck = checked === undefined ? null : asked;
  const told = { reference, language, needs, applicationNumber, applicationCheck };
  const { booked, seatsUntil } = completeHold(held, told, { service, contact: wish.contact, now: unit.now });
  await seat(unit, booking, booked, seatsUntil);
  const keys = await requireFairUse(unit, booking, booked, booking.keys);
  await unit.bookings.addContact(booked, { ...contactFrom(wish, held.start), ...keys });
  await recordBooking(unit, booked, by.name);
  return booked;
}

/** Keeps the hold's seats, or takes seats for a time that is booked at once. */
async function seat(unit: Unit, { hub, visit, held, wish }: Booking, booked: Appointment, expiresAt: Instant) {
  if ('hold' in wish.time) {
    await unit.bookings.setSeatsExpiry(held, expiresAt);
    return unit.bookings.replace(held, booked);
  }
  const asked = { hub, visit, appointment: held, audience: 'public' as const, expiresAt };
  refuseBlocked(await takeSeats(unit, asked), hub);
  return unit.bookings.add(booked);
}

const unknownNumber: FieldProblem = { field: 'applicationNumber', code: 'application-number-unknown' };

function contactFrom({ contact, needs, ...wish }: BookingWish, start: Instant): Contact {
  const interpreterLanguage = needs.includes('interpreter') ? wish.interpreterLanguage?.trim() : null;
  return contactOf(contact, { expiresAt: contactExpiresAt(start), interpreterLanguage });
}
