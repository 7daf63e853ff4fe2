// The waiting list for freed times, for residents with a booking and without one.
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Res, UseGuards, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { AppointmentView, JoinedView, WaitingView } from '../../../contract/wire.js';
import type { JoinedEntry } from '../../../domain/booking/waiting-list.js';
import { residentActor } from '../../../domain/access/actor.js';
import { isoOf } from '../../../platform/iso-instant.js';
import { Links } from '../../../platform/links.js';
import { DeclineOfferedTime } from '../../../use-cases/booking/decline-offered-time.js';
import { JoinWaitingList } from '../../../use-cases/booking/join-waiting-list.js';
import { WaitForEarlierTime } from '../../../use-cases/booking/wait-for-earlier-time.js';
import { LeaveWaitingList } from '../../../use-cases/booking/leave-waiting-list.js';
import { ShowWaiting } from '../../../use-cases/booking/show-waiting.js';
import { TakeOfferedTime } from '../../../use-cases/booking/take-offered-time.js';
import type { Attempt } from '../../../platform/idempotency.js';
import { BearerToken } from '../../http/callers.js';
import { Nothing } from '../../http/input.js';
import { Once, unwrap } from '../../http/idempotency-key.js';
import { NoteWrongLinks } from '../../http/proof/note-wrong-links.js';
import { PublicLimit } from '../../http/public-limit.js';
import { appointmentView } from '../views.js';
import { EarlierTimeBody, WaitingBody } from './waiting-list-bodies.js';

@ApiTags('Everyone')
@UseGuards(PublicLimit)
@UseInterceptors(NoteWrongLinks)
@Controller('api/v1')
export class WaitingController {
  constructor(
    private readonly joining: JoinWaitingList,
    private readonly earlier: WaitForEarlierTime,
    private readonly showing: ShowWaiting,
    private readonly taking: TakeOfferedTime,
    private readonly declining: DeclineOfferedTime,
    private readonly leaving: LeaveWaitingList,
    private readonly links: Links,
  ) {}

  /** Joins the waiting list for a freed time. Freed times are offered in order, and each offer is held for 20 minutes. */
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @Post('waiting-list')
  async join(
    @Body() body: WaitingBody,
    @Once() once: Attempt | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JoinedView> {
    const { partySize = 1, timeOfDay = 'any', needs = [], ...rest } = body;
    const entry = { ...rest, partySize, timeOfDay, needs };
    return this.joined(unwrap(reply, await this.joining.run(entry, residentActor, once)));
  }

  /** Joins the waiting list for a time earlier than the booking's. The booking stays until an offered time is taken. */
  @ApiBearerAuth('manageToken')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @Post('appointments/:reference/waiting-list')
  async joinForBooking(
    @Param('reference') reference: string,
    @BearerToken() token: string,
    @Body() body: EarlierTimeBody,
    @Once() once: Attempt | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JoinedView> {
    const { from, to, timeOfDay = 'any' } = body;
    const times = { from, to, timeOfDay };
    return this.joined(unwrap(reply, await this.earlier.run(reference, token, times, residentActor, once)));
  }

  /** Shows an entry and its offer to the holder of its token. */
  @ApiBearerAuth('waitingToken')
  @Get('waiting-list/:entry')
  async one(@Param('entry') entry: string, @BearerToken() token: string): Promise<WaitingView> {
    const { state, place = null, offer, hub, service, booked } = await this.showing.run(entry, token);
    return {
      entry,
      hub: hub.key,
      service: service.key,
      state,
      place,
      ...(booked?.reference && { reference: booked.reference }),
      ...(offer && { offer: { start: isoOf(offer.start), expiresAt: isoOf(offer.expiresAt) } }),
    };
  }

  /** Takes the offered time: books it, or moves the booking to it. The booking keeps its reference. */
  @ApiBearerAuth('waitingToken')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @HttpCode(200)
  @Post('waiting-list/:entry/take')
  async take(
    @Param('entry') entry: string,
    @BearerToken() token: string,
    @Body() _body: Nothing,
    @Once() once: Attempt | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AppointmentView> {
    return appointmentView(unwrap(reply, await this.taking.run(entry, token, residentActor, once)), false, this.links);
  }

  /** Declines the offered time, which is offered to the next entry at once. The entry keeps its place. */
  @ApiBearerAuth('waitingToken')
  @HttpCode(200)
  @Post('waiting-list/:entry/decline')
  async decline(
    @Param('entry') entry: string,
    @BearerToken() token: string,
    @Body() _body: Nothing,
  ): Promise<WaitingView> {
    await this.declining.run(entry, token, residentActor);
    return this.one(entry, token);
  }

  /** Leaves the list. The details that were given are deleted. */
  @ApiBearerAuth('waitingToken')
  @HttpCode(204)
  @Delete('waiting-list/:entry')
  leave(@Param('entry') entry: string, @BearerToken() token: string): Promise<void> {
    return this.leaving.run(entry, token, residentActor);
  }

  private joined({ entry, place }: JoinedEntry): JoinedView {
    return { entry, token: this.links.waitingToken(entry), place };
  }
}
