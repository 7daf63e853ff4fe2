// The ticket on a phone, by the link on its paper. Works without JavaScript; with it, the page follows the calls.
import { Body, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { resident } from '../../../domain/access/actor.js';
import type { Refusal } from '../../../domain/refusal.js';
import { AskMoreTime } from '../../../use-cases/queue/ask-more-time.js';
import { LeaveByPhone } from '../../../use-cases/queue/leave-by-phone.js';
import { ReturnTicket } from '../../../use-cases/queue/return-ticket.js';
import { SayReady } from '../../../use-cases/queue/say-ready.js';
import { ShowMyTicket } from '../../../use-cases/queue/show-my-ticket.js';
import { Nothing } from '../../http/input.js';
import { pageLanguage, renderPage } from '../../http/render-page.js';
import { translate } from '../../http/translator.js';
import { expected } from '../public-page.js';
import { PagesAt } from '../public-routes.js';
import { moreTimePage } from './phone-buttons.js';
import { phonePage } from './phone-page.js';

@PagesAt('t/:token')
export class PhoneController {
  constructor(
    private readonly tickets: ShowMyTicket,
    private readonly asking: AskMoreTime,
    private readonly readying: SayReady,
    private readonly returning: ReturnTicket,
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

  /** States the rule; who has been called, or has asked before, reads what to do instead. */
  @Get('more-time')
  async askMoreTime(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const language = pageLanguage(request);
    const mine = await this.tickets.run(token);
    const ask = moreTimePage(mine, language);
    const page = { ...phonePage(mine, token, language), title: ask.title, bodyClass: '', following: false };
    return renderPage(reply.header('cache-control', 'no-store'), 'phone/more-time', { ...page, ask });
  }

  /** Called in the meantime: the page of the rule says what to do now. */
  @Post('more-time')
  @HttpCode(200)
  async moreTime(@Param('token') token: string, @Body() _form: Nothing, @Res() reply: FastifyReply) {
    const refusal = await refusalOf(this.asking.byPhone(token, resident));
    return reply.redirect(`/t/${encodeURIComponent(token)}${refusal ? '/more-time' : ''}`, 303);
  }

  @Post('ready')
  @HttpCode(200)
  async ready(@Param('token') token: string, @Body() _form: Nothing, @Res() reply: FastifyReply) {
    await refusalOf(this.readying.byPhone(token, resident));
    return reply.redirect(`/t/${encodeURIComponent(token)}`, 303);
  }

  /** Too late, or a second time: the page says what to do. */
  @Post('return')
  @HttpCode(200)
  async comeBack(@Param('token') token: string, @Body() _form: Nothing, @Res() reply: FastifyReply) {
    await refusalOf(this.returning.byPhone(token, resident));
    return reply.redirect(`/t/${encodeURIComponent(token)}`, 303);
  }

  /** What is over or being served already stays so; the page says how it stands. */
  @Post('leave')
  @HttpCode(200)
  async leave(@Param('token') token: string, @Body() _form: Nothing, @Res() reply: FastifyReply) {
    await refusalOf(this.leaving.run(token, resident));
    return reply.redirect(`/t/${encodeURIComponent(token)}`, 303);
  }
}

/** Things have moved on; anything else goes its way. */
const refusalOf = (work: Promise<unknown>): Promise<Refusal | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => expected(error, 'not-allowed-now'),
  );
