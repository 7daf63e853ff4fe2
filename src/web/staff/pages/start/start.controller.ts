import { Controller, Get, Param, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { mayDo } from '../../../../domain/access/staff.js';
import { Clock } from '../../../../platform/clock.js';
import { ShowHubs } from '../../../../use-cases/hub/show-hubs.js';
import { ShowQueue } from '../../../../use-cases/queue/show-queue.js';
import { Session, type SessionCaller, StaffGuard } from '../../../http/callers.js';
import { pageLanguage } from '../../../http/pages.js';
import { showStaffPage } from '../parts/frame.js';
import { noHubPage, startPage } from './start-page.js';

@ApiExcludeController()
@UseGuards(StaffGuard)
@Controller('staff')
export class StartController {
  constructor(
    private readonly hubs: ShowHubs,
    private readonly queue: ShowQueue,
    private readonly clock: Clock,
  ) {}

  @Get()
  page(@Session() session: SessionCaller, @Res() reply: FastifyReply) {
    return this.show(reply, session);
  }

  @Get('hubs/:hub')
  ofHub(@Param('hub') hub: string, @Session() session: SessionCaller, @Res() reply: FastifyReply) {
    return this.show(reply, session, hub);
  }

  /** The first of their hubs unless one was chosen. */
  private async show(reply: FastifyReply, session: SessionCaller, chosen?: string) {
    const language = pageLanguage(reply.request);
    const hubs = (await this.hubs.all()).filter(({ hub }) => mayDo(session.staff, 'greet', hub.key));
    const key = chosen ?? hubs[0]?.hub.key;
    if (key === undefined) {
      const reader = { language, zone: 'UTC', now: this.clock.now() };
      return showStaffPage(reply, 'start', session, noHubPage(session.staff, reader));
    }
    const queue = await this.queue.run(key, session.actor);
    return showStaffPage(reply, 'start', session, startPage(session.staff, hubs, queue, language));
  }
}
