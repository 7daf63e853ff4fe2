// Finding a service and a hub: the first two steps of a booking, and the information before a visit.
import { Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../../../domain/refusal.js';
import { ShowHubs } from '../../../../use-cases/hub/show-hubs.js';
import { cityLanguages, pageLanguage } from '../../../http/render-page.js';
import { bookingHubChoicePage } from './hub-choice-page.js';
import { OfferFinder } from '../offers.js';
import { residentPage, textOf } from '../../public-page.js';
import { PagesAt } from '../../public-routes.js';
import { servicePage } from './service-page.js';
import { serviceListPage } from './service-list-page.js';

@PagesAt('book')
export class ServicesController {
  constructor(
    private readonly hubs: ShowHubs,
    private readonly offers: OfferFinder,
  ) {}

  @Get()
  async services(@Query('q') typed: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const page = serviceListPage(await this.hubs.all(), textOf(typed), pageLanguage(request), cityLanguages(request));
    return residentPage(reply, 'services', page);
  }

  @Get(':service')
  async service(
    @Param('service') key: string,
    @Query('hub') hub: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const page = servicePage(await this.offers.places(key), pageLanguage(request), textOf(hub));
    return residentPage(reply, 'service', page);
  }

  @Get(':service/hub')
  async hub(@Param('service') key: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const [first, ...others] = await this.offers.everywhere(key);
    if (!first) throw new Refusal('not-offered');
    return residentPage(reply, 'hubs', bookingHubChoicePage([first, ...others], pageLanguage(request)));
  }
}
