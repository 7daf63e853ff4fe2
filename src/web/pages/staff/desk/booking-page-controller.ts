// A booking's own page for staff, its printed paper, and the form that moves it to another time.
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VisitWish } from '../../../../domain/booking/visit.js';
import { localDateOf } from '../../../../domain/time/wall-time.js';
import { parseInstant } from '../../../../platform/iso-instant.js';
import { RescheduleAppointment } from '../../../../use-cases/booking/reschedule-appointment.js';
import { type BookingAtDesk, ShowBooking } from '../../../../use-cases/booking/show-booking.js';
import { IsInstant } from '../../../api/rules.js';
import { Session, type SessionCaller, StaffGuard } from '../../../http/callers.js';
import { attemptOf } from '../../../http/idempotency-key.js';
import { pageLanguage, renderPage } from '../../../http/render-page.js';
import { OnceForm } from '../parts/form-bodies.js';
import { showStaffPage } from '../parts/page-frame.js';
import { refusalOf, statusAfter } from '../parts/refused-form.js';
import { bookingPage, type Said } from './booking-page.js';
import { type ChangeFacts, changePage } from './change-booking-page.js';
import { dayIn } from './desk-selection.js';
import { DeskTimes } from './desk-times.js';
import { bookingPaper } from './booking-paper-page.js';

type Booking = Record<'hub' | 'reference', string>;

class NewTimeForm extends OnceForm {
  /** Absent where no time was chosen. */
  @IsOptional() @IsInstant() start?: string;
}

@ApiExcludeController()
@UseGuards(StaffGuard)
@Controller('staff/hubs/:hub/bookings/:reference')
export class BookingsPagesController {
  constructor(
    private readonly showing: ShowBooking,
    private readonly moving: RescheduleAppointment,
    private readonly times: DeskTimes,
  ) {}

  @Get()
  async page(
    @Param() { hub, reference }: Booking,
    @Query() query: Record<string, unknown>,
    @Session() session: SessionCaller,
    @Res() reply: FastifyReply,
  ) {
    const found = await this.showing.run(hub, reference, session.actor);
    const notice: Said = query.new !== undefined ? 'new' : query.changed !== undefined ? 'changed' : '';
    return showStaffPage(reply, 'booking', session, bookingPage(found, notice, pageLanguage(reply.request)));
  }

  @Get('paper')
  async paper(@Param() { hub, reference }: Booking, @Session() { actor }: SessionCaller, @Res() reply: FastifyReply) {
    const page = bookingPaper(await this.showing.run(hub, reference, actor), pageLanguage(reply.request));
    return renderPage(reply, 'paper/booking-on-paper', page);
  }

  @Get('change')
  async change(
    @Param() { hub, reference }: Booking,
    @Query() { all, day }: Record<string, unknown>,
    @Session() session: SessionCaller,
    @Res() reply: FastifyReply,
  ) {
    const found = await this.showing.run(hub, reference, session.actor);
    if (!found.changeable) return reply.redirect(pathOf(found), 303);
    return this.showTimes(reply, session, found, { asked: all ?? day });
  }

  @HttpCode(200)
  @Post('change')
  async move(
    @Param() { hub, reference }: Booking,
    @Body() { idempotencyKey, start }: NewTimeForm,
    @Session() session: SessionCaller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const found = await this.showing.run(hub, reference, session.actor);
    if (start === undefined) return this.showTimes(reply, session, found, { nothingChosen: true });
    const once = attemptOf(request, idempotencyKey);
    const work = this.moving.byStaff(hub, reference, parseInstant(start), session.actor, once);
    const refusal = await refusalOf(work);
    if (refusal) return this.showTimes(reply, session, found, { refusal });
    return reply.redirect(`${pathOf(found)}?changed=1`, 303);
  }

  private async showTimes(
    reply: FastifyReply,
    session: SessionCaller,
    found: BookingAtDesk,
    { asked, ...shown }: Pick<ChangeFacts, 'refusal' | 'nothingChosen'> & { asked?: unknown },
  ) {
    const { appointment, asOf, desk, hub } = found;
    const today = localDateOf(asOf, hub.opening.timeZone);
    const day = dayIn(asked, today);
    const asking = this.times.from(hub.key, visitOf(appointment.parts), desk.audience, day ?? today);
    const refusal = await refusalOf(asking);
    const days = refusal ? [] : await asking;
    const facts = { refusal, ...shown, found, days, day };
    const status = shown.nothingChosen ? 400 : statusAfter(facts.refusal);
    return showStaffPage(reply, 'change', session, changePage(facts, pageLanguage(reply.request)), status);
  }
}

const pathOf = ({ appointment, hub }: BookingAtDesk): string =>
  `/staff/hubs/${hub.key}/bookings/${appointment.reference ?? ''}`;

/** The parts of a booked visit as the search for free times takes them. */
function visitOf([first, ...also]: BookingAtDesk['appointment']['parts']): VisitWish {
  const { service = '', quantity } = first ?? {};
  return { service, quantity, also: also.map((part) => ({ service: part.service, quantity: part.quantity })) };
}
