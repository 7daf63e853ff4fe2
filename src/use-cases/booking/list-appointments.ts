// Lists a day's bookings at a hub for greeters, with names, because they greet people.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import { type Appointment, holdExpired, isNoShow } from '../../domain/booking/appointment.js';
import type { LocalDate } from '../../domain/hub/hub.js';
import { localDateOf, plusDays, startOfDay } from '../../domain/time/wall-time.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface ListedAppointment {
  appointment: Appointment;
  noShow: boolean;
  /** Undefined once the contact has been deleted. */
  name?: string;
  /** The language that an interpreter should speak, if one is needed. */
  interpreterLanguage?: string;
  /** The number of the ticket that was issued at check-in. */
  ticket?: string;
}

@Injectable()
export class ListAppointments {
  constructor(private readonly work: UnitOfWork) {}

  /** Today when `date` is absent. Refuses `not-yours` and `unknown-hub`. */
  run(hubKey: string, date: LocalDate | undefined, by: Actor): Promise<ListedAppointment[]> {
    permit(by, 'greet', hubKey);
    return this.work.read(async (unit) => {
      const { hub } = await unit.hubs.configuration(hubKey);
      const zone = hub.opening.timeZone;
      const day = date ?? localDateOf(unit.now, zone);
      const found = await unit.bookings.between(hubKey, startOfDay(day, zone), startOfDay(plusDays(day, 1), zone));
      const listed: ListedAppointment[] = [];
      for (const appointment of found.filter((one) => !holdExpired(one, unit.now))) {
        const contact = await unit.bookings.contactOf(appointment);
        const ticket = appointment.ticket === null ? undefined : await unit.tickets.get(hubKey, appointment.ticket);
        const noShow = isNoShow(appointment, unit.now);
        listed.push({
          appointment,
          noShow,
          name: contact?.name,
          interpreterLanguage: contact?.interpreterLanguage ?? undefined,
          ticket: ticket?.label,
        });
      }
      return listed;
    });
  }
}
