// The waiting list of a hub, and the removal of an entry after a page that asks for confirmation.
import { Body, Controller, Get, HttpCode, Param, Post, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Refusal } from '../../../../domain/refusal.js';
import { LeaveWaitingList } from '../../../../use-cases/booking/leave-waiting-list.js';
import { ListWaiting } from '../../../../use-cases/booking/list-waiting.js';
import { ShowHubs } from '../../../../use-cases/hub/show-hubs.js';
import { Session, type SessionCaller, StaffGuard } from '../../../http/callers.js';
import { pageLanguage } from '../../../http/render-page.js';
import { EmptyForm } from '../parts/form-bodies.js';
import { showStaffPage } from '../parts/page-frame.js';
import { answer, statusAfter } from '../parts/refused-form.js';
import { removePage, waitingListPage } from './waiting-list-page.js';

@ApiExcludeController()
@UseGuards(StaffGuard)
@Controller('staff/hubs/:hub/waiting-list')
export class WaitingListController {
  constructor(
    private readonly hubs: ShowHubs,
    private readonly list: ListWaiting,
    private readonly leaving: LeaveWaitingList,
  ) {}

  @Get()
  page(@Param('hub') hub: string, @Session() session: SessionCaller, @Res() reply: FastifyReply) {
    return this.show(reply, session, hub);
  }

  @Get(':entry/remove')
  async ask(
    @Param() { hub, entry }: Record<'hub' | 'entry', string>,
    @Session() session: SessionCaller,
    @Res() reply: FastifyReply,
  ) {
    const listed = await this.list.run(hub, session.actor);
    const page = removePage(await this.hubs.one(hub), listed, entry, pageLanguage(reply.request));
    if (!page) return this.show(reply, session, hub, new Refusal('not-allowed-now', { why: 'off-the-list' }));
    return showStaffPage(reply, 'remove-waiting', session, page);
  }

  @HttpCode(200)
  @Post(':entry/remove')
  remove(
    @Param() { hub, entry }: Record<'hub' | 'entry', string>,
    @Body() _form: EmptyForm,
    @Session() session: SessionCaller,
    @Res() reply: FastifyReply,
  ) {
    const work = this.leaving.byStaff(hub, entry, session.actor);
    const next = `/staff/hubs/${encodeURIComponent(hub)}/waiting-list`;
    return answer(reply, next, work, (refusal) => this.show(reply, session, hub, refusal));
  }

  private async show(reply: FastifyReply, session: SessionCaller, hub: string, refusal?: Refusal) {
    const listed = await this.list.run(hub, session.actor);
    const page = waitingListPage({ now: await this.hubs.one(hub), listed, refusal }, pageLanguage(reply.request));
    return showStaffPage(reply, 'waiting-list', session, page, statusAfter(refusal));
  }
}
