import { Body, Controller, Get, HttpCode, Param, Post, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { permit } from '../../../../domain/access/actor.js';
import type { Text } from '../../../../domain/hub/hub.js';
import { ShowAlarms } from '../../../../use-cases/access/show-alarms.js';
import { CloseHub } from '../../../../use-cases/hub/close-hub.js';
import { ShowHubs } from '../../../../use-cases/hub/show-hubs.js';
import { ShowQueue } from '../../../../use-cases/queue/show-queue.js';
import { Session, type SessionCaller, StaffGuard } from '../../../http/callers.js';
import { cityLanguages, pageLanguage } from '../../../http/render-page.js';
import { marksOf } from '../hours/hours-form.js';
import { previewPage } from '../hours/preview-page.js';
import { carriedText, readReason } from '../parts/city-text.js';
import { CloseHubForm, EmptyForm } from '../parts/form-bodies.js';
import { showStaffPage } from '../parts/page-frame.js';
import { answer, statusAfter } from '../parts/refused-form.js';
import { type SupervisorFacts, supervisorPage } from './supervisor-page.js';

@ApiExcludeController()
@UseGuards(StaffGuard)
@Controller('staff/hubs/:hub')
export class SupervisorController {
  constructor(
    private readonly hubs: ShowHubs,
    private readonly queue: ShowQueue,
    private readonly closing: CloseHub,
    private readonly alarms: ShowAlarms,
  ) {}

  @Get('supervisor')
  page(@Param('hub') hub: string, @Session() session: SessionCaller, @Res() reply: FastifyReply) {
    return this.show(reply, session, hub);
  }

  /** Closes the hub for the rest of today, with a reason for the public. */
  @HttpCode(200)
  @Post('close')
  close(
    @Param('hub') hub: string,
    @Body() form: CloseHubForm,
    @Session() session: SessionCaller,
    @Res() reply: FastifyReply,
  ) {
    const { request } = reply;
    const city = { language: pageLanguage(request), languages: cityLanguages(request) };
    const { reason, problems } = readReason(city, form.reason);
    if (problems.length > 0) return this.show(reply, session, hub, { closing: { typed: form.reason, problems } });
    return this.closeFor(reply, session, hub, { ...form, reason });
  }

  @HttpCode(200)
  @Post('reopen')
  reopen(
    @Param('hub') hub: string,
    @Body() _form: EmptyForm,
    @Session() session: SessionCaller,
    @Res() reply: FastifyReply,
  ) {
    return this.act(reply, session, hub, this.closing.reopen(hub, session.actor));
  }

  /** Closes at once where no booking is affected today. Else the preview of the affected bookings comes first. */
  private async closeFor(
    reply: FastifyReply,
    session: SessionCaller,
    hub: string,
    { reason, seen: marks }: Pick<CloseHubForm, 'seen'> & { reason: Text },
  ) {
    const work = this.closing.forToday(hub, reason, session.actor, marksOf(marks));
    const back = `/staff/hubs/${hub}/supervisor`;
    return answer(reply, back, work, async (refusal) => {
      if (refusal.facts.why !== 'bookings-moved') return this.show(reply, session, hub, { refusal });
      const preview = await this.closing.preview(hub, reason, session.actor);
      const seen = marks === undefined ? undefined : marksOf(marks);
      const urls = { save: `/staff/hubs/${hub}/close`, edit: '', back };
      const page = previewPage({ preview, typed: carriedText(reason), seen, urls }, pageLanguage(reply.request));
      return showStaffPage(reply, 'hours-preview', session, page, seen ? 409 : 200);
    });
  }

  private act(reply: FastifyReply, session: SessionCaller, hub: string, work: Promise<unknown>) {
    const next = `/staff/hubs/${hub}/supervisor`;
    return answer(reply, next, work, (refusal) => this.show(reply, session, hub, { refusal }));
  }

  private async show(
    reply: FastifyReply,
    session: SessionCaller,
    hub: string,
    shown: Pick<SupervisorFacts, 'closing' | 'refusal'> = {},
  ) {
    permit(session.actor, 'supervise', hub);
    const languages = cityLanguages(reply.request);
    const now = { queue: await this.queue.run(hub, session.actor), hub: await this.hubs.one(hub) };
    const alarms = await this.alarms.run(hub, session.actor);
    const page = supervisorPage({ ...shown, ...now, languages, alarms }, pageLanguage(reply.request));
    return showStaffPage(reply, 'supervisor', session, page, shown.closing ? 400 : statusAfter(shown.refusal));
  }
}
