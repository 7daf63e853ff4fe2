// Shows a counter to its staff: who is here, who would be next and why, and who is on hold here. The next ticket is
// found by the rule that will call it, so the page cannot show another one.
import { UNDO_SECONDS } from '../../domain/durations.js';
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import type { Counter, Hub } from '../../domain/hub/hub.js';
import type { CallReason } from '../../domain/queue/order/call-reason.js';
import { inCallingOrder, mayTake, nextTicket } from '../../domain/queue/order/calling-order.js';
import { mayReturn } from '../../domain/queue/ticket/moves.js';
import type { Ticket } from '../../domain/queue/ticket/ticket.js';
import { type Instant, plusMinutes } from '../../domain/time/instant.js';
import type { HubConfiguration } from '../../storage/stores/hub-store.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface CounterNow {
  hub: Hub;
  services: HubConfiguration['services'];
  asOf: Instant;
  counter: Counter;
  /** All counters of the hub, in the city's order. */
  counters: readonly Counter[];
  /** The ticket that is called to it or served at it. */
  current?: Ticket;
  /** The ticket that "call next" would call. */
  next?: { ticket: Ticket; reason: CallReason };
  /** Waiting tickets that it takes (if it is closed: that it could take), in calling order. */
  waiting: Ticket[];
  /** The number of waiting tickets of the hub. */
  waitingInHub: number;
  /** Tickets on hold at this counter. */
  held: Ticket[];
  /** Missed tickets of the hub that may still come back. */
  missed: Ticket[];
  /** The ticket that it finished and may still undo. */
  finished?: Ticket;
}

@Injectable()
export class ShowCounter {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses `unknown-counter` and `not-yours`. */
  async run(counterKey: string, by: Actor): Promise<CounterNow> {
    const hubKey = await this.work.hubOfCounter(counterKey);
    permit(by, 'serve', hubKey);
    return this.work.read((unit) => counterNow(unit, hubKey, counterKey));
  }
}

async function counterNow(unit: Unit, hubKey: string, counterKey: string): Promise<CounterNow> {
  const { now } = unit;
  const { hub, services } = await unit.hubs.configuration(hubKey);
  const counter = await unit.hubs.counter(counterKey);
  const counters = await unit.hubs.counters(hubKey);
  const open = counters.filter((one) => one.open);
  const all = inCallingOrder(await unit.tickets.waiting(hubKey, now), hub.policy, now);
  const current = await unit.tickets.atCounter(counter, now);
  const active = await unit.tickets.active(hubKey, now);
  const taking = counter.open ? counter : { ...counter, openServices: counter.services };
  return {
    hub,
    services,
    asOf: now,
    counter,
    counters,
    current,
    next: counter.open && !current ? nextTicket(all, counter, hub.policy, now, open) : undefined,
    waiting: all.filter((ticket) => mayTake(taking, ticket, open, hub.policy)),
    waitingInHub: all.length,
    held: active.filter((ticket) => ticket.state === 'held' && ticket.counter === counter.key),
    missed: active.filter((ticket) => mayReturn(ticket, now)),
    finished: current ? undefined : await unit.tickets.finishedAt(counter, plusMinutes(now, -UNDO_SECONDS / 60)),
  };
}
