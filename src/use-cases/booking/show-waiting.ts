// Shows a person their waiting-list entry: its place on the list, the time that is kept for them, or why it has ended.
import { Injectable } from '@nestjs/common';
import { type Appointment, isNoShow } from '../../domain/booking/appointment.js';
import type { Visit } from '../../domain/booking/visit.js';
import { type EndReason, hasOpenOffer, isOpenEntry, type WaitingEntry } from '../../domain/booking/waiting-list.js';
import type { CityService } from '../../domain/hub/city-service.js';
import type { Hub } from '../../domain/hub/hub.js';
import { type ChannelName, channelFor } from '../../domain/post/delivery.js';
import { Refusal } from '../../domain/refusal.js';
import type { Instant } from '../../domain/time/instant.js';
import { Settings, channelsOf } from '../../platform/config.js';
import { Links } from '../../platform/links.js';
import { visitOfEntry } from '../steps/find-freed-starts.js';
import { findWaitingEntry } from '../steps/find-waiting-entry.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface WaitingDetails {
  entry: WaitingEntry;
  /** The state by the clock: an offer that has lapsed is none, and an entry whose days have passed has ended. */
  state: WaitingEntry['state'];
  endedBecause?: EndReason;
  /** Counted from 1; only while the entry is open. */
  place?: number;
  offer?: { start: Instant; expiresAt: Instant };
  /** The channel by which an offer reaches them; undefined when there is none. */
  reach?: ChannelName;
  /** The booking that would move, or the one that was made. */
  booked?: Appointment;
  hub: Hub;
  service: CityService;
  /** The services that they wait for. */
  visit: Visit;
  asOf: Instant;
}

@Injectable()
export class ShowWaiting {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: Links,
    private readonly settings: Settings,
  ) {}

  /** Refuses `not-found` and `link-expired`. */
  run(id: string, token: string): Promise<WaitingDetails> {
    return this.work.read(async (unit) => {
      const entry = await findWaitingEntry(unit, this.links, id, token);
      const { hub, services } = await unit.hubs.configuration(entry.hub);
      const service = services.get(entry.service);
      if (!service) throw new Refusal('unknown-service', { service: entry.service });
      const now = await standing(unit, entry);
      const contact = now.booked ? await unit.bookings.contactOf(now.booked) : await unit.waiting.contactOf(entry);
      const visit = visitOfEntry({ hub, services }, { entry, booked: now.booked });
      return {
        entry,
        hub,
        service,
        visit,
        asOf: unit.now,
        reach: channelFor(contact, channelsOf(this.settings)),
        ...now,
      };
    });
  }
}

async function standing(unit: Unit, entry: WaitingEntry) {
  const { state, offerStart, offerExpiresAt } = entry;
  if (state === 'ended') return { state, endedBecause: entry.endedBecause ?? 'over' };
  const booked = entry.appointment === null ? undefined : await unit.bookings.find(entry.hub, entry.appointment);
  if (state === 'taken') return { state, booked };
  const isGone = entry.appointment !== null && (booked?.state !== 'booked' || isNoShow(booked, unit.now));
  if (isGone || !isOpenEntry(entry, unit.now)) return { state: 'ended' as const, endedBecause: 'over' as const };
  const place = await unit.waiting.placeOf(entry, unit.now);
  if (!hasOpenOffer(entry, unit.now) || offerStart === null || offerExpiresAt === null) {
    return { state: 'waiting' as const, place, booked };
  }
  return { state, place, booked, offer: { start: offerStart, expiresAt: offerExpiresAt } };
}
