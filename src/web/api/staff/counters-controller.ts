import { Body, Controller, HttpCode, Param, Post, Res, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { QueueCounterView, QueueTicketView } from '../../../contract/staff-wire.js';
import type { ReasonView } from '../../../contract/wire.js';
import { parseInstant } from '../../../platform/iso-instant.js';
import { Refusal } from '../../../domain/refusal.js';
import type { Attempt } from '../../../platform/idempotency.js';
import { CallNext } from '../../../use-cases/queue/call-next.js';
import { CloseCounter } from '../../../use-cases/queue/close-counter.js';
import { OpenCounter } from '../../../use-cases/queue/open-counter.js';
import { OpenCounterBody } from '../bodies.js';
import { CloseCounterBody } from './queue-bodies.js';
import { counterView } from '../views.js';
import { Session, type SessionCaller, StaffGuard } from '../../http/callers.js';
import { Nothing } from '../../http/input.js';
import { Once, unwrap } from '../../http/idempotency-key.js';
import { TicketViews } from './ticket-views.js';

@ApiTags('Staff')
@ApiCookieAuth('session')
@UseGuards(StaffGuard)
@Controller('api/v1/counters/:counter')
export class CountersController {
  constructor(
    private readonly opening: OpenCounter,
    private readonly closing: CloseCounter,
    private readonly calling: CallNext,
    private readonly views: TicketViews,
  ) {}

  /** Opens a counter, for all services that it can take or for some of them. */
  @HttpCode(200)
  @Post('open')
  async open(
    @Param('counter') counter: string,
    @Body() { services }: OpenCounterBody,
    @Session() { actor }: SessionCaller,
  ): Promise<QueueCounterView> {
    return counterView(await this.opening.run(counter, services, actor));
  }

  /** Closes a counter until it is opened again. `backAt` is the time at which that is planned. */
  @HttpCode(200)
  @Post('close')
  async close(
    @Param('counter') counter: string,
    @Body() { backAt }: CloseCounterBody,
    @Session() { actor }: SessionCaller,
  ): Promise<QueueCounterView> {
    const until = backAt === undefined ? undefined : parseInstant(backAt);
    return counterView(await this.closing.run(counter, actor, until));
  }

  /** Calls the next ticket to this counter, and tells why it is the next. */
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @HttpCode(200)
  @Post('call-next')
  async callNext(
    @Param('counter') counter: string,
    @Body() _body: Nothing,
    @Once() once: Attempt | undefined,
    @Session() { actor }: SessionCaller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ ticket: QueueTicketView; reason: ReasonView }> {
    const ticket = await this.views.of(unwrap(reply, await this.calling.run(counter, actor, once)));
    if (!ticket.reason) throw new Refusal('nobody-waiting', { counter: ticket.counter ?? counter });
    return { ticket, reason: ticket.reason };
  }
}
