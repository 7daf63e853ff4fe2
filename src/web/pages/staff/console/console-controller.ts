// A counter's page and its buttons. Each button is a form that posts and leads back to the page, which shows a refusal.
import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../../../domain/refusal.js';
import { parseInstant } from '../../../../platform/iso-instant.js';
import { CallNext } from '../../../../use-cases/queue/call-next.js';
import { CloseCounter } from '../../../../use-cases/queue/close-counter.js';
import { OpenCounter } from '../../../../use-cases/queue/open-counter.js';
import { ShowCounter } from '../../../../use-cases/queue/show-counter.js';
import { ShowQueue } from '../../../../use-cases/queue/show-queue.js';
import { Session, type SessionCaller, StaffGuard } from '../../../http/callers.js';
import { attemptOf } from '../../../http/idempotency-key.js';
import { pageLanguage } from '../../../http/render-page.js';
import { CallNumberForm, CloseCounterForm, MoveForm, OnceForm, OpenCounterForm } from '../parts/form-bodies.js';
import { showStaffPage } from '../parts/page-frame.js';
import { ticketOfNumber } from '../parts/ticket-of-number.js';
import { answer, statusAfter } from '../parts/refused-form.js';
import { MoveByName } from '../ticket/move-by-name.js';
import { consolePage } from './console-page.js';

@ApiExcludeController()
@UseGuards(StaffGuard)
@Controller('staff/counters/:counter')
export class ConsoleController {
  constructor(
    private readonly counters: ShowCounter,
    private readonly queue: ShowQueue,
    private readonly opening: OpenCounter,
    private readonly closing: CloseCounter,
    private readonly calling: CallNext,
    private readonly moves: MoveByName,
  ) {}

  @Get()
  page(@Param('counter') counter: string, @Session() session: SessionCaller, @Res() reply: FastifyReply) {
    return this.show(reply, session, counter);
  }

  @HttpCode(200)
  @Post('open')
  open(
    @Param('counter') counter: string,
    @Body() { services }: OpenCounterForm,
    @Session() session: SessionCaller,
    @Res() reply: FastifyReply,
  ) {
    return this.act(reply, session, counter, this.opening.run(counter, services, session.actor));
  }

  @HttpCode(200)
  @Post('close')
  close(
    @Param('counter') counter: string,
    @Body() { backAt }: CloseCounterForm,
    @Session() session: SessionCaller,
    @Res() reply: FastifyReply,
  ) {
    return this.act(
      reply,
      session,
      counter,
      this.closing.run(counter, session.actor, backAt === undefined ? undefined : parseInstant(backAt)),
    );
  }

  @HttpCode(200)
  @Post('call-next')
  callNext(
    @Param('counter') counter: string,
    @Body() { idempotencyKey }: OnceForm,
    @Session() session: SessionCaller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const once = attemptOf(request, idempotencyKey);
    return this.act(reply, session, counter, this.calling.run(counter, session.actor, once));
  }

  /** Calls a typed number, regardless of the calling order, for a person who is at the counter already. */
  @HttpCode(200)
  @Post('call')
  callNumber(
    @Param('counter') counter: string,
    @Body() { number }: CallNumberForm,
    @Session() session: SessionCaller,
    @Res() reply: FastifyReply,
  ) {
    return this.act(reply, session, counter, this.callThis(counter, number, session));
  }

  @HttpCode(200)
  @Post('tickets/:id/:move')
  move(
    @Param() { counter, id, move }: Record<'counter' | 'id' | 'move', string>,
    @Body() form: MoveForm,
    @Session() session: SessionCaller,
    @Res() reply: FastifyReply,
  ) {
    return this.act(reply, session, counter, this.moves.run(move, id, form, session.actor));
  }

  private async callThis(counter: string, number: string, { actor }: SessionCaller): Promise<void> {
    const { hub } = await this.counters.run(counter, actor);
    const ticket = ticketOfNumber(await this.queue.run(hub.key, actor), number);
    if (!ticket) throw new Refusal('not-found', { why: 'ticket-number', number });
    await this.moves.run('call', ticket.id, { counter }, actor);
  }

  private act(reply: FastifyReply, session: SessionCaller, counter: string, work: Promise<unknown>) {
    return answer(reply, `/staff/counters/${counter}`, work, (refusal) => this.show(reply, session, counter, refusal));
  }

  private async show(reply: FastifyReply, session: SessionCaller, counter: string, refusal?: Refusal) {
    const counterNow = await this.counters.run(counter, session.actor);
    const page = consolePage(counterNow, pageLanguage(reply.request), refusal);
    return showStaffPage(reply, 'console', session, page, statusAfter(refusal));
  }
}
