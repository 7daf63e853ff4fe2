// Shows residents their own ticket on a phone, without an account, by the signed token on the ticket.
import { RETURN_MINUTES, TICKET_LINK_HOURS } from '../../domain/durations.js';
import { Injectable } from '@nestjs/common';
import type { CityService } from '../../domain/hub/city-service.js';
import type { Counter, Hub, Language } from '../../domain/hub/hub.js';
import { isOffered } from '../../domain/hub/channel-hours.js';
import { goesFirstFrom, passingReasons, type PassingReason } from '../../domain/queue/order/may-pass.js';
import { openingNow } from '../../domain/hub/opening-now.js';
import type { LeaveReason } from '../../domain/queue/ticket/day-end.js';
import { allowedOwnMoves } from '../../domain/queue/ticket/allowed-moves.js';
import { stateNow, type Ticket } from '../../domain/queue/ticket/ticket.js';
import type { TicketState } from '../../domain/queue/ticket/ticket-states.js';
import { Refusal } from '../../domain/refusal.js';
import { type Instant, plusMinutes } from '../../domain/time/instant.js';
import { isoOf } from '../../platform/iso-instant.js';
import { Links } from '../../platform/links.js';
import { requireHubOfId } from '../../storage/hub-of-id.js';
import { forecastNow } from '../steps/current-forecast.js';
import { ownTicketOf } from '../steps/find-own-ticket.js';
import type { HubConfiguration } from '../../storage/stores/hub-store.js';
import { type TicketOutlook, outlookOf } from '../steps/join-queue.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface MyTicket extends TicketOutlook {
  ticket: Ticket;
  hub: Hub;
  service: CityService;
  /** The state by the clock: an open ticket of an ended day has left. */
  state: TicketState;
  /** Services of the same visit that come after this one, in order. */
  later: CityService[];
  /** Why the ticket has left; absent when the person said that they are leaving. */
  leftBecause?: LeaveReason;
  /** When the hub opens again; absent while it is open, and when that is more than 60 days ahead. */
  opensAt?: Instant;
  /** The counter that called the ticket or serves it. */
  counter?: Counter;
  /** Why people who came later may be called first, and from when on nobody is; without anybody else's data. */
  mayPass: PassingReason[];
  firstFrom: Instant | null;
  sequence: number;
  asOf: Instant;
}

@Injectable()
export class ShowMyTicket {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: Links,
  ) {}

  /** Refuses `not-found` (an invalid token) and `link-expired`. */
  async run(token: string): Promise<MyTicket> {
    const id = ownTicketOf(this.links, token);
    return this.work.read(async (unit) => {
      const hubKey = requireHubOfId(id);
      const ticket = await unit.tickets.get(hubKey, id);
      if (unit.now > plusMinutes(ticket.endsAt, TICKET_LINK_HOURS * 60)) throw new Refusal('link-expired');
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
      const later = laterServices(ticket, configuration);
      const ended = state === 'left' ? await endOf(unit, ticket, configuration.hub) : {};
      const { hub } = configuration;
      const told = { later, ...waits, ...ended, ...passing, sequence, asOf: unit.now };
      return { ticket, hub, service, state, counter, ...told };
    });
  }
}

function passingOf(ticket: Ticket, { hub, services }: HubConfiguration, counters: readonly Counter[], now: Instant) {
  const bookable = [...services.values()].some(({ channels }) => isOffered(channels.appointment));
  const open = counters.filter((counter) => counter.open);
  return {
    mayPass: passingReasons(ticket, { policy: hub.policy, open, bookable }, now),
    firstFrom: goesFirstFrom(ticket, hub.policy),
  };
}

const laterServices = ({ laterServices: keys }: Ticket, { services }: HubConfiguration): CityService[] =>
  keys.flatMap((key) => services.get(key) ?? []);

/** Why the ticket has left, from its last event or by the clock, and when the hub opens next. */
async function endOf(unit: Unit, ticket: Ticket, hub: Hub): Promise<Pick<MyTicket, 'leftBecause' | 'opensAt'>> {
  const opening = openingNow(hub.opening, unit.now);
  const opensAt = opening.open ? undefined : opening.opensAt;
  if (ticket.state !== 'left') return { leftBecause: 'day-ended', opensAt };
  const last = (await unit.log.ofTicket(ticket.hub, ticket.id)).at(-1);
  return { leftBecause: last?.type === 'left' ? last.reason?.code : undefined, opensAt };
}

/** The shape on the wire (contract.md), over HTTP and sockets. `languages`: of the city, the main one first. */
export function myTicketSnapshot(mine: MyTicket, languages: readonly Language[]) {
  const { ticket, state, ahead, wait, counter, leftBecause, sequence, asOf } = mine;
  const may = allowedOwnMoves(ticket, asOf);
  return {
    ticket: ticket.label,
    state,
    service: ticket.service,
    ahead,
    wait,
    ...(counter && { counter: counter.key, counterLabel: counter.label }),
    laterServices: ticket.laterServices,
    may,
    ...(may.includes('ready') && { notBefore: isoOf(ticket.notBefore ?? asOf) }),
    ...(may.includes('return') && { returnUntil: isoOf(plusMinutes(ticket.since, RETURN_MINUTES)) }),
    ...(leftBecause && { leftBecause }),
    languages: [...languages],
    sequence,
    asOf: isoOf(asOf),
  };
}

const nothingAhead: TicketOutlook = { ahead: 0, wait: null, calledBy: null };
