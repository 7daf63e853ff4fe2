import { Controller, Get, Param, Query, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { permit } from '../../../../domain/access/actor.js';
import { ShowHubs } from '../../../../use-cases/hub/show-hubs.js';
import { ReplayDay } from '../../../../use-cases/reports/replay-day.js';
import { Session, type SessionCaller, StaffGuard } from '../../../http/callers.js';
import { pageLanguage } from '../../../http/render-page.js';
import { otherwise } from '../../../api/staff/planning-controller.js';
import { showStaffPage } from '../parts/page-frame.js';
import { refusalOf } from '../parts/refused-form.js';
import { type ReplayRequest, readReplay, replayPage } from './replay-page.js';

@ApiExcludeController()
@UseGuards(StaffGuard)
@Controller('staff/hubs/:hub/replay')
export class ReplayController {
  constructor(
    private readonly hubs: ShowHubs,
    private readonly replays: ReplayDay,
  ) {}

  @Get()
  async page(
    @Param('hub') key: string,
    @Query() query: Record<string, unknown>,
    @Session() session: SessionCaller,
    @Res() reply: FastifyReply,
  ) {
    permit(session.actor, 'supervise', key);
    const language = pageLanguage(reply.request);
    const { hub, asOf } = await this.hubs.one(key);
    const read = readReplay(query, { language });
    const replayed = read.asked && (await this.playedOrNobody(key, read.asked, session));
    const page = replayPage({ hub, asOf, ...read, replayed }, language);
    return showStaffPage(reply, 'replay', session, page, read.problems.length > 0 ? 400 : 200);
  }

  /** The replayed day, or null where nobody was served on it. */
  private async playedOrNobody(hub: string, { day, ...asked }: ReplayRequest, { actor }: SessionCaller) {
    const work = this.replays.run(hub, day, otherwise(asked), actor);
    const refusal = await refusalOf(work);
    return refusal?.code === 'not-found' ? null : work;
  }
}
