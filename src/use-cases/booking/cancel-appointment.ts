// Cancels an appointment before its start, by the resident or by staff for a resident who has lost the link. Its seats
// are free at once.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import { type Appointment, type ChangeBlocker, changeBlockers } from '../../domain/booking/appointment.js';
import { Refusal } from '../../domain/refusal.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';
import { cancelBooking } from '../steps/cancel-booking.js';
import { findAtDesk, findByLink } from '../steps/find-appointment.js';
import type { OnceAnswer, Attempt } from '../../platform/idempotency.js';
import type { Unit } from '../../storage/unit.js';
import { Links } from '../../platform/links.js';

/** What staff are shown before they cancel. */
export interface CancellationPreview {
  appointment: Appointment;
  /** The reasons why it may not be cancelled; empty when it may. */
  blockers: ChangeBlocker[];
  /** Undefined once the contact has been deleted. */
  name?: string;
}

@Injectable()
export class CancelAppointment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: Links,
  ) {}

  /**
   * By the resident, whom `token` identifies. Refuses `not-found`, `link-expired` and `not-allowed-now`.
   */
  async run(reference: string, token: string, by: Actor, attempt?: Attempt): Promise<OnceAnswer<Appointment>> {
    const find = (unit: Unit) => findByLink(unit, this.links, reference, token);
    const { hub } = await this.work.read(find);
    return this.cancel(hub, find, by, attempt);
  }

  /**
   * By staff of the hub, or the partner that booked. Refuses `not-yours`, `not-found`, `wrong-hub` and
   * `not-allowed-now`.
   */
  async byStaff(hub: string, reference: string, by: Actor, attempt?: Attempt): Promise<OnceAnswer<Appointment>> {
    permit(by, 'book', hub);
    return this.cancel(hub, (unit) => findAtDesk(unit, hub, reference, by), by, attempt);
  }

  /** What staff would cancel; nothing is changed. Refuses `not-yours`, `not-found` and `wrong-hub`. */
  async ask(hub: string, reference: string, by: Actor): Promise<CancellationPreview> {
    permit(by, 'book', hub);
    return this.work.read(async (unit) => {
      const appointment = await findAtDesk(unit, hub, reference, by);
      const contact = await unit.bookings.contactOf(appointment);
      return { appointment, blockers: changeBlockers(appointment, unit.now), name: contact?.name };
    });
  }

  private cancel(hub: string, find: (unit: Unit) => Promise<Appointment>, by: Actor, attempt?: Attempt) {
    return this.work.run(hub, (unit) =>
      unit.once(attempt, async () => {
        const booked = await find(unit);
        if (booked.hub !== hub) throw new Refusal('not-allowed-now'); // It was moved to another hub meanwhile.
        return cancelBooking(unit, booked, by);
      }),
    );
  }
}
