// An entry on a waiting list by its own link. It needs no account, and no page shows a name.
import { Body, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { residentActor } from '../../../../domain/access/actor.js';
import type { Appointment } from '../../../../domain/booking/appointment.js';
import { Links } from '../../../../platform/links.js';
import { newSecret } from '../../../../platform/randomness.js';
import { DeclineOfferedTime } from '../../../../use-cases/booking/decline-offered-time.js';
import { LeaveWaitingList } from '../../../../use-cases/booking/leave-waiting-list.js';
import { ShowWaiting } from '../../../../use-cases/booking/show-waiting.js';
import { TakeOfferedTime } from '../../../../use-cases/booking/take-offered-time.js';
import { attemptOf } from '../../../http/idempotency-key.js';
import { pageLanguage } from '../../../http/render-page.js';
import { translate } from '../../../../platform/sentences.js';
import { appointmentUrls } from '../manage/appointment-page.js';
import { SureForm } from '../details/booking-forms.js';
import { expected, residentPage } from '../../public-page.js';
import { LinkPagesAt, LinkToken } from '../../public-routes.js';
import { waitingPage } from './waiting-entry-page.js';
import { waitingUrls } from './waiting-urls.js';

@LinkPagesAt('waiting/:entry')
export class WaitingPagesController {
  constructor(
    private readonly showing: ShowWaiting,
    private readonly taking: TakeOfferedTime,
    private readonly declining: DeclineOfferedTime,
    private readonly leaving: LeaveWaitingList,
    private readonly links: Links,
  ) {}

  /** Shows the entry: a confirmation when it is new, and later its state. */
  @Get()
  async show(
    @Param('entry') entry: string,
    @LinkToken() token: string,
    @Query() query: Record<string, unknown>,
    @Res() reply: FastifyReply,
  ) {
    const notice = query.new === undefined ? noticeOf(query.changed) : 'joined';
    const details = await this.showing.run(entry, token);
    const page = waitingPage(details, token, notice, pageLanguage(reply.request), this.urlOf(details.booked));
    return residentPage(reply, 'waiting', { ...page, idempotencyKey: newSecret() });
  }

  /** Takes the offer and redirects to the booking. An offer that has ended leads back to the page, which says so. */
  @Post('take')
  @HttpCode(200)
  async take(
    @Param('entry') entry: string,
    @LinkToken() token: string,
    @Body() form: SureForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    try {
      const { value } = await this.taking.run(entry, token, residentActor, attemptOf(request, form.idempotencyKey));
      return reply.redirect(`${this.urlOf(value)}&${value.sequence === 0 ? 'new' : 'changed'}=1`, 303);
    } catch (error) {
      const { code } = expected(error, 'hold-expired', 'not-allowed-now', 'limit-reached');
      const notice = code === 'limit-reached' ? 'limit' : 'late';
      return reply.redirect(`${waitingUrls(entry, token).show}&changed=${notice}`, 303);
    }
  }

  @Post('decline')
  @HttpCode(200)
  async decline(
    @Param('entry') entry: string,
    @LinkToken() token: string,
    @Body() _form: SureForm,
    @Res() reply: FastifyReply,
  ) {
    const work = this.declining.run(entry, token, residentActor).then(() => 'declined');
    const notice = await work.catch((error: unknown) => (expected(error, 'hold-expired', 'not-allowed-now'), 'late'));
    return reply.redirect(`${waitingUrls(entry, token).show}&changed=${notice}`, 303);
  }

  @Get('leave')
  async askToLeave(@Param('entry') entry: string, @LinkToken() token: string, @Res() reply: FastifyReply) {
    const language = pageLanguage(reply.request);
    const page = waitingPage(await this.showing.run(entry, token), token, '', language);
    if (!page.canLeave) return reply.redirect(page.urls.show, 303);
    return residentPage(reply, 'leave-waiting', {
      ...page,
      title: translate(language, 'resident.waiting.leave-title'),
    });
  }

  @Post('leave')
  @HttpCode(200)
  async leave(
    @Param('entry') entry: string,
    @LinkToken() token: string,
    @Body() _form: SureForm,
    @Res() reply: FastifyReply,
  ) {
    await this.leaving.run(entry, token, residentActor).catch((error: unknown) => expected(error, 'not-allowed-now'));
    return reply.redirect(waitingUrls(entry, token).show, 303);
  }

  private urlOf(booked: Appointment | undefined): string {
    return booked?.reference ? appointmentUrls(booked.reference, this.links.appointmentToken(booked.id)).show : '';
  }
}

const noticeOf = (changed: unknown): string =>
  changed === 'declined' || changed === 'late' || changed === 'limit' ? changed : '';
