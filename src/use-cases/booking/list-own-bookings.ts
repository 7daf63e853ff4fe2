// Lists the upcoming bookings that an actor made for others, which is all that a partner agency sees of a hub's
// bookings.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import type { Appointment } from '../../domain/booking/appointment.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface BookingForOthers {
  appointment: Appointment;
  /** Undefined once the contact has been deleted. */
  name?: string;
}

@Injectable()
export class ListOwnBookings {
  constructor(private readonly work: UnitOfWork) {}

  /** In the order of their starts. Refuses `not-yours`. */
  run(hub: string, by: Actor): Promise<BookingForOthers[]> {
    permit(by, 'book', hub);
    return this.work.read(async (unit) => {
      const listed: BookingForOthers[] = [];
      for (const appointment of await unit.bookings.bookedBy(hub, by.name, unit.now)) {
        const contact = await unit.bookings.contactOf(appointment);
        listed.push({ appointment, name: contact?.name });
      }
      return listed;
    });
  }
}
