// Explains to a supervisor why one of two tickets was called first, from the recorded reason. It works by GET, so that an
// answer can be shown again; the address has numbers and no names.
import { Controller, Get, Param, Query, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { permit } from '../../../../domain/access/actor.js';
import { ShowHubs } from '../../../../use-cases/hub/show-hubs.js';
import { CompareTickets } from '../../../../use-cases/queue/compare-tickets.js';
import { Session, type SessionCaller, StaffGuard } from '../../../http/callers.js';
import { pageLanguage } from '../../../http/render-page.js';
import { showStaffPage } from '../parts/page-frame.js';
import { refusalOf, statusAfter } from '../parts/refused-form.js';
import { whyPage } from './why-page.js';

/** A parameter that occurs once and has at most 120 characters; else ''. */
const oneOf = (value: unknown): string => (typeof value === 'string' && value.length <= 120 ? value.trim() : '');

@ApiExcludeController()
@UseGuards(StaffGuard)
@Controller('staff/hubs/:hub/why')
export class WhyController {
  constructor(
    private readonly hubs: ShowHubs,
    private readonly comparing: CompareTickets,
  ) {}

  @Get()
  async page(
    @Param('hub') key: string,
    @Query('ticket') ticket: unknown,
    @Query('other') other: unknown,
    @Session() session: SessionCaller,
    @Res() reply: FastifyReply,
  ) {
    permit(session.actor, 'supervise', key);
    const { hub, asOf } = await this.hubs.one(key);
    const asked = { ticket: oneOf(ticket), other: oneOf(other) };
    const facts = { hub, now: asOf, asked, ...(await this.answer(key, asked, session)) };
    const page = whyPage(facts, pageLanguage(reply.request));
    return showStaffPage(reply, 'why', session, page, statusAfter(facts.refusal));
  }

  /** Empty until both tickets are given. */
  private async answer(hub: string, { ticket, other }: Record<'ticket' | 'other', string>, { actor }: SessionCaller) {
    if (ticket === '' || other === '') return {};
    const work = this.comparing.run(hub, ticket, other, actor);
    const refusal = await refusalOf(work);
    return refusal ? { refusal } : { compared: await work };
  }
}
