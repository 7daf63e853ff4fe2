// The last page before the choice of a time: the quantity, and further services of the same visit. The choice goes into the
// addresses of the next pages, because it names no person.
import { Body, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VisitWish } from '../../../../domain/booking/visit.js';
import { pageLanguage } from '../../../http/render-page.js';
import { VisitForm } from '../details/booking-forms.js';
import { OfferFinder } from '../offers.js';
import { residentPage, textOf } from '../../public-page.js';
import { PagesAt } from '../../public-routes.js';
import { codeOf, wishIn } from '../visit-code.js';
import { goingWith, visitFault, type VisitFault, visitPage } from './visit-page.js';
import { bookUrlOf, pageAfter, placeFrom, bookingPathOf } from './booking-path.js';

@PagesAt('book/:service/visit')
export class VisitController {
  constructor(private readonly offers: OfferFinder) {}

  @Get()
  ask(
    @Param('service') code: string,
    @Query('hub') hub: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.show(request, reply, wishIn(code), textOf(hub));
  }

  @Post()
  @HttpCode(200)
  async choose(
    @Param('service') code: string,
    @Query('hub') given: unknown,
    @Body() { quantity = 1, also = [] }: VisitForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const { service } = wishIn(code);
    const visit = { service, quantity, also: [...new Set(also)].map((key) => ({ service: key })) };
    const places = await this.offers.places(service);
    const fault = visitFault(places, visit);
    const hub = textOf(given);
    if (fault) return this.show(request, reply.code(400), visit, hub, fault);
    return reply.redirect(bookUrlOf(places, hub, codeOf([visit, ...visit.also])), 303);
  }

  private async show(
    request: FastifyRequest,
    reply: FastifyReply,
    chosen: VisitWish,
    hub: string,
    fault: VisitFault | '' = '',
  ) {
    const places = await this.offers.places(chosen.service);
    const from = placeFrom(places, hub);
    const { service } = (from ?? places[0]).here;
    const path = bookingPathOf(service, from ? hub : '', bookUrlOf(places, hub));
    if (path.visit === '') return reply.redirect(pageAfter(path, 'visit'), 303);
    const asked = { service, way: path, chosen, others: goingWith(places, service), formUrl: path.visit, wrong: fault };
    return residentPage(reply, 'visit', visitPage(asked, pageLanguage(request)));
  }
}
