// Confirms an appointment that counts only once its link was opened and the button on the page was pressed. Opening the
// page alone confirms nothing, because mail scanners open every link.
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { type Appointment, confirmationStateOf, noShowAt } from '../../domain/booking/appointment.js';
import { normalizeReference } from '../../domain/booking/reference.js';
import { Refusal } from '../../domain/refusal.js';
import { Links } from '../../platform/links.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface ConfirmedAppointment {
  appointment: Appointment;
  /** It was confirmed before, and nothing was changed. */
  already: boolean;
}

@Injectable()
export class ConfirmAppointment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: Links,
  ) {}

  /** The appointment of the link, without confirming it. Refuses like `run`. */
  show(reference: string, token: string): Promise<ConfirmedAppointment> {
    return this.work.read((unit) => this.find(unit, reference, token));
  }

  /**
   * Confirms it; repeating that is harmless. Refuses `not-found`, `hold-expired` (too late) and
   * `not-allowed-now` (cancelled).
   */
  async run(reference: string, token: string, by: Actor): Promise<ConfirmedAppointment> {
    const { appointment, already } = await this.show(reference, token);
    if (already) return { appointment, already };
    return this.work.run(appointment.hub, async (unit) => {
      const found = await this.find(unit, reference, token);
      return found.already ? found : { appointment: await confirm(unit, found.appointment, by), already: false };
    });
  }

  private async find(unit: Unit, typed: string, token: string): Promise<ConfirmedAppointment> {
    const reference = normalizeReference(typed);
    const appointment = reference === undefined ? undefined : await unit.bookings.byReference(reference);
    const isRight = this.links.isConfirmToken(appointment?.id ?? typed, token);
    if (!appointment || !isRight) throw new Refusal('not-found', { why: 'link' });
    const { state, service } = appointment;
    if (state === 'cancelled') throw new Refusal('not-allowed-now', { state, move: 'confirm' });
    const confirmation = confirmationStateOf(appointment, unit.now);
    if (confirmation === 'lapsed') throw new Refusal('hold-expired', { why: 'not-confirmed', service });
    return { appointment, already: confirmation === 'none' };
  }
}

async function confirm(unit: Unit, awaited: Appointment, by: Actor): Promise<Appointment> {
  const booked: Appointment = { ...awaited, state: 'booked', holdExpiresAt: null };
  await unit.bookings.setSeatsExpiry(awaited, noShowAt(booked));
  await unit.bookings.replace(awaited, booked);
  await unit.letters.writeWithReminders(booked, { kind: 'confirmation' }, unit.now);
  const { hub, id, service, language, needs } = booked;
  const reason = { service, language, needs: needs.length, confirmed: true as const };
  await unit.append({ hub, type: 'booked', actor: by.name, appointment: id, reason });
  return booked;
}
