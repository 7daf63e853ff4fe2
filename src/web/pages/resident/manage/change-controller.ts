// The choice of another time or hub for a booking, on the page of times. The booking keeps its time until a new one is taken.
import { Body, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pageLanguage } from '../../../http/render-page.js';
import { translate } from '../../../../platform/sentences.js';
import { NewTimeForm } from '../details/booking-forms.js';
import { hubChoicePage } from '../find/hub-choice-page.js';
import { changeUrls, MoveTime } from './move-time.js';
import { LinkPagesAt } from '../../public-routes.js';
import { codeOf } from '../visit-code.js';
import { OfferFinder } from '../offers.js';
import { expected, residentPage, textOf } from '../../public-page.js';
import { timeRefusals, TimesRenderer } from '../times/render-times.js';
import { viewIn, viewOf } from '../times/times-view.js';

@LinkPagesAt('appointments/:reference/change')
export class ChangeController {
  constructor(
    private readonly moving: MoveTime,
    private readonly offers: OfferFinder,
    private readonly pages: TimesRenderer,
  ) {}

  @Get()
  async times(
    @Param('reference') reference: string,
    @Query() query: Record<string, unknown>,
    @Res() reply: FastifyReply,
  ) {
    const link = { reference, token: textOf(query.token) };
    const booked = await this.moving.changeable(link, reply);
    if (!booked) return;
    const hub = textOf(query.hub);
    const urls = changeUrls(link, hub);
    await this.pages.showChange(reply, codeOf(booked.parts), hub || booked.hub, urls, viewOf(query));
  }

  @Get('hub')
  async hubs(
    @Param('reference') reference: string,
    @Query('token') given: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const link = { reference, token: textOf(given) };
    const booked = await this.moving.changeable(link, reply);
    if (!booked) return;
    const urls = changeUrls(link, '');
    const offers = await this.offers.everywhere(codeOf(booked.parts));
    residentPage(reply, 'hubs', {
      ...hubChoicePage(offers, pageLanguage(request), urls),
      steps: null,
      back: urls.self,
    });
  }

  @Post()
  @HttpCode(200)
  async take(
    @Param('reference') reference: string,
    @Query() query: Record<string, unknown>,
    @Body() form: NewTimeForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const link = { reference, token: textOf(query.token) };
    const booked = await this.moving.changeable(link, reply);
    if (!booked) return;
    const urls = changeUrls(link, textOf(query.hub));
    const again = (error: string) =>
      this.pages.showChange(reply, codeOf(booked.parts), form.hub, urls, viewIn(form.at), error);
    const language = pageLanguage(request);
    if (form.start === undefined) {
      void reply.code(400);
      await again(translate(language, 'resident.times.choose'));
      return;
    }
    try {
      void reply.redirect(await this.moving.run(request, link, { ...form, start: form.start }), 303);
    } catch (error) {
      await again(this.pages.sentenceOf(expected(error, ...timeRefusals), reply, language));
    }
  }
}
