// The pages between a service and its hubs: the questions whether it is the right one, and what to bring. Answers are sent
// by POST, so that no address and no log has them, and are not stored.
import { Body, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { questionsLeadingElsewhere, unansweredQuestions } from '../../../../domain/hub/eligibility.js';
import { ShowHubs } from '../../../../use-cases/hub/show-hubs.js';
import { pageLanguage } from '../../../http/render-page.js';
import { answersOf } from './eligibility-answers.js';
import { checklistPage } from './checklist-page.js';
import { notRightPage } from './not-right-page.js';
import { OfferFinder } from '../offers.js';
import { residentPage, textOf } from '../../public-page.js';
import { PagesAt } from '../../public-routes.js';
import { type AskedService, rightPage } from './right-service-page.js';
import { cityServices } from './service-list-page.js';
import { bookUrlOf, pageAfter, placeFrom, bookingPathOf } from './booking-path.js';

@PagesAt('book/:service')
export class RightController {
  constructor(
    private readonly hubs: ShowHubs,
    private readonly offers: OfferFinder,
  ) {}

  @Get('right')
  async questions(
    @Param('service') key: string,
    @Query('hub') hub: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const asked = await this.asked(key, textOf(hub));
    if (asked.way.right === '') return reply.redirect(pageAfter(asked.way, 'right'), 303);
    return residentPage(reply, 'right', rightPage(asked, new Map(), false, pageLanguage(request)));
  }

  @Post('right')
  @HttpCode(200)
  async answer(
    @Param('service') key: string,
    @Query('hub') hub: unknown,
    @Body() form: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const language = pageLanguage(request);
    const asked = await this.asked(key, textOf(hub));
    const questions = asked.service.eligibility ?? [];
    const answers = answersOf(questions, form);
    if (form.step === 'edit') return residentPage(reply, 'right', rightPage(asked, answers, false, language));
    if (unansweredQuestions(questions, answers).length > 0) {
      return residentPage(reply.code(400), 'right', rightPage(asked, answers, true, language));
    }
    const wrong = questionsLeadingElsewhere(questions, answers);
    if (wrong.length === 0) return reply.redirect(pageAfter(asked.way, 'right'), 303);
    const others = [...cityServices(await this.hubs.all()).keys()];
    return residentPage(reply, 'not-right', notRightPage(asked, answers, wrong, others, language));
  }

  @Get('checklist')
  async checklist(
    @Param('service') key: string,
    @Query('hub') hub: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const asked = await this.asked(key, textOf(hub));
    if (asked.way.checklist === '') return reply.redirect(pageAfter(asked.way, 'checklist'), 303);
    return residentPage(reply, 'checklist', checklistPage(asked, pageLanguage(request)));
  }

  /** The service of the address and its pages. Refuses `unknown-service`. */
  private async asked(key: string, hub: string): Promise<AskedService> {
    const places = await this.offers.places(key);
    const from = placeFrom(places, hub);
    const { service } = (from ?? places[0]).here;
    return { service, way: bookingPathOf(service, from ? hub : '', bookUrlOf(places, hub)) };
  }
}
