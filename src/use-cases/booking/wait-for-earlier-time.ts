// Puts a booking on the waiting list for an earlier time. It stays booked until an offer is taken, and offers go to its
// contact.
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { type Appointment, changeBlockers } from '../../domain/booking/appointment.js';
import type { WaitingTimes } from '../../domain/booking/waiting-days.js';
import { isOpenEntry, type JoinedEntry } from '../../domain/booking/waiting-list.js';
import { Refusal } from '../../domain/refusal.js';
import { ContactKeys } from '../../platform/contact-keys.js';
import { Links } from '../../platform/links.js';
import { findByLink } from '../steps/find-appointment.js';
import { addWaitingEntry, newWaitingEntry } from '../steps/add-waiting-entry.js';
import type { Attempt } from '../../platform/idempotency.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class WaitForEarlierTime {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: Links,
    private readonly keys: ContactKeys,
  ) {}

  /** Refuses as rescheduling does, `already-waiting` and `wrong-input`. */
  async run(reference: string, token: string, times: WaitingTimes, by: Actor, attempt?: Attempt) {
    const found = await this.work.read((unit) => findByLink(unit, this.links, reference, token));
    return this.work.run(found.hub, (unit) =>
      unit.once(attempt, async (): Promise<JoinedEntry> => {
        const booked = await findByLink(unit, this.links, reference, token);
        const [blocker] = changeBlockers(booked, unit.now);
        if (blocker) throw new Refusal('not-allowed-now', { move: 'reschedule', why: blocker.code });
        if (booked.hub !== found.hub) throw new Refusal('not-allowed-now');
        const contact = await unit.bookings.contactOf(booked);
        if (!contact?.email && !contact?.phone) throw new Refusal('not-allowed-now', { why: 'no-contact' });
        const { hub } = await unit.hubs.configuration(booked.hub);
        const earlier = await unit.waiting.ofAppointment(booked.hub, booked.id);
        if (earlier.some((entry) => isOpenEntry(entry, unit.now))) throw new Refusal('already-waiting');
        const twinOf = await unit.waiting.twinOf(booked.service, contact, this.keys, unit.now);
        const offers = Math.max(0, ...earlier.map((entry) => entry.offers));
        const entry = newWaitingEntry(hub, { ...askedBy(booked), twinOf, offers }, times, unit.now, booked.start);
        return addWaitingEntry(unit, entry, by.name);
      }),
    );
  }
}

/** The fields of an entry for this booking. */
const askedBy = (booked: Appointment) => {
  const { id, service, parts, partySize, language, needs, applicationNumber } = booked;
  const [first, ...further] = parts.map((part) => ({ service: part.service, quantity: part.quantity }));
  const wish = { service, quantity: first?.quantity, also: further };
  return { appointment: id, service, wish, partySize, language, needs, applicationNumber };
};
