// From a kept time to a booking. A time that is no longer kept leads back to the times, with all that was typed.
import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { resident } from '../../domain/access/actor.js';
import { Links } from '../../platform/links.js';
import { BookAppointment } from '../../use-cases/booking/book-appointment.js';
import { ReleaseHold } from '../../use-cases/booking/release-hold.js';
import { attemptOf } from '../http/once.js';
import { pageLanguage } from '../http/pages.js';
import { AskProof } from '../http/proof/ask-proof.js';
import { PublicLimit } from '../http/public-limit.js';
import { contactErrors, contactOf, noDetails } from './details.js';
import { detailsOf, HeldForm, ReleaseForm } from './forms.js';
import { HeldPages } from './held-pages.js';
import { expected } from './page.js';
import { TimesPages } from './times-pages.js';

/** The path of a kept time. */
interface HeldPath {
  service: string;
  hub: string;
  hold: string;
}

@ApiExcludeController()
@UseGuards(PublicLimit)
@Controller('book/:service/:hub/held/:hold')
export class HeldController {
  constructor(
    private readonly pages: HeldPages,
    private readonly times: TimesPages,
    private readonly booking: BookAppointment,
    private readonly releasing: ReleaseHold,
    private readonly links: Links,
  ) {}

  @Get()
  async show(@Param() { service, hub, hold }: HeldPath, @Res() reply: FastifyReply) {
    try {
      return await this.pages.details(reply, hold, noDetails);
    } catch (error) {
      expected(error, 'hold-expired');
      return this.pages.gone(reply, 'expired', `/book/${service}/${hub}`);
    }
  }

  @AskProof(({ step }) => step === 'confirm')
  @Post()
  @HttpCode(200)
  async step(
    @Param() path: HeldPath,
    @Body() form: HeldForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const details = detailsOf(form);
    try {
      if (form.step === 'edit') return await this.pages.details(reply, path.hold, details);
      if (form.step === 'check') return await this.pages.check(reply, path.hold, details);
      return await this.confirm(path.hold, form, request, reply);
    } catch (error) {
      const refusal = expected(error, 'hold-expired', 'idempotency-key-reused', 'limit-reached');
      if (refusal.code === 'limit-reached') return this.pages.limited(reply, path.hold, details, refusal);
      if (refusal.code !== 'hold-expired') return this.pages.gone(reply, 'booked', `/book/${path.service}`);
      const sentence = this.times.sentenceOf(refusal, reply, pageLanguage(request));
      return this.times.show(reply, path.service, path.hub, { details, partySize: form.partySize }, sentence);
    }
  }

  /** The time is given back, so that it is free for others and for oneself. */
  @Post('release')
  @HttpCode(200)
  async release(@Param() { service, hub, hold }: HeldPath, @Body() form: ReleaseForm, @Res() reply: FastifyReply) {
    await this.releasing.run(hold, resident).catch((error: unknown) => expected(error, 'not-found'));
    if (form.to === 'service') return reply.redirect('/book', 303);
    if (form.to === 'hub') return reply.redirect(`/book/${service}/hub`, 303);
    return this.times.show(reply, service, hub, { details: detailsOf(form), partySize: form.partySize });
  }

  private async confirm(hold: string, form: HeldForm, request: FastifyRequest, reply: FastifyReply) {
    const details = detailsOf(form);
    const { applicationNumber, needs } = details;
    const language = pageLanguage(request);
    if (Object.keys(contactErrors(details, language)).length > 0) return this.pages.check(reply, hold, details);
    const wish = { time: { hold }, contact: contactOf(details), language, applicationNumber, needs };
    const { value } = await this.booking.run(wish, resident, attemptOf(request, form.idempotencyKey));
    const token = this.links.appointmentToken(value.id);
    return reply.redirect(`/appointments/${value.reference}?token=${token}&new=1`, 303);
  }
}
