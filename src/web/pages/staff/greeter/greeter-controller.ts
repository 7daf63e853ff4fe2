// The greeter's page. Its search is a POST, so that names do not get into addresses.
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Links } from '../../../../platform/links.js';
import { ListAppointments } from '../../../../use-cases/booking/list-appointments.js';
import { ShowHubs } from '../../../../use-cases/hub/show-hubs.js';
import { CheckIn } from '../../../../use-cases/queue/check-in.js';
import { IssueTicket } from '../../../../use-cases/queue/issue-ticket.js';
import { ShowMyTicket } from '../../../../use-cases/queue/show-my-ticket.js';
import { ShowQueue } from '../../../../use-cases/queue/show-queue.js';
import { SplitTicket } from '../../../../use-cases/queue/split-ticket.js';
import { Session, type SessionCaller, StaffGuard } from '../../../http/callers.js';
import { attemptOf } from '../../../http/idempotency-key.js';
import { cityLanguages, pageLanguage } from '../../../http/render-page.js';
import { CheckInForm, FindForm, GiveTicketForm, MoveForm, OnceForm } from '../parts/form-bodies.js';
import { showStaffPage } from '../parts/page-frame.js';
import { answer, refusalOf, statusAfter, unlessRefused } from '../parts/refused-form.js';
import { MoveByName } from '../ticket/move-by-name.js';
import type { LateWish } from './give-ticket-form.js';
import { type GreeterFacts, greeterPage } from './greeter-page.js';

type Shown = Pick<GreeterFacts, 'late' | 'refusal' | 'typed'> & { given?: string };

@ApiExcludeController()
@UseGuards(StaffGuard)
@Controller('staff/hubs/:hub')
export class GreeterController {
  constructor(
    private readonly hubs: ShowHubs,
    private readonly queue: ShowQueue,
    private readonly appointments: ListAppointments,
    private readonly tickets: ShowMyTicket,
    private readonly issue: IssueTicket,
    private readonly checkIn: CheckIn,
    private readonly splitting: SplitTicket,
    private readonly moves: MoveByName,
    private readonly links: Links,
  ) {}

  /** `given` is the id of the ticket that the page shows large. */
  @Get('greeter')
  page(
    @Param('hub') hub: string,
    @Query('given') given: unknown,
    @Session() session: SessionCaller,
    @Res() reply: FastifyReply,
  ) {
    return this.show(reply, session, hub, typeof given === 'string' ? { given } : {});
  }

  @HttpCode(200)
  @Post('greeter')
  find(
    @Param('hub') hub: string,
    @Body() { q }: FindForm,
    @Session() session: SessionCaller,
    @Res() reply: FastifyReply,
  ) {
    return this.show(reply, session, hub, q === '' ? {} : { typed: q });
  }

  @HttpCode(200)
  @Post('tickets')
  give(
    @Param('hub') hub: string,
    @Body() { anyway, idempotencyKey, needs = [], ...visit }: GiveTicketForm,
    @Session() session: SessionCaller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const once = attemptOf(request, idempotencyKey);
    const ticketRequest = { hub, needs, ...visit, anyway: anyway === 'yes' };
    return this.handOut(reply, session, hub, this.issue.run(ticketRequest, session.actor, once), ticketRequest);
  }

  @HttpCode(200)
  @Post('check-ins')
  arrive(
    @Param('hub') hub: string,
    @Body() { idempotencyKey, reference }: CheckInForm,
    @Session() session: SessionCaller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const once = attemptOf(request, idempotencyKey);
    return this.handOut(reply, session, hub, this.checkIn.run(hub, reference, session.actor, once));
  }

  /** Splits a party. The new ticket is shown large, as every issued ticket is. */
  @HttpCode(200)
  @Post('tickets/:id/split')
  split(
    @Param() { hub, id }: Record<'hub' | 'id', string>,
    @Body() { idempotencyKey }: OnceForm,
    @Session() session: SessionCaller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const work = this.splitting.run(id, session.actor, attemptOf(request, idempotencyKey));
    return this.handOut(
      reply,
      session,
      hub,
      work.then(({ value }) => ({ value: value.other })),
    );
  }

  @HttpCode(200)
  @Post('tickets/:id/:move')
  move(
    @Param() { hub, id, move }: Record<'hub' | 'id' | 'move', string>,
    @Body() form: MoveForm,
    @Session() session: SessionCaller,
    @Res() reply: FastifyReply,
  ) {
    const work = this.moves.run(move, id, form, session.actor);
    return answer(reply, `/staff/hubs/${hub}/greeter`, work, (refusal) => this.show(reply, session, hub, { refusal }));
  }

  /** Leads to the page with the new ticket large, or shows the refusal. `ticketRequest` is the ticket that a form asked for. */
  private async handOut(
    reply: FastifyReply,
    session: SessionCaller,
    hub: string,
    work: Promise<{ value: { id: string } }>,
    ticketRequest?: LateWish,
  ) {
    const refusal = await refusalOf(work);
    const late = refusal?.code === 'too-late-today' ? ticketRequest : undefined;
    if (refusal) return this.show(reply, session, hub, { refusal, late });
    return reply.redirect(`/staff/hubs/${hub}/greeter?given=${encodeURIComponent((await work).value.id)}`, 303);
  }

  private async show(reply: FastifyReply, session: SessionCaller, hub: string, { given, ...rest }: Shown) {
    const { actor } = session;
    const facts = {
      ...rest,
      queue: await this.queue.run(hub, actor),
      hub: await this.hubs.one(hub),
      bookings: await this.appointments.run(hub, undefined, actor),
      languages: cityLanguages(reply.request),
      ...(given !== undefined && { given: await this.ticketHere(hub, given) }),
    };
    const page = greeterPage(facts, pageLanguage(reply.request));
    return showStaffPage(reply, 'greeter', session, page, statusAfter(rest.refusal));
  }

  /** The ticket; undefined where it is over or belongs to another hub. */
  private async ticketHere(hub: string, id: string) {
    const found = await unlessRefused(this.tickets.run(this.links.ticketToken(id)));
    return found?.hub.key === hub ? found : undefined;
  }
}
