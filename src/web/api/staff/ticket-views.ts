import { Injectable } from '@nestjs/common';
import type { QueueTicketView } from '../../../contract/staff-wire.js';
import type { Ticket } from '../../../domain/queue/ticket/ticket.js';
import { Clock } from '../../../platform/clock.js';
import { ShowZone } from '../../../use-cases/hub/show-zone.js';
import { ticketView } from '../views.js';

/** A ticket for staff, with moments on its hub's clock. */
@Injectable()
export class TicketViews {
  constructor(
    private readonly zones: ShowZone,
    private readonly clock: Clock,
  ) {}

  async of(ticket: Ticket): Promise<QueueTicketView> {
    return ticketView(ticket, await this.zones.run(ticket.hub), this.clock.now());
  }
}
