import { Body, Controller, Param, Post, Res, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { BookedForView } from '../../../contract/staff-wire.js';
import { parseInstant } from '../../../platform/iso-instant.js';
import { BookForSomeone } from '../../../use-cases/booking/book-for-someone.js';
import type { Attempt } from '../../../platform/idempotency.js';
import { BookingForBody } from '../bodies.js';
import { bookedForView } from '../views.js';
import { Session, type SessionCaller, StaffGuard } from '../../http/callers.js';
import { Once, unwrap } from '../../http/idempotency-key.js';

@ApiTags('Staff')
@ApiCookieAuth('session')
@UseGuards(StaffGuard)
@Controller('api/v1/hubs/:hub/appointments')
export class BookingsController {
  constructor(private readonly book: BookForSomeone) {}

  /** Books a time for a resident: staff from all seats, a partner agency from the public's. */
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @Post()
  async create(
    @Param('hub') hub: string,
    @Body() body: BookingForBody,
    @Once() once: Attempt | undefined,
    @Session() { actor }: SessionCaller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BookedForView> {
    const { start, partySize = 1, needs = [], ...rest } = body;
    const booking = { ...rest, hub, start: parseInstant(start), partySize, needs };
    return bookedForView(unwrap(reply, await this.book.run(booking, actor, once)));
  }
}
