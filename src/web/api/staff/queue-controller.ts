import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DayEndView, ListedAppointmentView, QueueView } from '../../../contract/staff-wire.js';
import type { CheckedInView, IssuedTicketView } from '../../../contract/wire.js';
import { isoOf } from '../../../platform/iso-instant.js';
import { Links } from '../../../platform/links.js';
import { ListAppointments } from '../../../use-cases/booking/list-appointments.js';
import type { Attempt } from '../../../platform/idempotency.js';
import { CheckIn } from '../../../use-cases/queue/check-in.js';
import { CloseDay } from '../../../use-cases/queue/close-day.js';
import { ShowLanguages } from '../../../use-cases/hub/show-languages.js';
import { IssueTicket } from '../../../use-cases/queue/issue-ticket.js';
import { ShowQueue } from '../../../use-cases/queue/show-queue.js';
import { CheckInBody, DayQuery } from '../bodies.js';
import { CloseDayBody, GivenTicketBody } from './queue-bodies.js';
import { checkedInView, givenView, queueView } from '../views.js';
import { Session, type SessionCaller, StaffGuard } from '../../http/callers.js';
import { Once, unwrap } from '../../http/idempotency-key.js';
import { PublicAddress } from '../../http/public-address.js';
import { TicketViews } from './ticket-views.js';

@ApiTags('Staff')
@ApiCookieAuth('session')
@UseGuards(StaffGuard)
@Controller('api/v1/hubs/:hub')
export class QueueController {
  constructor(
    private readonly queue: ShowQueue,
    private readonly appointments: ListAppointments,
    private readonly issue: IssueTicket,
    private readonly checkIn: CheckIn,
    private readonly closingDay: CloseDay,
    private readonly views: TicketViews,
    private readonly links: Links,
    private readonly address: PublicAddress,
    private readonly languages: ShowLanguages,
  ) {}

  /** Shows the queue: the waiting tickets in calling order, and those that are called, served, on hold or missed. */
  @Get('queue')
  async show(@Param('hub') hub: string, @Session() { actor }: SessionCaller): Promise<QueueView> {
    return queueView(await this.queue.run(hub, actor), await this.languages.run());
  }

  /** Lists the bookings of a day, today by default. */
  @Get('appointments')
  async bookings(
    @Param('hub') hub: string,
    @Query() { date }: DayQuery,
    @Session() { actor }: SessionCaller,
  ): Promise<ListedAppointmentView[]> {
    const listed = await this.appointments.run(hub, date, actor);
    return listed.map(({ appointment, noShow, name, interpreterLanguage, ticket }) => ({
      reference: appointment.reference ?? '',
      service: appointment.service,
      start: isoOf(appointment.start),
      minutes: appointment.minutes,
      partySize: appointment.partySize,
      state: noShow ? 'no-show' : appointment.state,
      language: appointment.language,
      needs: appointment.needs,
      ...(name !== undefined && { name }),
      ...(interpreterLanguage !== undefined && { interpreterLanguage }),
      channel: appointment.channel,
      ...(ticket !== undefined && { ticket }),
    }));
  }

  /** Issues a ticket from a greeter. */
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @Post('tickets')
  async ticket(
    @Param('hub') hub: string,
    @Body() { needs = [], ...body }: GivenTicketBody,
    @Once() once: Attempt | undefined,
    @Session() { actor }: SessionCaller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IssuedTicketView> {
    const answer = await this.issue.run({ hub, needs, ...body }, actor, once);
    return givenView(unwrap(reply, answer), this.links, this.address.of(request));
  }

  /** Closes the tickets that are left over after the hub has closed, with a reason that the phones show. */
  @HttpCode(200)
  @Post('close-day')
  async closeDay(
    @Param('hub') hub: string,
    @Body() body: CloseDayBody,
    @Session() { actor }: SessionCaller,
  ): Promise<DayEndView> {
    const closed = await this.closingDay.run(hub, body, actor);
    return { closed: await Promise.all(closed.map((ticket) => this.views.of(ticket))) };
  }

  /** Checks an appointment in at a greeter. */
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @Post('check-ins')
  async checkInHere(
    @Param('hub') hub: string,
    @Body() { reference }: CheckInBody,
    @Once() once: Attempt | undefined,
    @Session() { actor }: SessionCaller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CheckedInView> {
    const answer = await this.checkIn.run(hub, reference, actor, once);
    return checkedInView(unwrap(reply, answer), this.links, this.address.of(request));
  }
}
