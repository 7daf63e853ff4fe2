// Writes "you are next soon" to the booked of a hub whose ticket comes soon, once each. Asked after every change of the
// hub, so it reads first and takes the hub's lock only where there is something to write.
import { Injectable } from '@nestjs/common';
import type { Appointment } from '../../domain/booking/appointment.js';
import { SOON_MINUTES, soonCalled } from '../../domain/queue/next-soon.js';
import { plusMinutes } from '../../domain/time/instant.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class WriteNextSoon {
  constructor(private readonly work: UnitOfWork) {}

  /** Answers how many were written. Refuses `unknown-hub`. */
  async run(hub: string): Promise<number> {
    const toTell = await this.work.read((unit) => notYetTold(unit, hub));
    if (toTell.length === 0) return 0;
    return this.work.run(hub, async (unit) => {
      const still = await notYetTold(unit, hub);
      const letter = { kind: 'next-soon' as const, notAfter: plusMinutes(unit.now, SOON_MINUTES) };
      for (const appointment of still) await unit.letters.write(appointment, letter, unit.now);
      return still.length;
    });
  }
}

async function notYetTold(unit: Unit, hubKey: string): Promise<Appointment[]> {
  const waiting = await unit.tickets.waiting(hubKey, unit.now);
  if (!waiting.some(({ appointment }) => appointment !== null)) return [];
  const { hub } = await unit.hubs.configuration(hubKey);
  const counters = await unit.hubs.counters(hubKey);
  const found: Appointment[] = [];
  for (const { appointment: reference } of soonCalled(waiting, counters, hub.policy, unit.now)) {
    const appointment = await unit.bookings.byReference(reference ?? '');
    if (appointment && (await isToTell(unit, appointment))) found.push(appointment);
  }
  return found;
}

async function isToTell(unit: Unit, { hub, id: appointment, sequence }: Appointment): Promise<boolean> {
  if (await unit.post.has({ hub, appointment, kind: 'next-soon', sequence })) return false;
  const contact = await unit.bookings.contactOf({ hub, id: appointment });
  return Boolean(contact?.email ?? contact?.phone);
}
