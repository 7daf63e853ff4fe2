// Takes an offered time. An existing booking keeps its reference and moves; without one, a booking is made from what
// the person gave when they joined. The seats of the offer pass to the booking, so that nobody else can take them.
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { type Appointment, completeHold, noShowAt } from '../../domain/booking/appointment.js';
import { contactExpiresAt, noContactKeys } from '../../domain/booking/contact.js';
import { bookedVisit } from '../../domain/booking/visit.js';
import { REFERENCE_BYTES, referenceFrom } from '../../domain/booking/reference.js';
import { hasOpenOffer, type WaitingEntry } from '../../domain/booking/waiting-list.js';
import { takenEntry } from '../../domain/booking/waiting-entry-moves.js';
import type { CityService } from '../../domain/hub/city-service.js';
import { Refusal } from '../../domain/refusal.js';
import { ContactKeys } from '../../platform/contact-keys.js';
import { Links } from '../../platform/links.js';
import { randomOctets } from '../../platform/randomness.js';
import { requireHubOfId } from '../../storage/hub-of-id.js';
import { contactLocks, recordBooking, recordMove, requireFairUse } from '../steps/record-booking.js';
import { passOnFreedTime } from '../steps/pass-on-freed-times.js';
import { requireChangeable } from '../steps/find-appointment.js';
import { findWaitingEntry } from '../steps/find-waiting-entry.js';
import type { Attempt, OnceAnswer } from '../../platform/idempotency.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class TakeOfferedTime {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: Links,
    private readonly contactKeys: ContactKeys,
  ) {}

  /** Returns the booking. Refuses `not-found`, `not-yours`, `hold-expired` (no offer any more) and `limit-reached`. */
  async run(id: string, token: string, by: Actor, attempt?: Attempt): Promise<OnceAnswer<Appointment>> {
    const keys = await this.work.read(async (unit) => {
      const contact = await unit.waiting.contactOf(await findWaitingEntry(unit, this.links, id, token));
      return contact ? this.contactKeys.of(contact) : noContactKeys;
    });
    return this.work.run([requireHubOfId(id), ...contactLocks(keys)], (unit) =>
      unit.once(attempt, async () => {
        const entry = await findWaitingEntry(unit, this.links, id, token);
        const held = hasOpenOffer(entry, unit.now) ? await unit.bookings.find(entry.hub, entry.offer ?? '') : undefined;
        if (held?.state !== 'held') throw new Refusal('hold-expired', { why: 'offer' });
        await unit.waiting.replace(entry, takenEntry(entry, entry.appointment ?? held.id));
        const place = await unit.hubs.configuration(entry.hub);
        const asked = { hub: place.hub, visit: bookedVisit(place.services, held.parts) };
        if (entry.appointment === null) {
          const booked = await book(unit, entry, { held, service: asked.visit[0].service, by });
          await unit.bookings.setContactKeys(booked, await requireFairUse(unit, asked, booked, keys));
          return booked;
        }
        const { booked, moved } = await move(unit, { id: entry.appointment, held, by });
        await unit.bookings.setContactKeys(moved, await requireFairUse(unit, asked, moved, keys));
        await passOnFreedTime(unit, booked, moved);
        return moved;
      }),
    );
  }
}

/** Makes the booking; if the service asks for confirmation, it waits for its link. */
async function book(unit: Unit, entry: WaitingEntry, { held, service, by }: Offered): Promise<Appointment> {
  const { language, needs, applicationNumber } = entry;
  const contact = await unit.waiting.contactOf(entry);
  const reachable = { email: contact?.email ?? '', phone: contact?.phone ?? '' };
  const reference = referenceFrom(randomOctets(REFERENCE_BYTES));
  const unasked = applicationNumber !== null && service.applicationNumber?.check !== undefined;
  const applicationCheck = unasked ? ('unverified' as const) : null;
  const told = { reference, language, needs, applicationNumber, applicationCheck };
  const { booked, seatsUntil } = completeHold(held, told, { service, contact: reachable, now: unit.now });
  await unit.bookings.setSeatsExpiry(held, seatsUntil);
  await unit.bookings.replace(held, booked);
  await unit.waiting.giveContact(entry, booked, contactExpiresAt(booked.start));
  await recordBooking(unit, booked, by.name);
  return booked;
}

interface Offered {
  held: Appointment;
  service: CityService;
  by: Actor;
}

async function move(unit: Unit, { id, held, by }: { id: string; held: Appointment; by: Actor }) {
  const booked = await unit.bookings.find(held.hub, id);
  if (!booked) throw new Refusal('not-allowed-now');
  requireChangeable(booked, 'reschedule', unit.now);
  const { start, minutes, terms } = held;
  const moved: Appointment = { ...booked, start, minutes, terms, sequence: booked.sequence + 1 };
  await unit.bookings.releaseSeats(booked);
  await unit.bookings.handSeats(held, booked, noShowAt(moved));
  await unit.bookings.remove(held);
  await recordMove(unit, booked, moved, by.name);
  return { booked, moved };
}
