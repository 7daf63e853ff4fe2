// A resident follows their own ticket on a phone, without an account: by the signed token on the ticket.
import { Injectable } from '@nestjs/common';
import type { CityService } from '../../domain/hub/city-service.js';
import type { Counter, Hub } from '../../domain/hub/hub.js';
import { isOffered } from '../../domain/hub/service-times.js';
import { firstFrom, mayPass, type PassingReason } from '../../domain/queue/may-pass.js';
import { stateNow, type Ticket, type TicketState } from '../../domain/queue/ticket.js';
import { Refusal } from '../../domain/refusal.js';
import { type Instant, plusMinutes } from '../../domain/time/instant.js';
import { isoOf } from '../../platform/iso-instant.js';
import { Links } from '../../platform/links.js';
import { hubOf } from '../../storage/hub-of-id.js';
import { forecastNow } from '../../storage/stores/forecasting.js';
import type { HubConfiguration } from '../../storage/stores/hub-store.js';
import { type Outlook, outlookOf } from '../../storage/stores/outlook.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface MyTicket extends Outlook {
  ticket: Ticket;
  hub: Hub;
  service: CityService;
  /** By the clock: an open ticket of an ended day has left. */
  state: TicketState;
  /** Where to go or where it is served. */
  counter?: Counter;
  /** Why somebody who came later may be called first, and from when on nobody does; without anybody else's data. */
  mayPass: PassingReason[];
  firstFrom: Instant | null;
  sequence: number;
  asOf: Instant;
}

/** A link keeps working so long after the day of its ticket. */
const LINK_HOURS = 24;

@Injectable()
export class ShowMyTicket {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: Links,
  ) {}

  /** Refuses `not-found` (no token of ours), `link-expired`. */
  run(token: string): Promise<MyTicket> {
    const id = this.links.ticketOf(token);
    if (id === undefined) throw new Refusal('not-found');
    return this.work.read(async (unit) => {
      const hubKey = hubOf(id);
      const ticket = await unit.tickets.get(hubKey, id);
      if (unit.now > plusMinutes(ticket.endsAt, LINK_HOURS * 60)) throw new Refusal('link-expired');
      const configuration = await unit.hubs.configuration(hubKey);
      const service = configuration.services.get(ticket.service);
      if (!service) throw new Refusal('unknown-service', { service: ticket.service });
      const counters = await unit.hubs.counters(hubKey);
      const state = stateNow(ticket, unit.now);
      const waits =
        state === 'waiting'
          ? await outlookOf(unit, ticket, { here: configuration, counters, forecast: await forecastNow(unit, hubKey) })
          : nothingAhead;
      const at = state === 'waiting' || state === 'left' ? undefined : ticket.counter;
      const counter = counters.find((one) => one.key === at);
      const sequence = await unit.log.sequenceOf(hubKey);
      const passing = passingOf(ticket, configuration, counters, unit.now);
      const asOf = unit.now;
      return { ticket, hub: configuration.hub, service, state, ...waits, counter, ...passing, sequence, asOf };
    });
  }
}

function passingOf(ticket: Ticket, { hub, services }: HubConfiguration, counters: readonly Counter[], now: Instant) {
  const bookable = [...services.values()].some(({ channels }) => isOffered(channels.appointment));
  const open = counters.filter((counter) => counter.open);
  return {
    mayPass: mayPass(ticket, { policy: hub.policy, open, bookable }, now),
    firstFrom: firstFrom(ticket, hub.policy),
  };
}

/** The wire's shape (contract.md), over HTTP and over the sockets. */
export const myTicketSnapshot = ({ ticket, state, ahead, wait, counter, sequence, asOf }: MyTicket) => ({
  ticket: ticket.label,
  state,
  service: ticket.service,
  ahead,
  wait,
  ...(counter && { counter: counter.key, counterLabel: counter.label }),
  sequence,
  asOf: isoOf(asOf),
});

const nothingAhead: Outlook = { ahead: 0, wait: null, calledBy: null };
