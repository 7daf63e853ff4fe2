// Shows the whole board of a hub, as it is sent over HTTP and sockets.
import { CALLS_MINUTES, MOST_CALLS } from '../../domain/durations.js';
import { Injectable } from '@nestjs/common';
import type { Counter, Language, Text } from '../../domain/hub/hub.js';
import type { ClosedReason } from '../../domain/hub/opening-hours.js';
import { openingNow } from '../../domain/hub/opening-now.js';
import { type ServiceWait, serviceWaits } from '../../domain/queue/board.js';
import { newcomerOutlooksOf, servicesTooLateToday } from '../../domain/queue/fits-today.js';
import type { Ticket } from '../../domain/queue/ticket/ticket.js';
import { type Instant, plusMinutes } from '../../domain/time/instant.js';
import { isoOf } from '../../platform/iso-instant.js';
import { forecastNow } from '../steps/current-forecast.js';
import type { HubConfiguration } from '../../storage/stores/hub-store.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

/** The shape on the wire (contract.md). */
export interface BoardSnapshot {
  hub: string;
  name: Text;
  timeZone: string;
  sequence: number;
  asOf: string;
  open: boolean;
  opensAt?: string;
  closesAt?: string;
  /** Why the hub is closed; `notice` has the city's own wording, if there is any. */
  reasonCode?: ClosedReason['code'];
  calls: BoardCall[];
  services: BoardService[];
  notice?: Text;
  languages: Language[];
}

interface BoardService extends Omit<ServiceWait, 'upToMinutes'> {
  /** No more tickets are issued for it today. */
  tooLateToday?: true;
}

interface BoardCall {
  ticket: string;
  counter: string;
  counterLabel: string;
  calledAt: string;
  times: number;
  language: Language;
}

@Injectable()
export class ShowBoard {
  constructor(private readonly work: UnitOfWork) {}

  /** `languages`: of the city, the main one first. Refuses `unknown-hub`. */
  run(hub: string, languages: readonly Language[]): Promise<BoardSnapshot> {
    return this.work.read(async (unit) => ({ ...(await snapshot(unit, hub)), languages: [...languages] }));
  }

  /** The sequence number of the hub's log, which is a cheap way to see whether a board has changed. */
  sequence(hub: string): Promise<number> {
    return this.work.readOne((unit) => unit.log.sequenceOf(hub));
  }
}

async function snapshot(unit: Unit, hubKey: string): Promise<Omit<BoardSnapshot, 'languages'>> {
  const { now } = unit;
  const here = await unit.hubs.configuration(hubKey);
  const { hub, services } = here;
  const waiting = await unit.tickets.waiting(hubKey, now);
  const counters = await unit.hubs.counters(hubKey);
  const called = await unit.tickets.calledSince(hubKey, plusMinutes(now, -CALLS_MINUTES), MOST_CALLS);
  const forecast = await forecastNow(unit, hubKey);
  const opening = openingNow(hub.opening, now);
  const because = opening.open ? undefined : opening.reason;
  return {
    hub: hub.key,
    name: hub.name,
    timeZone: hub.opening.timeZone,
    sequence: await unit.log.sequenceOf(hubKey),
    asOf: isoOf(now),
    open: opening.open,
    ...(!opening.open && opening.opensAt && { opensAt: isoOf(opening.opensAt) }),
    ...(opening.open && opening.closesAt && { closesAt: isoOf(opening.closesAt) }),
    ...(because && { reasonCode: because.code }),
    calls: called.map((ticket) => callOf(ticket, counters)),
    services: shownWaits(serviceWaits(services.values(), waiting, counters, hub.policy, forecast, now), here, now),
    ...(because?.text && { notice: because.text }),
  };
}

function shownWaits(waits: ServiceWait[], { hub, services }: HubConfiguration, now: Instant): BoardService[] {
  const late = servicesTooLateToday(hub.opening, newcomerOutlooksOf(services.values(), waits), now);
  return waits.map(({ upToMinutes: _upToMinutes, ...wait }) => ({
    ...wait,
    ...(late.has(wait.key) && { tooLateToday: true as const }),
  }));
}

function callOf(ticket: Ticket, counters: readonly Counter[]): BoardCall {
  const counterLabel = ticket.calledTo ?? '';
  return {
    ticket: ticket.label,
    counter: counters.find(({ label }) => label === counterLabel)?.key ?? '',
    counterLabel,
    calledAt: isoOf(ticket.calledAt ?? 0),
    times: ticket.calls,
    language: ticket.language,
  };
}
