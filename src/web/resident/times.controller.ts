// The third step: a time, which is then kept for ten minutes. Details that were typed before come along and are not
// asked for again.
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { resident } from '../../domain/access/actor.js';
import { instantOf } from '../../platform/iso-instant.js';
import { hashOf } from '../../platform/randomness.js';
import { HoldTime } from '../../use-cases/booking/hold-time.js';
import { attemptOf } from '../http/once.js';
import { pageLanguage } from '../http/pages.js';
import { AskProof } from '../http/proof/ask-proof.js';
import { PublicLimit } from '../http/public-limit.js';
import { translate } from '../http/translator.js';
import { hasDetails } from './details.js';
import { detailsOf, TimeForm } from './forms.js';
import { HeldPages } from './held-pages.js';
import { expected, textOf } from './page.js';
import { timeRefusals, TimesPages } from './times-pages.js';

@ApiExcludeController()
@UseGuards(PublicLimit)
@Controller('book/:service/:hub')
export class TimesController {
  constructor(
    private readonly pages: TimesPages,
    private readonly heldPages: HeldPages,
    private readonly holding: HoldTime,
  ) {}

  @Get()
  times(
    @Param('service') service: string,
    @Param('hub') hub: string,
    @Query('from') from: unknown,
    @Res() reply: FastifyReply,
  ) {
    return this.pages.show(reply, service, hub, { from: textOf(from) || undefined });
  }

  @AskProof(({ start, from }) => start !== undefined && from === undefined)
  @Post()
  @HttpCode(200)
  async choose(
    @Param('service') service: string,
    @Param('hub') hub: string,
    @Body() form: TimeForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const { start, from, partySize = 1 } = form;
    const details = detailsOf(form);
    if (from !== undefined) return this.pages.show(reply, service, hub, { details, partySize, from });
    const language = pageLanguage(request);
    if (start === undefined) {
      const error = translate(language, 'resident.times.choose');
      return this.pages.show(reply.code(400), service, hub, { details, partySize }, error);
    }
    try {
      const { value } = await this.hold(request, form, { service, hub, start, partySize });
      if (hasDetails(details)) return await this.heldPages.check(reply, value.hold, details);
      return reply.redirect(`/book/${service}/${hub}/held/${value.hold}`, 303);
    } catch (error) {
      const sentence = this.pages.sentenceOf(expected(error, ...timeRefusals), reply, language);
      return this.pages.show(reply, service, hub, { details, partySize }, sentence);
    }
  }

  /** The key counts for one time: who goes back and takes another one does something new. */
  private hold(
    request: FastifyRequest,
    { idempotencyKey }: TimeForm,
    time: { service: string; hub: string; start: string; partySize: number },
  ) {
    const { service, hub, start, partySize } = time;
    const key = idempotencyKey && hashOf(`${idempotencyKey} ${start} ${partySize}`);
    const wish = { service, hub, start: instantOf(start), partySize };
    return this.holding.run(wish, pageLanguage(request), resident, attemptOf(request, key));
  }
}
