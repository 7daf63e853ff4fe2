// Shows a booking to staff or a partner who book for others: whose it is, their needs, and the note.
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { type Appointment, changeBlockers, isNoShow } from '../../domain/booking/appointment.js';
import { type DeskRights, deskRightsOf } from '../../domain/booking/desk-rights.js';
import type { CityService } from '../../domain/hub/city-service.js';
import type { Hub } from '../../domain/hub/hub.js';
import type { Instant } from '../../domain/time/instant.js';
import type { Contact } from '../../domain/booking/contact.js';
import { findAtDesk } from '../steps/find-appointment.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface BookingAtDesk {
  appointment: Appointment;
  /** Undefined once it has been deleted. */
  contact?: Pick<Contact, 'name' | 'email' | 'phone' | 'interpreterLanguage' | 'note'>;
  hub: Hub;
  services: ReadonlyMap<string, CityService>;
  /** Whether it may still be moved or cancelled. */
  changeable: boolean;
  noShow: boolean;
  desk: DeskRights;
  asOf: Instant;
}

@Injectable()
export class ShowBooking {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses `not-yours`, `not-found` and `wrong-hub`. */
  run(hubKey: string, reference: string, by: Actor): Promise<BookingAtDesk> {
    const desk = deskRightsOf(by, hubKey);
    return this.work.read(async (unit) => {
      const appointment = await findAtDesk(unit, hubKey, reference, by);
      const { hub, services } = await unit.hubs.configuration(hubKey);
      const contact = await unit.bookings.contactOf(appointment);
      const changeable = changeBlockers(appointment, unit.now).length === 0;
      const noShow = isNoShow(appointment, unit.now);
      return { appointment, contact, hub, services, changeable, noShow, desk, asOf: unit.now };
    });
  }
}
