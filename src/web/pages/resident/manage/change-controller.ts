// The choice of another time or hub for a booking, on the page of times. The booking keeps its time until a new one is taken.
import { Body, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { pageLanguage } from '../../../http/render-page.js';
import { NewTimeForm } from '../details/booking-forms.js';
import { hubChoicePage } from '../find/hub-choice-page.js';
import { changeUrls, MoveTime } from './move-time.js';
import { LinkPagesAt, LinkToken } from '../../public-routes.js';
import { codeOf } from '../visit-code.js';
import { OfferFinder } from '../offers.js';
import { residentPage, textOf } from '../../public-page.js';
import { TimesRenderer } from '../times/render-times.js';
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
    @LinkToken() token: string,
    @Query() query: Record<string, unknown>,
    @Res() reply: FastifyReply,
  ) {
    const link = { reference, token };
    const booked = await this.moving.changeable(link, reply);
    if (!booked) return;
    const hub = textOf(query.hub);
    const urls = changeUrls(link, hub);
    await this.pages.showChange(reply, codeOf(booked.parts), hub || booked.hub, urls, viewOf(query));
  }

  @Get('hub')
  async hubs(@Param('reference') reference: string, @LinkToken() token: string, @Res() reply: FastifyReply) {
    const link = { reference, token };
    const booked = await this.moving.changeable(link, reply);
    if (!booked) return;
    const urls = changeUrls(link, '');
    const offers = await this.offers.everywhere(codeOf(booked.parts));
    residentPage(reply, 'hubs', {
      ...hubChoicePage(offers, pageLanguage(reply.request), urls),
      steps: null,
      back: urls.self,
    });
  }

  @Post()
  @HttpCode(200)
  async take(
    @Param('reference') reference: string,
    @LinkToken() token: string,
    @Query('hub') hub: unknown,
    @Body() form: NewTimeForm,
    @Res() reply: FastifyReply,
  ) {
    const link = { reference, token };
    const booked = await this.moving.changeable(link, reply);
    if (!booked) return;
    const urls = changeUrls(link, textOf(hub));
    const again = (error: string) =>
      this.pages.showChange(reply, codeOf(booked.parts), form.hub, urls, viewIn(form.at), error);
    const take = (start: string) => this.moving.run(reply, link, { hub: form.hub, start }, form.idempotencyKey);
    await this.pages.takeChosen(reply, form.start, take, again);
  }
}
