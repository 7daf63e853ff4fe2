// The ticket on a phone, by the link on its paper. It works without JavaScript; with it, the page follows the calls.
import { Body, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requireOwnMove } from '../../../domain/queue/ticket/plain-moves.js';
import type { Refusal } from '../../../domain/refusal.js';
import { MoveTicket } from '../../../use-cases/queue/move-ticket.js';
import { ShowMyTicket } from '../../../use-cases/queue/show-my-ticket.js';
import { Nothing } from '../../http/input.js';
import { pageLanguage, renderPage } from '../../http/render-page.js';
import { translate } from '../../../platform/sentences.js';
import { expected } from '../public-page.js';
import { PagesAt } from '../public-routes.js';
import { moreTimePage } from './phone-buttons.js';
import { phonePage } from './phone-page.js';

@PagesAt('t/:token')
export class PhoneController {
  constructor(
    private readonly tickets: ShowMyTicket,
    private readonly moving: MoveTicket,
  ) {}

  @Get()
  async show(
    @Param('token') token: string,
    @Query('why') why: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const page = phonePage(await this.tickets.run(token), token, pageLanguage(request), why === 'open');
    return renderPage(reply, 'phone/my-ticket', page);
  }

  @Get('leave')
  async ask(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const language = pageLanguage(request);
    const page = phonePage(await this.tickets.run(token), token, language);
    if (page.leaveUrl === '') return reply.redirect(page.url, 303);
    const title = translate(language, 'phone.leave.title');
    return renderPage(reply, 'phone/leave', { ...page, title, bodyClass: '', following: false });
  }

  /** Shows the rule of more time. After a call or an earlier request, it shows what can be done instead. */
  @Get('more-time')
  async askMoreTime(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const language = pageLanguage(request);
    const mine = await this.tickets.run(token);
    const ask = moreTimePage(mine, language);
    const page = { ...phonePage(mine, token, language), title: ask.title, bodyClass: '', following: false };
    return renderPage(reply, 'phone/more-time', { ...page, ask });
  }

  /**
   * Makes the move and redirects to the ticket. A move that is refused leads there too, because the page shows the current
   * state; refused more time leads to the page of its rule, which says what can be done instead.
   */
  @Post(':move')
  @HttpCode(200)
  async move(
    @Param() { token, move }: Record<'token' | 'move', string>,
    @Body() _form: Nothing,
    @Res() reply: FastifyReply,
  ) {
    const refusal = await refusalOf(this.moving.byLink(token, requireOwnMove(move)));
    const next = refusal && move === 'more-time' ? '/more-time' : '';
    return reply.redirect(`/t/${encodeURIComponent(token)}${next}`, 303);
  }
}

/** The refusal because the ticket has changed meanwhile. Other errors are thrown on. */
const refusalOf = (work: Promise<unknown>): Promise<Refusal | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => expected(error, 'not-allowed-now'),
  );
