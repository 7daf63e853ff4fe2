// The resident cancels before the start; the seats are free at once.
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import type { Appointment } from '../../domain/booking/appointment.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';
import { findManaged, requireChangeable } from '../../storage/stores/managed-appointment.js';
import type { Answer, Attempt } from '../../storage/stores/once-store.js';
import { Links } from '../../platform/links.js';

@Injectable()
export class CancelAppointment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: Links,
  ) {}

  /** `token` proves that it is theirs. Refuses `not-found`, `not-yours`, `link-expired`, `not-allowed-now`. */
  async run(reference: string, token: string, by: Actor, attempt?: Attempt): Promise<Answer<Appointment>> {
    const { hub } = await this.work.read((unit) => findManaged(unit, this.links, reference, token));
    return this.work.run(hub, (unit) =>
      unit.once(attempt, async () => {
        const booked = await findManaged(unit, this.links, reference, token);
        requireChangeable(booked, 'cancel', unit.now);
        const cancelled: Appointment = { ...booked, state: 'cancelled', sequence: booked.sequence + 1 };
        await unit.bookings.replace(booked, cancelled);
        await unit.bookings.releaseSeats(booked);
        await unit.append({ hub, type: 'cancelled', actor: by.name, appointment: booked.id });
        return cancelled;
      }),
    );
  }
}
