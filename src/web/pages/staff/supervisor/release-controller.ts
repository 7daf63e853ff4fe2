import { Body, Controller, Get, HttpCode, Param, Post, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { permit } from '../../../../domain/access/actor.js';
import { releaseReasons } from '../../../../domain/queue/ticket/release-reason.js';
import { Refusal } from '../../../../domain/refusal.js';
import { ReleaseTicket, type ReleaseWish } from '../../../../use-cases/queue/release-ticket.js';
import { ShowHistory } from '../../../../use-cases/queue/show-history.js';
import { ShowQueue } from '../../../../use-cases/queue/show-queue.js';
import { Session, type SessionCaller, StaffGuard } from '../../../http/callers.js';
import { pageLanguage } from '../../../http/render-page.js';
import { MoveForm } from '../parts/form-bodies.js';
import { showStaffPage } from '../parts/page-frame.js';
import { answer, statusAfter } from '../parts/refused-form.js';
import { releasePage } from './release-page.js';

/** Takes a ticket from a counter without an agent, after a page that asks for confirmation. */
@ApiExcludeController()
@UseGuards(StaffGuard)
@Controller('staff/tickets/:id/release')
export class ReleaseController {
  constructor(
    private readonly histories: ShowHistory,
    private readonly queue: ShowQueue,
    private readonly releasing: ReleaseTicket,
  ) {}

  @Get()
  page(@Param('id') id: string, @Session() session: SessionCaller, @Res() reply: FastifyReply) {
    return this.show(reply, session, id);
  }

  @HttpCode(200)
  @Post()
  async release(
    @Param('id') id: string,
    @Body() form: MoveForm,
    @Session() session: SessionCaller,
    @Res() reply: FastifyReply,
  ) {
    const work = releaseOf(form).then((release) => this.releasing.run(id, release, session.actor));
    const next = async () => `/staff/hubs/${(await work).hub}/supervisor`;
    return answer(reply, next, work, (refusal) => this.show(reply, session, id, refusal));
  }

  private async show(reply: FastifyReply, session: SessionCaller, id: string, refusal?: Refusal) {
    const { hub, ticket } = await this.histories.run(id, session.actor);
    permit(session.actor, 'supervise', hub.key);
    const queue = await this.queue.run(hub.key, session.actor);
    const page = releasePage(ticket, queue, pageLanguage(reply.request), refusal);
    return showStaffPage(reply, 'release', session, page, statusAfter(refusal));
  }
}

/** The release that the form asks for. Refuses `wrong-input` for an unknown reason. */
async function releaseOf({ reason, outcome, closeCounter }: MoveForm): Promise<ReleaseWish> {
  const known = releaseReasons.find((one) => one === reason);
  if (!known) throw new Refusal('wrong-input');
  return { reason: known, finished: outcome === 'finished', closeCounter: closeCounter !== undefined };
}
