// The board of a hub, whole, as it goes over HTTP and over the sockets.
import { Injectable } from '@nestjs/common';
import type { Language, Text } from '../../domain/hub/hub.js';
import { openingNow } from '../../domain/hub/opening-now.js';
import { CALLS_MINUTES, MOST_CALLS, type ServiceWait, serviceWaits } from '../../domain/queue/board.js';
import type { Ticket } from '../../domain/queue/ticket.js';
import { plusMinutes } from '../../domain/time/instant.js';
import { isoOf } from '../../platform/iso-instant.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

/** The wire's shape (contract.md): a screen gets it as it is. */
export interface BoardSnapshot {
  hub: string;
  name: Text;
  timeZone: string;
  sequence: number;
  asOf: string;
  open: boolean;
  opensAt?: string;
  closesAt?: string;
  calls: { ticket: string; counter: string; calledAt: string; times: number; language: Language }[];
  services: ServiceWait[];
  notice?: Text;
}

@Injectable()
export class ShowBoard {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses `unknown-hub`. */
  run(hub: string): Promise<BoardSnapshot> {
    return this.work.read((unit) => snapshot(unit, hub));
  }

  /** How far the hub's log has come: cheap, to see whether a board has changed. */
  sequence(hub: string): Promise<number> {
    return this.work.read((unit) => unit.log.sequenceOf(hub));
  }
}

async function snapshot(unit: Unit, hubKey: string): Promise<BoardSnapshot> {
  const { now } = unit;
  const { hub, services } = await unit.hubs.configuration(hubKey);
  const waiting = await unit.tickets.waiting(hubKey, now);
  const counters = await unit.hubs.counters(hubKey);
  const called = await unit.tickets.calledSince(hubKey, plusMinutes(now, -CALLS_MINUTES), MOST_CALLS);
  const opening = openingNow(hub.opening, now);
  const because = opening.open ? undefined : opening.reason.text;
  return {
    hub: hub.key,
    name: hub.name,
    timeZone: hub.opening.timeZone,
    sequence: await unit.log.sequenceOf(hubKey),
    asOf: isoOf(now),
    open: opening.open,
    ...(!opening.open && opening.opensAt && { opensAt: isoOf(opening.opensAt) }),
    ...(opening.open && opening.closesAt && { closesAt: isoOf(opening.closesAt) }),
    calls: called.map(callOf),
    services: serviceWaits(services.values(), waiting, counters, hub.policy, now),
    ...(because && { notice: because }),
  };
}

const callOf = (ticket: Ticket) => ({
  ticket: ticket.label,
  counter: ticket.calledTo ?? '',
  calledAt: isoOf(ticket.calledAt ?? 0),
  times: ticket.calls,
  language: ticket.language,
});
