// What is told of a booking, and of one that has another time or another hub: letters, and the event in each hub's log.
import type { Appointment } from '../../domain/booking/appointment.js';
import type { Unit } from '../../storage/unit.js';

/** Of one that is made, or that waits to be confirmed by its link. */
export async function recordBooking(unit: Unit, booked: Appointment, actor: string): Promise<void> {
  const { hub, id, service, language, needs, holdExpiresAt: until } = booked;
  const reason = { service, language, needs: needs.length };
  const event = { hub, actor, appointment: id, reason };
  if (until === null) {
    await unit.letters.writeWithReminders(booked, 'confirmation', unit.now);
    await unit.append({ ...event, type: 'booked' });
  } else {
    const facts = { expiresAt: until };
    await unit.letters.write(booked, { kind: 'please-confirm', notAfter: until, facts }, unit.now);
    await unit.append({ ...event, type: 'confirmation-asked' });
  }
}

/** With its row. Refuses `not-allowed-now` when somebody was faster. */
export async function recordMove(unit: Unit, booked: Appointment, moved: Appointment, actor: string): Promise<void> {
  await unit.bookings.move(booked, moved);
  const before = { hub: booked.hub, start: booked.start };
  await unit.letters.writeWithReminders(moved, 'change', unit.now, { before });
  const reason = { fromHub: booked.hub, toHub: moved.hub, sequence: moved.sequence };
  const event = { type: 'rescheduled' as const, actor, appointment: booked.id, reason };
  await unit.append({ hub: booked.hub, ...event });
  if (moved.hub !== booked.hub) await unit.append({ hub: moved.hub, ...event });
}
