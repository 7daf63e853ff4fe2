// The ticket on a phone, by the link on its paper. Works without JavaScript; with it, the page follows the calls.
import { Body, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { resident } from '../../domain/access/actor.js';
import { LeaveByPhone } from '../../use-cases/queue/leave-by-phone.js';
import { ShowMyTicket } from '../../use-cases/queue/show-my-ticket.js';
import { Nothing } from '../http/input.js';
import { pageLanguage, renderPage } from '../http/pages.js';
import { translate } from '../http/translator.js';
import { expected } from './page.js';
import { PagesAt } from './pages-at.js';
import { phonePage } from './phone-page.js';

@PagesAt('t/:token')
export class PhoneController {
  constructor(
    private readonly tickets: ShowMyTicket,
    private readonly leaving: LeaveByPhone,
  ) {}

  @Get()
  async show(
    @Param('token') token: string,
    @Query('why') why: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const page = phonePage(await this.tickets.run(token), token, pageLanguage(request), why === 'open');
    return renderPage(reply.header('cache-control', 'no-store'), 'phone/ticket', page);
  }

  @Get('leave')
  async ask(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const language = pageLanguage(request);
    const page = phonePage(await this.tickets.run(token), token, language);
    if (page.leaveUrl === '') return reply.redirect(page.url, 303);
    const title = translate(language, 'phone.leave.title');
    return renderPage(reply, 'phone/leave', { ...page, title, bodyClass: '', following: false });
  }

  /** What is over or being served already stays so; the page says how it stands. */
  @Post('leave')
  @HttpCode(200)
  async leave(@Param('token') token: string, @Body() _form: Nothing, @Res() reply: FastifyReply) {
    await this.leaving.run(token, resident).catch((error: unknown) => expected(error, 'not-allowed-now'));
    return reply.redirect(`/t/${encodeURIComponent(token)}`, 303);
  }
}
