// Shows a resident their appointment, on its page or as a calendar file.
import { Injectable } from '@nestjs/common';
import type { AffectedReason } from '../../domain/booking/affected-bookings.js';
import { type Appointment, changeBlockers, confirmationStateOf, isNoShow } from '../../domain/booking/appointment.js';
import type { CityService } from '../../domain/hub/city-service.js';
import type { Hub } from '../../domain/hub/hub.js';
import { type ChannelName, channelFor } from '../../domain/post/delivery.js';
import { Refusal } from '../../domain/refusal.js';
import type { Instant } from '../../domain/time/instant.js';
import { Settings, channelsOf } from '../../platform/config.js';
import { Links } from '../../platform/links.js';
import { findByLink } from '../steps/find-appointment.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface AppointmentDetails {
  appointment: Appointment;
  noShow: boolean;
  /** Whether it may still be moved or cancelled. */
  changeable: boolean;
  /** Why the hub's hours no longer cover its time; absent when they do, and once the resident has answered. */
  hit?: AffectedReason;
  /** Whether it waits for its confirmation link, or has waited too long; absent otherwise. */
  confirmation?: 'awaited' | 'lapsed';
  hub: Hub;
  service: CityService;
  /** The channel by which letters reach its resident; undefined when there is none. */
  reach?: ChannelName;
  /** When it was read. */
  asOf: Instant;
}

@Injectable()
export class ShowAppointment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: Links,
    private readonly settings: Settings,
  ) {}

  /** Refuses `not-found` and `link-expired`. */
  run(reference: string, token: string): Promise<AppointmentDetails> {
    return this.work.read(async (unit) => {
      const appointment = await findByLink(unit, this.links, reference, token);
      const { hub, services } = await unit.hubs.configuration(appointment.hub);
      const service = services.get(appointment.service);
      if (!service) throw new Refusal('unknown-service', { service: appointment.service });
      const changeable = changeBlockers(appointment, unit.now).length === 0;
      const hit = changeable ? await unit.rebookings.reasonFor(appointment) : undefined;
      const reach = channelFor(await unit.bookings.contactOf(appointment), channelsOf(this.settings));
      const confirmation = confirmationStateOf(appointment, unit.now);
      const noShow = isNoShow(appointment, unit.now);
      const shown = { appointment, noShow, changeable, hit, hub, service, reach, asOf: unit.now };
      return { ...shown, ...(confirmation !== 'none' && { confirmation }) };
    });
  }
}
