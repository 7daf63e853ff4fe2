import { ShowLanguages } from '../../../use-cases/hub/show-languages.js';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { EventView, QueueTicketView, SplitView } from '../../../contract/staff-wire.js';
import type { WhyView } from '../../../contract/why-wire.js';
import { isPlainMove, plainMoveNames } from '../../../domain/queue/ticket/plain-moves.js';
import { Refusal } from '../../../domain/refusal.js';
import { AddService } from '../../../use-cases/queue/add-service.js';
import { CallTicket } from '../../../use-cases/queue/call-ticket.js';
import { CompareTickets } from '../../../use-cases/queue/compare-tickets.js';
import { HoldTicket } from '../../../use-cases/queue/hold-ticket.js';
import { MoveTicket } from '../../../use-cases/queue/move-ticket.js';
import type { Attempt } from '../../../platform/idempotency.js';
import { ReleaseTicket } from '../../../use-cases/queue/release-ticket.js';
import { ShowHistory } from '../../../use-cases/queue/show-history.js';
import { SplitTicket } from '../../../use-cases/queue/split-ticket.js';
import { TransferTicket } from '../../../use-cases/queue/transfer-ticket.js';
import { AddServiceBody, CallBody, HoldTicketBody, TransferBody, WhyQuery } from '../bodies.js';
import { ReleaseBody } from './queue-bodies.js';
import { Session, type SessionCaller, StaffGuard } from '../../http/callers.js';
import { Nothing } from '../../http/input.js';
import { Once, unwrap } from '../../http/idempotency-key.js';
import { eventView } from './event-view.js';
import { TicketViews } from './ticket-views.js';
import { whyView } from './why-view.js';

/** The moves of a ticket, and its history. */
@ApiTags('Staff')
@ApiCookieAuth('session')
@UseGuards(StaffGuard)
@Controller('api/v1/tickets/:id')
export class TicketsController {
  constructor(
    private readonly moving: MoveTicket,
    private readonly calling: CallTicket,
    private readonly holding: HoldTicket,
    private readonly transferring: TransferTicket,
    private readonly adding: AddService,
    private readonly splitting: SplitTicket,
    private readonly releasing: ReleaseTicket,
    private readonly histories: ShowHistory,
    private readonly comparing: CompareTickets,
    private readonly views: TicketViews,
    private readonly languages: ShowLanguages,
  ) {}

  /** Calls this ticket to a counter, regardless of the calling order. */
  @HttpCode(200)
  @Post('call')
  async call(
    @Param('id') id: string,
    @Body() { counter }: CallBody,
    @Session() { actor }: SessionCaller,
  ): Promise<QueueTicketView> {
    return this.views.of(await this.calling.run(id, counter, actor));
  }

  /** Puts the ticket on hold while something is missing. It keeps its place. */
  @HttpCode(200)
  @Post('hold')
  async hold(
    @Param('id') id: string,
    @Body() body: HoldTicketBody,
    @Session() { actor }: SessionCaller,
  ): Promise<QueueTicketView> {
    return this.views.of(await this.holding.run(id, body, actor));
  }

  /** Transfers the ticket to another service, or to one counter. */
  @HttpCode(200)
  @Post('transfer')
  async transfer(
    @Param('id') id: string,
    @Body() body: TransferBody,
    @Session() { actor }: SessionCaller,
  ): Promise<QueueTicketView> {
    return this.views.of(await this.transferring.run(id, body, actor));
  }

  /** Adds one more service, which is served later. */
  @HttpCode(200)
  @Post('add-service')
  async addService(
    @Param('id') id: string,
    @Body() { service }: AddServiceBody,
    @Session() { actor }: SessionCaller,
  ): Promise<QueueTicketView> {
    return this.views.of(await this.adding.run(id, service, actor));
  }

  /** Gives one person of a party a ticket of their own, with the same arrival and due time. */
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @HttpCode(200)
  @Post('split')
  async split(
    @Param('id') id: string,
    @Body() _body: Nothing,
    @Once() once: Attempt | undefined,
    @Session() { actor }: SessionCaller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SplitView> {
    const { ticket, other } = unwrap(reply, await this.splitting.run(id, actor, once));
    return { ticket: await this.views.of(ticket), other: await this.views.of(other) };
  }

  /** Takes the ticket from a counter without an agent. Only supervisors may. */
  @HttpCode(200)
  @Post('release')
  async release(
    @Param('id') id: string,
    @Body() body: ReleaseBody,
    @Session() { actor }: SessionCaller,
  ): Promise<QueueTicketView> {
    return this.views.of(await this.releasing.run(id, body, actor));
  }

  /**
   * Makes a move that needs nothing but the ticket. `undo-finish` works for ten seconds at the same counter, `return` once
   * within 30 minutes of the miss, `more-time` once and before the call.
   */
  @ApiParam({ name: 'move', enum: plainMoveNames })
  @HttpCode(200)
  @Post(':move')
  async move(
    @Param('id') id: string,
    @Param('move') move: string,
    @Body() _body: Nothing,
    @Session() { actor }: SessionCaller,
  ): Promise<QueueTicketView> {
    if (!isPlainMove(move)) throw new Refusal('not-found');
    return this.views.of(await this.moving.run(id, move, actor));
  }

  /** Lists all events of the ticket, the oldest first. */
  @Get('history')
  async history(@Param('id') id: string, @Session() { actor }: SessionCaller): Promise<EventView[]> {
    const { hub, events } = await this.histories.run(id, actor);
    const languages = await this.languages.run();
    return events.map((event) => eventView(event, hub.opening.timeZone, languages));
  }

  /** Explains why this ticket was called before another, or the other before this one. */
  @Get('why')
  async why(
    @Param('id') id: string,
    @Query() { other }: WhyQuery,
    @Session() { actor }: SessionCaller,
  ): Promise<WhyView> {
    return whyView(await this.comparing.ofTicket(id, other, actor), await this.languages.run());
  }
}
