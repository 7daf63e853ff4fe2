import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsOptional } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { permit } from '../../../../domain/access/actor.js';
import type { Language } from '../../../../domain/hub/hub.js';
import type { Refusal } from '../../../../domain/refusal.js';
import { ChangeCounter } from '../../../../use-cases/hub/change-counter.js';
import { ShowQueue } from '../../../../use-cases/queue/show-queue.js';
import { IsKey, IsLanguage } from '../../../api/rules.js';
import { Session, type SessionCaller, StaffGuard } from '../../../http/callers.js';
import { cityLanguages, pageLanguage } from '../../../http/render-page.js';
import { Many } from '../parts/form-bodies.js';
import { showStaffPage } from '../parts/page-frame.js';
import { answer, statusAfter } from '../parts/refused-form.js';
import { countersPage } from './counters-page.js';

// A supervisor sets which languages are spoken at a counter, and which services it takes first.
class CounterForm {
  @IsOptional() @Many() @IsArray() @IsLanguage({ each: true }) languages?: Language[];
  @IsOptional() @Many() @IsArray() @ArrayMaxSize(200) @IsKey({ each: true }) first?: string[];
}

class SavedQuery {
  @IsOptional() @IsKey() saved?: string;
}

@ApiExcludeController()
@UseGuards(StaffGuard)
@Controller('staff/hubs/:hub/counters')
export class CountersPagesController {
  constructor(
    private readonly queue: ShowQueue,
    private readonly changing: ChangeCounter,
  ) {}

  @Get()
  page(
    @Param('hub') hub: string,
    @Query() { saved }: SavedQuery,
    @Session() session: SessionCaller,
    @Res() reply: FastifyReply,
  ) {
    return this.show(reply, session, hub, { saved });
  }

  /** All languages ticked is stored as none, so that a language that the city adds later counts as spoken too. */
  @HttpCode(200)
  @Post(':counter')
  change(
    @Param() { hub, counter }: Record<'hub' | 'counter', string>,
    @Body() { languages: spoken = [], first = [] }: CounterForm,
    @Session() session: SessionCaller,
    @Res() reply: FastifyReply,
  ) {
    const languages = cityLanguages(reply.request).every((language) => spoken.includes(language)) ? [] : spoken;
    const work = this.changing.run(counter, { languages, first }, session.actor);
    const next = `/staff/hubs/${encodeURIComponent(hub)}/counters?saved=${encodeURIComponent(counter)}`;
    return answer(reply, next, work, (refusal) => this.show(reply, session, hub, { refusal }));
  }

  private async show(
    reply: FastifyReply,
    session: SessionCaller,
    hub: string,
    shown: { saved?: string; refusal?: Refusal },
  ) {
    permit(session.actor, 'supervise', hub);
    const queue = await this.queue.run(hub, session.actor);
    const page = countersPage(
      { queue, languages: cityLanguages(reply.request), ...shown },
      pageLanguage(reply.request),
    );
    return showStaffPage(reply, 'counters', session, page, statusAfter(shown.refusal));
  }
}
