// The front page, the pages of the hubs, and the pages with general information.
import { CANCELLED_CONTACT_KEPT_DAYS, CONTACT_KEPT_DAYS } from '../../../../domain/durations.js';
import { Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ShowHubs } from '../../../../use-cases/hub/show-hubs.js';
import { pageLanguage } from '../../../http/render-page.js';
import { translate } from '../../../../platform/sentences.js';
import { homePage, hubPage } from './home-page.js';
import { residentPage } from '../../public-page.js';
import { PagesAt } from '../../public-routes.js';

@PagesAt('')
export class HomeController {
  constructor(private readonly hubs: ShowHubs) {}

  @Get()
  async home(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return residentPage(reply, 'home', homePage(await this.hubs.all(), pageLanguage(request)));
  }

  @Get('hubs/:hub')
  async hub(@Param('hub') hub: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return residentPage(reply, 'hub', hubPage(await this.hubs.one(hub), pageLanguage(request)));
  }

  @Get('help')
  help(@Res() reply: FastifyReply) {
    return residentPage(reply, 'help', { title: titleOf(reply, 'help') });
  }

  @Get('accessibility')
  accessibility(@Res() reply: FastifyReply) {
    return residentPage(reply, 'accessibility', { title: titleOf(reply, 'accessibility') });
  }

  @Get('privacy')
  privacy(@Res() reply: FastifyReply) {
    return residentPage(reply, 'privacy', {
      title: titleOf(reply, 'privacy'),
      days: CONTACT_KEPT_DAYS,
      cancelledDays: CANCELLED_CONTACT_KEPT_DAYS,
    });
  }
}

const titleOf = (reply: FastifyReply, page: 'help' | 'accessibility' | 'privacy'): string =>
  translate(pageLanguage(reply.request), `resident.${page}.title`);
