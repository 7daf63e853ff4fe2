// A booking by the link of its confirmation. It needs no account, and no page shows a name.
import { Body, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { residentActor } from '../../../../domain/access/actor.js';
import { hasNoChannel } from '../../../../domain/post/delivery.js';
import { Settings, channelsOf } from '../../../../platform/config.js';
import { newSecret } from '../../../../platform/randomness.js';
import { CancelAppointment } from '../../../../use-cases/booking/cancel-appointment.js';
import { ShowAppointment } from '../../../../use-cases/booking/show-appointment.js';
import { calendarFile } from '../../../api/appointment-calendar.js';
import { attemptOf } from '../../../http/idempotency-key.js';
import { pageLanguage } from '../../../http/render-page.js';
import { PublicAddress } from '../../../http/public-address.js';
import { translate } from '../../../../platform/sentences.js';
import { appointmentPage, appointmentUrls } from './appointment-page.js';
import { SureForm } from '../details/booking-forms.js';
import { residentPage } from '../../public-page.js';
import { LinkPagesAt, LinkToken } from '../../public-routes.js';

@LinkPagesAt('appointments')
export class AppointmentController {
  constructor(
    private readonly showing: ShowAppointment,
    private readonly cancelling: CancelAppointment,
    private readonly address: PublicAddress,
    private readonly settings: Settings,
  ) {}

  /** Explains where residents find their link. */
  @Get()
  find(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const title = translate(pageLanguage(request), 'resident.find.title');
    return residentPage(reply, 'lost-link', { title, sent: !hasNoChannel(channelsOf(this.settings)) });
  }

  /** Shows the confirmation of a new booking, and later the page to change or cancel it. */
  @Get(':reference')
  async show(
    @Param('reference') reference: string,
    @LinkToken() token: string,
    @Query() query: Record<string, unknown>,
    @Res() reply: FastifyReply,
  ) {
    const notice = query.changed !== undefined ? 'changed' : query.confirmed !== undefined ? 'confirmed' : '';
    const details = await this.showing.run(reference, token);
    const page = appointmentPage(details, token, notice, pageLanguage(reply.request));
    return residentPage(reply, query.new !== undefined && page.upcoming ? 'booked' : 'appointment', page);
  }

  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="appointment.ics"')
  @Get(':reference/calendar.ics')
  async calendar(
    @Param('reference') reference: string,
    @LinkToken() token: string,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    const details = await this.showing.run(reference, token);
    const link = `${this.address.of(request)}${appointmentUrls(reference, token).show}`;
    return calendarFile(details, pageLanguage(request), link);
  }

  @Get(':reference/cancel')
  async askToCancel(@Param('reference') reference: string, @LinkToken() token: string, @Res() reply: FastifyReply) {
    const language = pageLanguage(reply.request);
    const page = appointmentPage(await this.showing.run(reference, token), token, '', language);
    if (!page.changeable) return reply.redirect(page.urls.show, 303);
    const title = translate(language, 'resident.cancel.title');
    return residentPage(reply, 'cancel', { ...page, title, idempotencyKey: newSecret() });
  }

  @Post(':reference/cancel')
  @HttpCode(200)
  async cancel(
    @Param('reference') reference: string,
    @LinkToken() token: string,
    @Body() form: SureForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.cancelling.run(reference, token, residentActor, attemptOf(request, form.idempotencyKey));
    return reply.redirect(appointmentUrls(reference, token).show, 303);
  }
}
