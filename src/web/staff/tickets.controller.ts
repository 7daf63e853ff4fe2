import { Body, Controller, Get, HttpCode, Param, Post, Query, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiTags } from '@nestjs/swagger';
import type { EventView, QueueTicketView } from '../../contract/staff-wire.js';
import type { WhyView } from '../../contract/why-wire.js';
import { AddService } from '../../use-cases/queue/add-service.js';
import { CallTicket } from '../../use-cases/queue/call-ticket.js';
import { CompareTickets } from '../../use-cases/queue/compare-tickets.js';
import { HoldTicket } from '../../use-cases/queue/hold-ticket.js';
import { ShowHistory } from '../../use-cases/queue/show-history.js';
import { TransferTicket } from '../../use-cases/queue/transfer-ticket.js';
import { AddServiceBody, CallBody, HoldTicketBody, TransferBody, WhyQuery } from '../api/bodies.js';
import { Session, type SessionCaller, StaffGuard } from '../http/callers.js';
import { eventView } from './event-view.js';
import { TicketViews } from './ticket-views.js';
import { whyView } from './why-view.js';

/** Moves that need more than the ticket, and its history. */
@ApiTags('Staff')
@ApiCookieAuth('session')
@UseGuards(StaffGuard)
@Controller('api/v1/tickets/:id')
export class TicketsController {
  constructor(
    private readonly calling: CallTicket,
    private readonly holding: HoldTicket,
    private readonly transferring: TransferTicket,
    private readonly adding: AddService,
    private readonly histories: ShowHistory,
    private readonly comparing: CompareTickets,
    private readonly views: TicketViews,
  ) {}

  /** This ticket, to a counter, whatever the order. */
  @HttpCode(200)
  @Post('call')
  async call(
    @Param('id') id: string,
    @Body() { counter }: CallBody,
    @Session() { actor }: SessionCaller,
  ): Promise<QueueTicketView> {
    return this.views.of(await this.calling.run(id, counter, actor));
  }

  /** Keeps its place while something is missing. */
  @HttpCode(200)
  @Post('hold')
  async hold(
    @Param('id') id: string,
    @Body() { reason }: HoldTicketBody,
    @Session() { actor }: SessionCaller,
  ): Promise<QueueTicketView> {
    return this.views.of(await this.holding.run(id, reason, actor));
  }

  /** To another service, or to one counter. */
  @HttpCode(200)
  @Post('transfer')
  async transfer(
    @Param('id') id: string,
    @Body() body: TransferBody,
    @Session() { actor }: SessionCaller,
  ): Promise<QueueTicketView> {
    return this.views.of(await this.transferring.run(id, body, actor));
  }

  /** One more service for later. */
  @HttpCode(200)
  @Post('add-service')
  async addService(
    @Param('id') id: string,
    @Body() { service }: AddServiceBody,
    @Session() { actor }: SessionCaller,
  ): Promise<QueueTicketView> {
    return this.views.of(await this.adding.run(id, service, actor));
  }

  /** All its events, oldest first. */
  @Get('history')
  async history(@Param('id') id: string, @Session() { actor }: SessionCaller): Promise<EventView[]> {
    const { hub, events } = await this.histories.run(id, actor);
    return events.map((event) => eventView(event, hub.opening.timeZone));
  }

  /** Why this ticket was called before another, or another before this one. */
  @Get('why')
  async why(
    @Param('id') id: string,
    @Query() { other }: WhyQuery,
    @Session() { actor }: SessionCaller,
  ): Promise<WhyView> {
    return whyView(await this.comparing.ofTicket(id, other, actor));
  }
}
