import { Controller, Get, Param, Query, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Language } from '../../../../domain/hub/hub.js';
import { PlanStaffing } from '../../../../use-cases/reports/plan-staffing.js';
import { isRealDate } from '../../../../domain/time/wall-time.js';
import { Session, type SessionCaller, StaffGuard } from '../../../http/callers.js';
import { pageLanguage } from '../../../http/render-page.js';
import type { FormProblem } from '../parts/form-problems.js';
import { showStaffPage } from '../parts/page-frame.js';
import { staffText } from '../parts/staff-page-context.js';
import { staffingFile, staffingPage } from './staffing-page.js';

@ApiExcludeController()
@UseGuards(StaffGuard)
@Controller('staff/hubs/:hub')
export class StaffingController {
  constructor(private readonly staffing: PlanStaffing) {}

  /** A date that does not exist gets a message, and the next open day is shown. */
  @Get('staffing')
  async page(
    @Param('hub') hub: string,
    @Query('date') date: unknown,
    @Session() session: SessionCaller,
    @Res() reply: FastifyReply,
  ) {
    const language = pageLanguage(reply.request);
    const problems = dayProblems(date, language);
    const plan = await this.staffing.run(hub, dayOf(date), session.actor);
    const page = staffingPage(plan, language, problems);
    return showStaffPage(reply, 'staffing', session, page, problems.length > 0 ? 400 : 200);
  }

  @Get('staffing.csv')
  async file(
    @Param('hub') hub: string,
    @Query('date') date: unknown,
    @Session() session: SessionCaller,
    @Res() reply: FastifyReply,
  ) {
    const plan = await this.staffing.run(hub, dayOf(date), session.actor);
    const name = `staffing-${plan.hub.key}-${plan.opening.date}.csv`;
    void reply.header('content-disposition', `attachment; filename="${name}"`);
    return reply.type('text/csv; charset=utf-8').send(staffingFile(plan));
  }
}

const dayProblems = (typed: unknown, language: Language): FormProblem[] =>
  typed === undefined || typed === '' || dayOf(typed) !== undefined
    ? []
    : [{ field: 'date', message: staffText({ language }, 'staffing.wrong') }];

const dayOf = (typed: unknown): string | undefined => (isRealDate(typed) ? typed : undefined);
