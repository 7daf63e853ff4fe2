import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Req,
  Res,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppointmentView, HoldView } from '../../../contract/wire.js';
import { residentActor } from '../../../domain/access/actor.js';
import { Refusal } from '../../../domain/refusal.js';
import { parseInstant, isoOf } from '../../../platform/iso-instant.js';
import { Links } from '../../../platform/links.js';
import { BookAppointment, type BookingWish } from '../../../use-cases/booking/book-appointment.js';
import { CancelAppointment } from '../../../use-cases/booking/cancel-appointment.js';
import { ExtendHold } from '../../../use-cases/booking/extend-hold.js';
import { HoldTime } from '../../../use-cases/booking/hold-time.js';
import { ReleaseHold } from '../../../use-cases/booking/release-hold.js';
import { RescheduleAppointment } from '../../../use-cases/booking/reschedule-appointment.js';
import { ShowAppointment } from '../../../use-cases/booking/show-appointment.js';
import type { Attempt } from '../../../platform/idempotency.js';
import { BearerToken } from '../../http/callers.js';
import { Nothing } from '../../http/input.js';
import { Once, unwrap } from '../../http/idempotency-key.js';
import { readerOf } from '../../http/render-page.js';
import { NoteWrongLinks } from '../../http/proof/note-wrong-links.js';
import { PublicLimit } from '../../http/public-limit.js';
import { BookingBody, HoldBody, RescheduleBody } from '../bodies.js';
import { calendarFile } from '../appointment-calendar.js';
import { appointmentView } from '../views.js';

@ApiTags('Everyone')
@UseGuards(PublicLimit)
@UseInterceptors(NoteWrongLinks)
@Controller('api/v1')
export class BookingController {
  constructor(
    private readonly holdTime: HoldTime,
    private readonly extendHold: ExtendHold,
    private readonly releaseHold: ReleaseHold,
    private readonly book: BookAppointment,
    private readonly show: ShowAppointment,
    private readonly rescheduling: RescheduleAppointment,
    private readonly cancelling: CancelAppointment,
    private readonly links: Links,
  ) {}

  /** Holds a time for ten minutes. */
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @Post('holds')
  async hold(
    @Body() body: HoldBody,
    @Once() once: Attempt | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HoldView> {
    const { hub, service, partySize = 1, quantity, also } = body;
    const time = { hub, service, start: parseInstant(body.start), partySize, quantity, also };
    const { hold, expiresAt } = unwrap(reply, await this.holdTime.run(time, readerOf(request), residentActor, once));
    return { hold, expiresAt: isoOf(expiresAt) };
  }

  /** Extends a hold by ten minutes, once. */
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @HttpCode(200)
  @Post('holds/:hold/extend')
  async extend(
    @Param('hold') id: string,
    @Body() _body: Nothing,
    @Once() once: Attempt | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HoldView> {
    const { hold, expiresAt } = unwrap(reply, await this.extendHold.run(id, residentActor, once));
    return { hold, expiresAt: isoOf(expiresAt) };
  }

  /** Releases a held time. */
  @HttpCode(204)
  @Delete('holds/:hold')
  release(@Param('hold') hold: string): Promise<void> {
    return this.releaseHold.run(hold, residentActor);
  }

  /** Books a held time, or a free time without a hold. */
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @Post('appointments')
  async create(
    @Body() body: BookingBody,
    @Once() once: Attempt | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AppointmentView> {
    const { contact, language, applicationNumber, needs = [], interpreterLanguage } = body;
    const visitor = { contact, language, applicationNumber, needs, interpreterLanguage };
    const booking: BookingWish = { time: timeOf(body), ...visitor };
    return appointmentView(unwrap(reply, await this.book.run(booking, residentActor, once)), false, this.links);
  }

  /** Shows an appointment to the holder of its token. */
  @ApiBearerAuth('manageToken')
  @Get('appointments/:reference')
  async one(@Param('reference') reference: string, @BearerToken() token: string): Promise<AppointmentView> {
    const { appointment, noShow } = await this.show.run(reference, token);
    return appointmentView(appointment, noShow, this.links);
  }

  /** Moves an appointment to another time or another hub. It keeps its reference. */
  @ApiBearerAuth('manageToken')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @HttpCode(200)
  @Post('appointments/:reference/reschedule')
  async reschedule(
    @Param('reference') reference: string,
    @BearerToken() token: string,
    @Body() body: RescheduleBody,
    @Once() once: Attempt | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AppointmentView> {
    const wanted = { start: parseInstant(body.start), hub: body.hub };
    const answer = await this.rescheduling.run(reference, token, wanted, residentActor, once);
    return appointmentView(unwrap(reply, answer), false, this.links);
  }

  /** Cancels an appointment, which frees its time. The reference stays known. */
  @ApiBearerAuth('manageToken')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @HttpCode(200)
  @Post('appointments/:reference/cancel')
  async cancel(
    @Param('reference') reference: string,
    @BearerToken() token: string,
    @Body() _body: Nothing,
    @Once() once: Attempt | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AppointmentView> {
    const answer = await this.cancelling.run(reference, token, residentActor, once);
    return appointmentView(unwrap(reply, answer), false, this.links);
  }

  /** Gives the appointment as a file for the resident's calendar. */
  @ApiBearerAuth('manageToken')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Get('appointments/:reference/calendar.ics')
  async calendar(@Param('reference') reference: string, @BearerToken() token: string): Promise<string> {
    const details = await this.show.run(reference, token);
    return calendarFile(details, details.appointment.language);
  }
}

/** The hold or the time of the body. Refuses `wrong-input` where the body has both or neither. */
function timeOf({ hold, hub, service, start, partySize = 1, quantity, also }: BookingBody): BookingWish['time'] {
  if (hold !== undefined) {
    if ([hub, service, start, quantity, also].every((value) => value === undefined)) return { hold };
    throw new Refusal('wrong-input', {}, [{ field: 'hold', code: 'hold-or-time' }]);
  }
  if (hub !== undefined && service !== undefined && start !== undefined) {
    return { hub, service, start: parseInstant(start), partySize, quantity, also };
  }
  const missing = Object.entries({ hub, service, start }).filter(([, value]) => value === undefined);
  throw new Refusal(
    'wrong-input',
    {},
    missing.map(([field]) => ({ field, code: 'hold-or-time' })),
  );
}
