// The pages after a change of hours: affected bookings, sending offers, noting that residents were told, undoing the change.
import { Body, Controller, Get, HttpCode, Param, Post, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Refusal } from '../../../../domain/refusal.js';
import { NoteResidentTold } from '../../../../use-cases/hub/note-resident-told.js';
import { SendOffers } from '../../../../use-cases/hub/send-offers.js';
import { ShowHoursChange } from '../../../../use-cases/hub/show-hours-change.js';
import { WithdrawHoursChange } from '../../../../use-cases/hub/withdraw-hours-change.js';
import { Session, type SessionCaller, StaffGuard } from '../../../http/callers.js';
import { pageLanguage } from '../../../http/render-page.js';
import { EmptyForm } from '../parts/form-bodies.js';
import { showStaffPage } from '../parts/page-frame.js';
import { answer, statusAfter } from '../parts/refused-form.js';
import { affectedPage } from './affected-page.js';
import { ChangeAddress, ToldForm } from './hours-form.js';

@ApiExcludeController()
@UseGuards(StaffGuard)
@Controller('staff/hubs/:hub/hours/:change')
export class AffectedController {
  constructor(
    private readonly showing: ShowHoursChange,
    private readonly sending: SendOffers,
    private readonly telling: NoteResidentTold,
    private readonly withdrawing: WithdrawHoursChange,
  ) {}

  @Get()
  page(@Param() address: ChangeAddress, @Session() session: SessionCaller, @Res() reply: FastifyReply) {
    return this.show(reply, session, address);
  }

  @HttpCode(200)
  @Post('send')
  send(
    @Param() address: ChangeAddress,
    @Body() _form: EmptyForm,
    @Session() session: SessionCaller,
    @Res() reply: FastifyReply,
  ) {
    return this.act(reply, session, address, this.sending.run(address.hub, address.change, session.actor));
  }

  @HttpCode(200)
  @Post('told')
  told(
    @Param() address: ChangeAddress,
    @Body() { appointment }: ToldForm,
    @Session() session: SessionCaller,
    @Res() reply: FastifyReply,
  ) {
    const { hub, change } = address;
    return this.act(reply, session, address, this.telling.run(hub, change, appointment, session.actor));
  }

  @HttpCode(200)
  @Post('withdraw')
  withdraw(
    @Param() address: ChangeAddress,
    @Body() _form: EmptyForm,
    @Session() session: SessionCaller,
    @Res() reply: FastifyReply,
  ) {
    return this.act(reply, session, address, this.withdrawing.run(address.hub, address.change, session.actor));
  }

  /** Leads from the address of a form, opened by itself, to the page with the form. */
  @Get(['send', 'told', 'withdraw'])
  toPage(@Param() address: ChangeAddress, @Res() reply: FastifyReply) {
    return reply.redirect(pathOf(address), 303);
  }

  private act(reply: FastifyReply, session: SessionCaller, address: ChangeAddress, work: Promise<unknown>) {
    return answer(reply, pathOf(address), work, (refusal) => this.show(reply, session, address, refusal));
  }

  private async show(reply: FastifyReply, session: SessionCaller, address: ChangeAddress, refusal?: Refusal) {
    const shown = await this.showing.run(address.hub, address.change, session.actor);
    const page = affectedPage(shown, pageLanguage(reply.request), refusal);
    return showStaffPage(reply, 'hours-change', session, page, statusAfter(refusal));
  }
}

const pathOf = ({ hub, change }: ChangeAddress): string =>
  `/staff/hubs/${encodeURIComponent(hub)}/hours/${encodeURIComponent(change)}`;
