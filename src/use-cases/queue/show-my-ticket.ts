// A resident follows their own ticket on a phone, without an account: by the signed token on the ticket.
import { Injectable } from '@nestjs/common';
import type { CityService } from '../../domain/hub/city-service.js';
import type { Counter, Hub } from '../../domain/hub/hub.js';
import { stateNow, type Ticket, type TicketState } from '../../domain/queue/ticket.js';
import { Refusal } from '../../domain/refusal.js';
import { type Instant, plusMinutes } from '../../domain/time/instant.js';
import { isoOf } from '../../platform/iso-instant.js';
import { Links } from '../../platform/links.js';
import { hubOf } from '../../storage/hub-of-id.js';
import { forecastNow } from '../../storage/stores/forecasting.js';
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
          ? await outlookOf(unit, configuration, counters, ticket, await forecastNow(unit, hubKey))
          : nothingAhead;
      const at = state === 'waiting' || state === 'left' ? undefined : ticket.counter;
      const counter = counters.find((one) => one.key === at);
      const sequence = await unit.log.sequenceOf(hubKey);
      return { ticket, hub: configuration.hub, service, state, ...waits, counter, sequence, asOf: unit.now };
    });
  }
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
