// The choice of another time for a booking among the times of all hubs, the soonest first.
import { Body, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pageLanguage } from '../../../http/render-page.js';
import { translate } from '../../../../platform/sentences.js';
import { AnyTimeForm } from '../details/booking-forms.js';
import { changeAnyUrls, type ManageLink, MoveTime } from './move-time.js';
import { LinkPagesAt } from '../../public-routes.js';
import { codeOf } from '../visit-code.js';
import { expected, textOf } from '../../public-page.js';
import { timeRefusals, TimesRenderer } from '../times/render-times.js';
import { fromOf } from '../times/times-view.js';

@LinkPagesAt('appointments/:reference/change/any')
export class ChangeAnyController {
  constructor(
    private readonly moving: MoveTime,
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
    if (booked) await this.show(reply, codeOf(booked.parts), link, textOf(query.from));
  }

  @Post()
  @HttpCode(200)
  async take(
    @Param('reference') reference: string,
    @Query('token') given: unknown,
    @Body() form: AnyTimeForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const link = { reference, token: textOf(given) };
    const booked = await this.moving.changeable(link, reply);
    if (!booked) return;
    const language = pageLanguage(request);
    const again = (error: string) => this.show(reply, codeOf(booked.parts), link, fromOf(form.at), error);
    if (form.choice === undefined) {
      void reply.code(400);
      await again(translate(language, 'resident.times.choose'));
      return;
    }
    const [hub = '', start = ''] = form.choice.split(' ');
    try {
      const { idempotencyKey } = form;
      void reply.redirect(await this.moving.run(request, link, { hub, start, idempotencyKey }), 303);
    } catch (error) {
      await again(this.pages.sentenceOf(expected(error, ...timeRefusals), reply, language));
    }
  }

  private show(reply: FastifyReply, service: string, link: ManageLink, from: string, error = '') {
    const asked = { partySize: null, from, error, changing: true };
    return this.pages.showAny(reply, service, changeAnyUrls(link), asked);
  }
}
