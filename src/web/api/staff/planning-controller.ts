import { Controller, Get, Param, Query, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiTags } from '@nestjs/swagger';
import type { ReplayView, StaffingView } from '../../../contract/planning-wire.js';
import { PlanStaffing } from '../../../use-cases/reports/plan-staffing.js';
import { type ReplayChange, ReplayDay } from '../../../use-cases/reports/replay-day.js';
import { DayQuery } from '../bodies.js';
import { ReplayQuery } from './planning-queries.js';
import { replayView, staffingView } from './planning-views.js';
import { Session, type SessionCaller, StaffGuard } from '../../http/callers.js';

@ApiTags('Staff')
@ApiCookieAuth('session')
@UseGuards(StaffGuard)
@Controller('api/v1/hubs/:hub')
export class PlanningController {
  constructor(
    private readonly staffing: PlanStaffing,
    private readonly replays: ReplayDay,
  ) {}

  /** How many counters a day needs by half-hour; the next day on which the hub opens by default. */
  @Get('staffing')
  async plan(
    @Param('hub') hub: string,
    @Query() { date }: DayQuery,
    @Session() { actor }: SessionCaller,
  ): Promise<StaffingView> {
    return staffingView(await this.staffing.run(hub, date, actor));
  }

  /** A day that was, played once more: under another guard or credit, or with counters more or less. */
  @Get('replay')
  async replay(
    @Param('hub') hub: string,
    @Query() { day, guard, credit, counters }: ReplayQuery,
    @Session() { actor }: SessionCaller,
  ): Promise<ReplayView> {
    return replayView(await this.replays.run(hub, day, otherwise({ guard, credit, counters }), actor));
  }
}

/** What is not said stays as it is. */
export const otherwise = ({ guard, credit, counters }: Omit<ReplayQuery, 'day'>): ReplayChange => ({
  policy: {
    ...(guard !== undefined && { walkInGuard: guard }),
    ...(credit !== undefined && { appointmentCredit: credit }),
  },
  ...(counters !== undefined && { counters }),
});
