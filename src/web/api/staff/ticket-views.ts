import { Injectable } from '@nestjs/common';
import type { QueueTicketView } from '../../../contract/staff-wire.js';
import type { Ticket } from '../../../domain/queue/ticket/ticket.js';
import { Clock } from '../../../platform/clock.js';
import { ShowLanguages } from '../../../use-cases/hub/show-languages.js';
import { ShowZone } from '../../../use-cases/hub/show-zone.js';
import { ticketView } from '../views.js';

/** Shows tickets to staff, with times in the zone of the ticket's hub. */
@Injectable()
export class TicketViews {
  constructor(
    private readonly zones: ShowZone,
    private readonly clock: Clock,
    private readonly languages: ShowLanguages,
  ) {}

  async of(ticket: Ticket): Promise<QueueTicketView> {
    const zone = await this.zones.run(ticket.hub);
    return ticketView(ticket, zone, this.clock.now(), await this.languages.run());
  }
}
