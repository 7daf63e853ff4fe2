import { Body, Controller, Get, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { MayPassView, MyTicketView } from '../../../contract/my-ticket-wire.js';
import { resident } from '../../../domain/access/actor.js';
import { isoOf } from '../../../platform/iso-instant.js';
import { AskMoreTime } from '../../../use-cases/queue/ask-more-time.js';
import { LeaveByPhone } from '../../../use-cases/queue/leave-by-phone.js';
import { ReturnTicket } from '../../../use-cases/queue/return-ticket.js';
import { SayReady } from '../../../use-cases/queue/say-ready.js';
import { myTicketSnapshot, ShowMyTicket } from '../../../use-cases/queue/show-my-ticket.js';
import { Nothing } from '../../http/input.js';
import { PublicLimit } from '../../http/public-limit.js';
import { passingReason } from '../../http/reasons.js';

@ApiTags('Everyone')
@UseGuards(PublicLimit)
@Controller('api/v1/my-ticket')
export class MyTicketController {
  constructor(
    private readonly show: ShowMyTicket,
    private readonly asking: AskMoreTime,
    private readonly readying: SayReady,
    private readonly returning: ReturnTicket,
    private readonly leaving: LeaveByPhone,
  ) {}

  /** A resident's own ticket, by the token of its link. */
  @Get(':token')
  async one(@Param('token') token: string): Promise<MyTicketView> {
    return myTicketSnapshot(await this.show.run(token));
  }

  /** Why somebody who came later may be called first: the hub's rule in general words, never what others came with. */
  @Get(':token/why')
  async why(@Param('token') token: string): Promise<MayPassView> {
    const { hub, mayPass, firstFrom } = await this.show.run(token);
    const reasons = mayPass.map((reason) => passingReason(reason, hub.opening.timeZone));
    return { reasons, ...(firstFrom !== null && { firstFrom: isoOf(firstFrom) }) };
  }

  /** Not called for ten minutes, with the due time it had: once, while it waits. */
  @HttpCode(200)
  @Post(':token/more-time')
  async moreTime(@Param('token') token: string, @Body() _body: Nothing): Promise<MyTicketView> {
    await this.asking.byPhone(token, resident);
    return myTicketSnapshot(await this.show.run(token));
  }

  /** Who asked for more time may be called again. */
  @HttpCode(200)
  @Post(':token/ready')
  async ready(@Param('token') token: string, @Body() _body: Nothing): Promise<MyTicketView> {
    await this.readying.byPhone(token, resident);
    return myTicketSnapshot(await this.show.run(token));
  }

  /** Back after a miss: once, within 30 minutes. */
  @HttpCode(200)
  @Post(':token/return')
  async comeBack(@Param('token') token: string, @Body() _body: Nothing): Promise<MyTicketView> {
    await this.returning.byPhone(token, resident);
    return myTicketSnapshot(await this.show.run(token));
  }

  /** The resident gives the place up. */
  @HttpCode(200)
  @Post(':token/leave')
  async leave(@Param('token') token: string, @Body() _body: Nothing): Promise<MyTicketView> {
    await this.leaving.run(token, resident);
    return myTicketSnapshot(await this.show.run(token));
  }
}
