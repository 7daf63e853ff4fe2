// Another time, or another hub, for a booking: the page of times again. The old time stays until the new one is taken.
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  Res,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { resident } from '../../domain/access/actor.js';
import { instantOf } from '../../platform/iso-instant.js';
import { hashOf } from '../../platform/randomness.js';
import { RescheduleAppointment } from '../../use-cases/booking/reschedule-appointment.js';
import { ShowAppointment } from '../../use-cases/booking/show-appointment.js';
import { attemptOf } from '../http/once.js';
import { pageLanguage } from '../http/pages.js';
import { NoteWrongLinks } from '../http/proof/note-wrong-links.js';
import { PublicLimit } from '../http/public-limit.js';
import { translate } from '../http/translator.js';
import { appointmentUrls } from './appointment-page.js';
import { NewTimeForm } from './forms.js';
import { hubsPage } from './hubs-page.js';
import { Offers } from './offers.js';
import { expected, residentPage, textOf } from './page.js';
import type { TimesUrls } from './times-page.js';
import { timeRefusals, TimesPages } from './times-pages.js';

@ApiExcludeController()
@UseGuards(PublicLimit)
@UseInterceptors(NoteWrongLinks)
@Controller('appointments/:reference/change')
export class ChangeController {
  constructor(
    private readonly showing: ShowAppointment,
    private readonly rescheduling: RescheduleAppointment,
    private readonly offers: Offers,
    private readonly pages: TimesPages,
  ) {}

  @Get()
  async times(
    @Param('reference') reference: string,
    @Query() query: Record<string, unknown>,
    @Res() reply: FastifyReply,
  ) {
    const token = textOf(query.token);
    const { appointment, changeable } = await this.showing.run(reference, token);
    if (!changeable) return this.asItStands(reply, reference, token);
    const hub = textOf(query.hub) || appointment.hub;
    const from = textOf(query.from) || undefined;
    return this.pages.showChange(reply, appointment.service, hub, urlsOf(reference, token), from);
  }

  @Get('hub')
  async hubs(
    @Param('reference') reference: string,
    @Query('token') given: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const token = textOf(given);
    const { appointment, changeable } = await this.showing.run(reference, token);
    if (!changeable) return this.asItStands(reply, reference, token);
    const { at, form } = urlsOf(reference, token);
    const offers = await this.offers.everywhere(appointment.service);
    return residentPage(reply, 'hubs', { ...hubsPage(offers, pageLanguage(request), at), steps: null, back: form });
  }

  @Post()
  @HttpCode(200)
  async take(
    @Param('reference') reference: string,
    @Query('token') given: unknown,
    @Body() form: NewTimeForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const token = textOf(given);
    const { appointment, changeable } = await this.showing.run(reference, token);
    if (!changeable) return this.asItStands(reply, reference, token);
    const again = (error: string) =>
      this.pages.showChange(reply, appointment.service, form.hub, urlsOf(reference, token), undefined, error);
    const language = pageLanguage(request);
    if (form.start === undefined) {
      void reply.code(400);
      return again(translate(language, 'resident.times.choose'));
    }
    try {
      await this.reschedule(request, reference, token, { ...form, start: form.start });
      return reply.redirect(`${appointmentUrls(reference, token).show}&changed=1`, 303);
    } catch (error) {
      return again(this.pages.sentenceOf(expected(error, ...timeRefusals), reply, language));
    }
  }

  /** What is cancelled, begun or over has no other time: its own page says how it stands. */
  private asItStands(reply: FastifyReply, reference: string, token: string) {
    return reply.redirect(appointmentUrls(reference, token).show, 303);
  }

  /** The key counts for one time, as in a booking. */
  private reschedule(
    request: FastifyRequest,
    reference: string,
    token: string,
    { idempotencyKey, hub, start }: NewTimeForm & { start: string },
  ) {
    const key = idempotencyKey && hashOf(`${idempotencyKey} ${hub} ${start}`);
    const wanted = { hub, start: instantOf(start) };
    return this.rescheduling.run(reference, token, wanted, resident, attemptOf(request, key));
  }
}

function urlsOf(reference: string, token: string): TimesUrls {
  const { change, hubs, show } = appointmentUrls(reference, token);
  return { form: change, hubs, back: show, at: (hub) => `${change}&hub=${encodeURIComponent(hub)}` };
}
