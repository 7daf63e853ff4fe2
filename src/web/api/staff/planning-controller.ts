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

  /** Tells how many counters a day needs by half-hour. The default is the next day on which the hub opens. */
  @Get('staffing')
  async plan(
    @Param('hub') hub: string,
    @Query() { date }: DayQuery,
    @Session() { actor }: SessionCaller,
  ): Promise<StaffingView> {
    return staffingView(await this.staffing.run(hub, date, actor));
  }

  /** Replays a past day with another guard or credit, or with more or fewer counters. */
  @Get('replay')
  async replay(
    @Param('hub') hub: string,
    @Query() { day, guard, credit, counters }: ReplayQuery,
    @Session() { actor }: SessionCaller,
  ): Promise<ReplayView> {
    return replayView(await this.replays.run(hub, day, otherwise({ guard, credit, counters }), actor));
  }
}

/** The change of the replayed day. A number that is absent stays as it was. */
export const otherwise = ({ guard, credit, counters }: Omit<ReplayQuery, 'day'>): ReplayChange => ({
  policy: {
    ...(guard !== undefined && { walkInGuard: guard }),
    ...(credit !== undefined && { appointmentCredit: credit }),
  },
  ...(counters !== undefined && { counters }),
});
