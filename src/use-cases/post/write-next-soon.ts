// Writes the letter "you are next soon" once to each booked person of a hub who will be called soon. It runs after
// every change of the hub, so it first reads who has not been told, and takes the hub's lock only if there is something
// to write.
import { SOON_MINUTES } from '../../domain/durations.js';
import { Injectable } from '@nestjs/common';
import type { Appointment } from '../../domain/booking/appointment.js';
import { isNextSoon, startsOfWaiting } from '../../domain/queue/next-soon.js';
import { stateNow } from '../../domain/queue/ticket/ticket.js';
import { competitionOf } from '../../domain/queue/order/tickets-ahead.js';
import { plusMinutes } from '../../domain/time/instant.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class WriteNextSoon {
  constructor(private readonly work: UnitOfWork) {}

  /** Returns the number of letters. Refuses `unknown-hub`. */
  async run(hub: string): Promise<number> {
    const toTell = await this.work.read((unit) => nextSoon(unit, hub));
    if (toTell.length === 0) return 0;
    return this.work.run(hub, async (unit) => {
      const still = await nextSoon(unit, hub);
      const letter = { kind: 'next-soon' as const, notAfter: plusMinutes(unit.now, SOON_MINUTES) };
      for (const appointment of still) await unit.letters.write(appointment, letter, unit.now);
      return still.length;
    });
  }
}

/** The appointments that will be called soon and have not been told. */
async function nextSoon(unit: Unit, hub: string): Promise<Appointment[]> {
  const found: Appointment[] = [];
  for (const appointment of await unit.post.notToldOfNextSoon(hub, startsOfWaiting(unit.now))) {
    if ((await comesSoon(unit, appointment)) && (await canBeTold(unit, appointment))) found.push(appointment);
  }
  return found;
}

async function comesSoon(unit: Unit, { hub, ticket: id }: Appointment): Promise<boolean> {
  const ticket = await unit.tickets.get(hub, id ?? '');
  if (stateNow(ticket, unit.now) !== 'waiting') return false;
  const { policy } = (await unit.hubs.configuration(hub)).hub;
  const competition = competitionOf(await unit.hubs.counters(hub), ticket, policy);
  const ahead = await unit.tickets.countAhead(ticket, competition, policy, unit.now);
  return isNextSoon(ahead, competition.able.length > 0);
}

async function canBeTold(unit: Unit, appointment: Appointment): Promise<boolean> {
  const contact = await unit.bookings.contactOf(appointment);
  return Boolean(contact?.email ?? contact?.phone);
}
