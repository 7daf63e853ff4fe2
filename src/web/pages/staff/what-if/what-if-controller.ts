// "What if": a form that changes nothing. Its values are in the address, so that an answer can be sent to a colleague.
import { Controller, Get, Param, Query, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { TryWhatIf } from '../../../../use-cases/reports/try-what-if.js';
import { Session, type SessionCaller, StaffGuard } from '../../../http/callers.js';
import { pageLanguage } from '../../../http/render-page.js';
import { showStaffPage } from '../parts/page-frame.js';
import { readTried, typedTried } from './read-what-if.js';
import { whatIfPage } from './what-if-page.js';

@ApiExcludeController()
@UseGuards(StaffGuard)
@Controller('staff/hubs/:hub/what-if')
export class WhatIfController {
  constructor(private readonly whatIf: TryWhatIf) {}

  @Get()
  async page(
    @Param('hub') hub: string,
    @Query() query: Record<string, unknown>,
    @Session() session: SessionCaller,
    @Res() reply: FastifyReply,
  ) {
    const language = pageLanguage(reply.request);
    const typed = typedTried(query);
    const { tried, problems } = readTried(typed, { language });
    const answer = await this.whatIf.run(hub, problems.length > 0 ? {} : tried, session.actor);
    const page = whatIfPage({ answer, typed, problems }, language);
    return showStaffPage(reply, 'what-if', session, page, page.problems.length > 0 ? 400 : 200);
  }
}
