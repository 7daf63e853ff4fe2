// A ticket's own page: its history, the moves that need no counter, and its printed paper.
import { toString as drawn } from 'qrcode';
import { qrOptions } from '../../../../contract/qr-options.js';
import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { permit } from '../../../../domain/access/actor.js';
import type { Refusal } from '../../../../domain/refusal.js';
import { Links } from '../../../../platform/links.js';
import { ShowHistory } from '../../../../use-cases/queue/show-history.js';
import { ShowMyTicket } from '../../../../use-cases/queue/show-my-ticket.js';
import { ShowQueue } from '../../../../use-cases/queue/show-queue.js';
import { SplitTicket } from '../../../../use-cases/queue/split-ticket.js';
import { Session, type SessionCaller, StaffGuard } from '../../../http/callers.js';
import { pageLanguage, renderPage } from '../../../http/render-page.js';
import { PublicAddress } from '../../../http/public-address.js';
import { EmptyForm, MoveForm } from '../parts/form-bodies.js';
import { showStaffPage } from '../parts/page-frame.js';
import { answer, statusAfter } from '../parts/refused-form.js';
import { historyPage } from './history-page.js';
import { paperPage } from './ticket-paper-page.js';
import { MoveByName } from './move-by-name.js';

@ApiExcludeController()
@UseGuards(StaffGuard)
@Controller('staff/tickets/:id')
export class TicketPageController {
  constructor(
    private readonly histories: ShowHistory,
    private readonly queue: ShowQueue,
    private readonly tickets: ShowMyTicket,
    private readonly splitting: SplitTicket,
    private readonly moves: MoveByName,
    private readonly links: Links,
    private readonly address: PublicAddress,
  ) {}

  @Get()
  page(@Param('id') id: string, @Session() session: SessionCaller, @Res() reply: FastifyReply) {
    return this.show(reply, session, id);
  }

  @Get('paper')
  async paper(
    @Param('id') id: string,
    @Session() { actor }: SessionCaller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const token = this.links.ticketToken(id);
    const mine = await this.tickets.run(token);
    permit(actor, 'greet', mine.hub.key);
    const back = `/staff/hubs/${mine.hub.key}/greeter`;
    const qr = await drawn(`${this.address.of(request)}/t/${token}`, qrOptions);
    const page = paperPage(mine, qr, back, pageLanguage(request));
    return renderPage(reply, 'paper/ticket-on-paper', page);
  }

  /** Leads to the page of the new ticket, which has to be handed out. */
  @HttpCode(200)
  @Post('split')
  split(
    @Param('id') id: string,
    @Body() _form: EmptyForm,
    @Session() session: SessionCaller,
    @Res() reply: FastifyReply,
  ) {
    const work = this.splitting.run(id, session.actor);
    const other = async () => `/staff/tickets/${(await work).value.other.id}`;
    return answer(reply, other, work, (refusal) => this.show(reply, session, id, refusal));
  }

  @HttpCode(200)
  @Post(':move')
  move(
    @Param() { id, move }: Record<'id' | 'move', string>,
    @Body() form: MoveForm,
    @Session() session: SessionCaller,
    @Res() reply: FastifyReply,
  ) {
    const work = this.moves.run(move, id, form, session.actor);
    return answer(reply, `/staff/tickets/${id}`, work, (refusal) => this.show(reply, session, id, refusal));
  }

  private async show(reply: FastifyReply, session: SessionCaller, id: string, refusal?: Refusal) {
    const { hub, ticket, events } = await this.histories.run(id, session.actor);
    const queue = await this.queue.run(hub.key, session.actor);
    const facts = { ticket, events, queue, staff: session.staff, refusal };
    return showStaffPage(
      reply,
      'ticket',
      session,
      historyPage(facts, pageLanguage(reply.request)),
      statusAfter(refusal),
    );
  }
}
