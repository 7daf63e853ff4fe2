// Shows a hub's queue to staff: the waiting tickets in calling order, and where the others are.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import type { Counter, Hub } from '../../domain/hub/hub.js';
import { inCallingOrder } from '../../domain/queue/order/calling-order.js';
import type { Ticket } from '../../domain/queue/ticket/ticket.js';
import type { Instant } from '../../domain/time/instant.js';
import type { HubConfiguration } from '../../storage/stores/hub-store.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface QueueNow {
  hub: Hub;
  services: HubConfiguration['services'];
  sequence: number;
  asOf: Instant;
  counters: readonly Counter[];
  /** In calling order. */
  waiting: Ticket[];
  called: Ticket[];
  serving: Ticket[];
  held: Ticket[];
  missed: Ticket[];
}

@Injectable()
export class ShowQueue {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses `not-yours` and `unknown-hub`. */
  run(hubKey: string, by: Actor): Promise<QueueNow> {
    permit(by, 'greet', hubKey);
    return this.work.read(async (unit) => {
      const { hub, services } = await unit.hubs.configuration(hubKey);
      const active = await unit.tickets.active(hubKey, unit.now);
      const inState = (state: Ticket['state']) => active.filter((ticket) => ticket.state === state);
      return {
        hub,
        services,
        sequence: await unit.log.sequenceOf(hubKey),
        asOf: unit.now,
        counters: await unit.hubs.counters(hubKey),
        waiting: inCallingOrder(await unit.tickets.waiting(hubKey, unit.now), hub.policy, unit.now),
        called: inState('called'),
        serving: inState('serving'),
        held: inState('held'),
        missed: inState('missed'),
      };
    });
  }
}
