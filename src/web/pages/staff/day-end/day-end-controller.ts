// Closing the day: once the hub has closed, a greeter sees the tickets that are left over and closes them with a reason.
import { Body, Controller, Get, HttpCode, Param, Post, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Refusal } from '../../../../domain/refusal.js';
import { ShowHubs } from '../../../../use-cases/hub/show-hubs.js';
import { CloseDay } from '../../../../use-cases/queue/close-day.js';
import { ShowQueue } from '../../../../use-cases/queue/show-queue.js';
import { Session, type SessionCaller, StaffGuard } from '../../../http/callers.js';
import { pageLanguage } from '../../../http/render-page.js';
import { CloseDayForm } from '../parts/form-bodies.js';
import { showStaffPage } from '../parts/page-frame.js';
import { answer, statusAfter } from '../parts/refused-form.js';
import { dayEndPage } from './day-end-page.js';

@ApiExcludeController()
@UseGuards(StaffGuard)
@Controller('staff/hubs/:hub/day-end')
export class DayEndController {
  constructor(
    private readonly hubs: ShowHubs,
    private readonly queue: ShowQueue,
    private readonly closing: CloseDay,
  ) {}

  @Get()
  page(@Param('hub') hub: string, @Session() session: SessionCaller, @Res() reply: FastifyReply) {
    return this.show(reply, session, hub);
  }

  /** Closes the ticked tickets only. */
  @HttpCode(200)
  @Post()
  close(
    @Param('hub') hub: string,
    @Body() { reason, tickets = [] }: CloseDayForm,
    @Session() session: SessionCaller,
    @Res() reply: FastifyReply,
  ) {
    const work = this.closing.run(hub, { reason, tickets }, session.actor);
    return answer(reply, `/staff/hubs/${hub}/day-end`, work, (refusal) => this.show(reply, session, hub, refusal));
  }

  private async show(reply: FastifyReply, session: SessionCaller, hub: string, refusal?: Refusal) {
    const facts = { queue: await this.queue.run(hub, session.actor), hub: await this.hubs.one(hub), refusal };
    const page = dayEndPage(facts, pageLanguage(reply.request));
    return showStaffPage(reply, 'day-end', session, page, statusAfter(refusal));
  }
}
