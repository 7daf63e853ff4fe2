// Joining a waiting list from a booking's own page. The booking stays as it is until an earlier time is taken.
import { Body, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { residentActor } from '../../../../domain/access/actor.js';
import { Clock } from '../../../../platform/clock.js';
import { newSecret } from '../../../../platform/randomness.js';
import { WaitForEarlierTime } from '../../../../use-cases/booking/wait-for-earlier-time.js';
import { type AppointmentDetails, ShowAppointment } from '../../../../use-cases/booking/show-appointment.js';
import { Links } from '../../../../platform/links.js';
import { attemptOf } from '../../../http/idempotency-key.js';
import { pageLanguage } from '../../../http/render-page.js';
import { appointmentUrls } from '../manage/appointment-page.js';
import { earlierPage, type JoinErrors } from './join-list-page.js';
import { joined } from './after-joining.js';
import { residentPage } from '../../public-page.js';
import { LinkPagesAt, LinkToken } from '../../public-routes.js';
import { dayError, EarlierTimeForm, waitingTimesOf } from './waiting-forms.js';

@LinkPagesAt('appointments/:reference/waiting')
export class EarlierTimeController {
  constructor(
    private readonly showing: ShowAppointment,
    private readonly earlier: WaitForEarlierTime,
    private readonly links: Links,
    private readonly clock: Clock,
  ) {}

  @Get()
  async form(@Param('reference') reference: string, @LinkToken() token: string, @Res() reply: FastifyReply) {
    const details = await this.showing.run(reference, token);
    if (!details.changeable) return reply.redirect(appointmentUrls(reference, token).show, 303);
    return this.show(reply, details, token, {}, {});
  }

  @Post()
  @HttpCode(200)
  async join(
    @Param('reference') reference: string,
    @LinkToken() token: string,
    @Body() form: EarlierTimeForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const details = await this.showing.run(reference, token);
    if (!details.changeable) return reply.redirect(appointmentUrls(reference, token).show, 303);
    const zone = details.hub.opening.timeZone;
    const before = details.appointment.start;
    const to = dayError(form, { zone, now: this.clock.now(), before }, pageLanguage(request));
    if (to !== '') return this.show(reply.code(400), details, token, form, { to });
    const attempt = attemptOf(request, form.idempotencyKey);
    const work = this.earlier.run(reference, token, waitingTimesOf(form), residentActor, attempt);
    return joined(this.links, this.clock.now(), reply, work, (error) =>
      this.show(reply, details, token, form, { form: error }),
    );
  }

  private show(
    reply: FastifyReply,
    details: AppointmentDetails,
    token: string,
    form: EarlierTimeForm,
    errors: JoinErrors,
  ): FastifyReply {
    const typed = { times: form, errors, idempotencyKey: newSecret() };
    const page = earlierPage(details, { token, now: this.clock.now(), typed }, pageLanguage(reply.request));
    return residentPage(reply, 'earlier-time', page);
  }
}
