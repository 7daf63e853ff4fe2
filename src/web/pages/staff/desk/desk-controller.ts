// The desk: one page on which staff book for a person who telephones or is there. The chosen visit is in the address;
// the person's details are sent in the form only, because addresses are kept in histories and logs.
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type DeskRights, deskRightsOf } from '../../../../domain/booking/desk-rights.js';
import { Refusal } from '../../../../domain/refusal.js';
import { localDateOf } from '../../../../domain/time/wall-time.js';
import { BookForSomeone, type WishForSomeone } from '../../../../use-cases/booking/book-for-someone.js';
import { ListOwnBookings } from '../../../../use-cases/booking/list-own-bookings.js';
import { ShowHubs } from '../../../../use-cases/hub/show-hubs.js';
import { Session, type SessionCaller, StaffGuard } from '../../../http/callers.js';
import { attemptOf } from '../../../http/idempotency-key.js';
import { cityLanguages, pageLanguage } from '../../../http/render-page.js';
import { formProblems } from '../parts/form-problems.js';
import { showStaffPage } from '../parts/page-frame.js';
import { staffPageContext } from '../parts/staff-page-context.js';
import { refusalOf, statusAfter } from '../parts/refused-form.js';
import type { Objections } from './objections.js';
import { type Choice, choiceAt, type Chosen, visitWish } from './desk-selection.js';
import { DeskForm, DeskWish, typedDeskWish, wishForSomeone } from './desk-form.js';
import { type DeskFacts, deskPage } from './desk-page.js';
import { DeskTimes } from './desk-times.js';

type Shown = Pick<DeskFacts, 'form' | 'problems' | 'against'> & { status?: number };

@ApiExcludeController()
@UseGuards(StaffGuard)
@Controller('staff/hubs/:hub/book')
export class DeskController {
  constructor(
    private readonly hubs: ShowHubs,
    private readonly times: DeskTimes,
    private readonly booking: BookForSomeone,
    private readonly own: ListOwnBookings,
  ) {}

  @Get()
  page(
    @Param('hub') hub: string,
    @Query() query: Record<string, unknown>,
    @Session() session: SessionCaller,
    @Res() reply: FastifyReply,
  ) {
    return this.show(reply, session, hub, query);
  }

  @HttpCode(200)
  @Post()
  async book(
    @Param('hub') hub: string,
    @Body() form: DeskForm,
    @Session() session: SessionCaller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    deskRightsOf(session.actor, hub);
    const { choice, reader: context, today } = await this.chosenAt(hub, form, reply);
    const found = formProblems(DeskWish, typedDeskWish(form), context, 'desk.wrong');
    // without a service there are no times to choose from
    const problems = found.filter(({ field }) => field !== 'start' || choice.service);
    if (problems.length > 0) return this.show(reply, session, hub, form, { form, problems, status: 400 });
    const booking = wishForSomeone(form, hub, choice, today, context);
    const work = this.booking.run(booking, session.actor, attemptOf(request, form.idempotencyKey));
    const refusal = await refusalOf(work);
    if (refusal) {
      const against = await this.objectionsTo(booking, session, refusal);
      return this.show(reply, session, hub, form, { form, against, status: statusAfter(refusal) });
    }
    const { reference } = (await work).value;
    return reply.redirect(`/staff/hubs/${encodeURIComponent(hub)}/bookings/${reference}?new=1`, 303);
  }

  /** All blockers of the booking; the refusal itself where another look finds none any more. */
  private async objectionsTo(booking: WishForSomeone, { actor }: SessionCaller, refusal: Refusal): Promise<Objections> {
    const asked = this.booking.ask(booking, actor);
    const found = (await refusalOf(asked)) ? undefined : await asked;
    return found && found.refusals.length > 0 ? found : { refusals: [refusal], overridable: false };
  }

  private async chosenAt(hubKey: string, values: Chosen, reply: FastifyReply) {
    const hubNow = await this.hubs.one(hubKey);
    const context = staffPageContext(hubNow.hub, hubNow.asOf, pageLanguage(reply.request));
    const today = localDateOf(hubNow.asOf, context.zone);
    return { hub: hubNow.hub, reader: context, today, choice: choiceAt(hubNow, today, values) };
  }

  private async show(
    reply: FastifyReply,
    session: SessionCaller,
    hubKey: string,
    values: Chosen,
    { status = 200, ...shown }: Shown = {},
  ) {
    const desk = deskRightsOf(session.actor, hubKey);
    const { hub, reader: context, today, choice } = await this.chosenAt(hubKey, values, reply);
    const { days, refusal } = await this.daysFor(hubKey, choice, today, desk);
    const own = desk.ownOnly ? await this.own.run(hubKey, session.actor) : [];
    const languages = cityLanguages(reply.request);
    const page = deskPage({ ...shown, hub, desk, languages, choice, days, refusal, own }, context);
    return showStaffPage(reply, 'desk', session, page, status);
  }

  private async daysFor(hub: string, choice: Choice, today: string, { audience }: DeskRights) {
    const { service, day = today } = choice;
    if (!service) return { days: [] };
    const asked = this.times.from(hub, visitWish(service, choice), audience, day);
    const refusal = await refusalOf(asked);
    return refusal ? { days: [], refusal } : { days: await asked };
  }
}
