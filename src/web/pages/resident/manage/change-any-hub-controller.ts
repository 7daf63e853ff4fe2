// The choice of another time for a booking among the times of all hubs, the soonest first.
import { Body, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AnyTimeForm } from '../details/booking-forms.js';
import { changeAnyUrls, type ManageLink, MoveTime } from './move-time.js';
import { LinkPagesAt, LinkToken } from '../../public-routes.js';
import { codeOf } from '../visit-code.js';
import { textOf } from '../../public-page.js';
import { chosenIn } from '../times/any-hub-page.js';
import { TimesRenderer } from '../times/render-times.js';
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
    @LinkToken() token: string,
    @Query('from') from: unknown,
    @Res() reply: FastifyReply,
  ) {
    const link = { reference, token };
    const booked = await this.moving.changeable(link, reply);
    if (booked) await this.show(reply, codeOf(booked.parts), link, textOf(from));
  }

  @Post()
  @HttpCode(200)
  async take(
    @Param('reference') reference: string,
    @LinkToken() token: string,
    @Body() form: AnyTimeForm,
    @Res() reply: FastifyReply,
  ) {
    const link = { reference, token };
    const booked = await this.moving.changeable(link, reply);
    if (!booked) return;
    const again = (error: string) => this.show(reply, codeOf(booked.parts), link, fromOf(form.at), error);
    const take = (time: { hub: string; start: string }) => this.moving.run(reply, link, time, form.idempotencyKey);
    await this.pages.takeChosen(reply, chosenIn(form.choice), take, again);
  }

  private show(reply: FastifyReply, service: string, link: ManageLink, from: string, error = '') {
    const asked = { partySize: null, from, error, changing: true };
    return this.pages.showAny(reply, service, changeAnyUrls(link), asked);
  }
}
