// A greeter cancels a booking for a person who has lost the link, after a page that asks for confirmation.
import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { deskRightsOf } from '../../../../domain/booking/desk-rights.js';
import { Refusal } from '../../../../domain/refusal.js';
import { type CancellationPreview, CancelAppointment } from '../../../../use-cases/booking/cancel-appointment.js';
import { ShowHubs } from '../../../../use-cases/hub/show-hubs.js';
import { Session, type SessionCaller, StaffGuard } from '../../../http/callers.js';
import { attemptOf } from '../../../http/idempotency-key.js';
import { pageLanguage } from '../../../http/render-page.js';
import { OnceForm } from '../parts/form-bodies.js';
import { showStaffPage } from '../parts/page-frame.js';
import { answer, refusalOf, statusAfter } from '../parts/refused-form.js';
import { cancelPage } from './cancel-booking-page.js';

type Booking = Record<'hub' | 'reference', string>;

@ApiExcludeController()
@UseGuards(StaffGuard)
@Controller('staff/hubs/:hub/bookings/:reference/cancel')
export class CancelController {
  constructor(
    private readonly hubs: ShowHubs,
    private readonly cancelling: CancelAppointment,
  ) {}

  /** Asks for confirmation. After the form it says that the booking is cancelled. */
  @Get()
  page(@Param() booking: Booking, @Session() session: SessionCaller, @Res() reply: FastifyReply) {
    return this.show(reply, session, booking);
  }

  @HttpCode(200)
  @Post()
  cancel(
    @Param() booking: Booking,
    @Body() { idempotencyKey }: OnceForm,
    @Session() session: SessionCaller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const { hub, reference } = booking;
    const work = this.cancelling.byStaff(hub, reference, session.actor, attemptOf(request, idempotencyKey));
    const next = `/staff/hubs/${encodeURIComponent(hub)}/bookings/${encodeURIComponent(reference)}/cancel`;
    return answer(reply, next, work, (refusal) => this.show(reply, session, booking, refusal));
  }

  private async show(reply: FastifyReply, session: SessionCaller, { hub, reference }: Booking, refused?: Refusal) {
    const { ownOnly } = deskRightsOf(session.actor, hub);
    const back = `/staff/hubs/${hub}/${ownOnly ? 'book' : 'greeter'}`;
    const preview = refused ?? (await this.ask(hub, reference, session));
    const page = cancelPage(preview, await this.hubs.one(hub), reference, pageLanguage(reply.request), back);
    const refusal = preview instanceof Refusal ? preview : undefined;
    return showStaffPage(reply, 'cancel-booking', session, page, statusAfter(refusal));
  }

  /** The booking, or the refusal to show it. */
  private async ask(hub: string, reference: string, { actor }: SessionCaller): Promise<CancellationPreview | Refusal> {
    const asking = this.cancelling.ask(hub, reference, actor);
    return (await refusalOf(asking)) ?? asking;
  }
}
