import { Controller, Get, Param, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { mayDo } from '../../../../domain/access/staff.js';
import { Clock } from '../../../../platform/clock.js';
import { type HubNow, ShowHubs } from '../../../../use-cases/hub/show-hubs.js';
import { ShowQueue } from '../../../../use-cases/queue/show-queue.js';
import { Session, type SessionCaller, StaffGuard } from '../../../http/callers.js';
import { pageLanguage } from '../../../http/render-page.js';
import { showStaffPage } from '../parts/page-frame.js';
import { noHubPage, partnerPage, startPage } from './start-page.js';

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

  /** Shows the chosen hub, or the first one at which the member of staff works. */
  private async show(reply: FastifyReply, session: SessionCaller, chosen?: string) {
    const language = pageLanguage(reply.request);
    const hubs = (await this.hubs.all()).filter(({ hub }) => mayDo(session.staff, 'greet', hub.key));
    const key = chosen ?? hubs[0]?.hub.key;
    if (key === undefined) {
      const booksAt = (await this.hubs.all()).filter(({ hub }) => mayDo(session.staff, 'book', hub.key));
      if (booksAt.length > 0) return this.toDesk(reply, session, booksAt);
      const context = { language, zone: 'UTC', now: this.clock.now() };
      return showStaffPage(reply, 'start', session, noHubPage(session.staff, context));
    }
    const queue = await this.queue.run(key, session.actor);
    return showStaffPage(reply, 'start', session, startPage(session.staff, hubs, queue, language));
  }

  /** A partner agency can only book. It is led to the desk of its hub, or to a list of desks where it has several. */
  private toDesk(reply: FastifyReply, session: SessionCaller, hubs: readonly HubNow[]) {
    const [only, ...others] = hubs;
    if (only && others.length === 0) return reply.redirect(`/staff/hubs/${only.hub.key}/book`, 303);
    const context = { language: pageLanguage(reply.request), zone: 'UTC', now: this.clock.now() };
    return showStaffPage(reply, 'partner', session, partnerPage(hubs, context));
  }
}
