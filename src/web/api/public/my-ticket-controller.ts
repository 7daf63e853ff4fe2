import { Body, Controller, Get, HttpCode, Param, Post, UseGuards, UseInterceptors } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { MayPassView, MyTicketView } from '../../../contract/my-ticket-wire.js';
import { ownMoves, requireOwnMove } from '../../../domain/queue/ticket/plain-moves.js';
import { isoOf } from '../../../platform/iso-instant.js';
import { ShowLanguages } from '../../../use-cases/hub/show-languages.js';
import { MoveTicket } from '../../../use-cases/queue/move-ticket.js';
import { myTicketSnapshot, ShowMyTicket } from '../../../use-cases/queue/show-my-ticket.js';
import { Nothing } from '../../http/input.js';
import { NoteWrongLinks } from '../../http/proof/note-wrong-links.js';
import { PublicLimit } from '../../http/public-limit.js';
import { passingReason, reasonView } from '../../http/reasons.js';

@ApiTags('Everyone')
@UseGuards(PublicLimit)
@UseInterceptors(NoteWrongLinks)
@Controller('api/v1/my-ticket')
export class MyTicketController {
  constructor(
    private readonly show: ShowMyTicket,
    private readonly moving: MoveTicket,
    private readonly languages: ShowLanguages,
  ) {}

  /** Shows a resident's own ticket, by the token of its link. */
  @Get(':token')
  async one(@Param('token') token: string): Promise<MyTicketView> {
    return myTicketSnapshot(await this.show.run(token), await this.languages.run());
  }

  /** Explains why a person who came later may be called first, by the hub's general rules and without facts of others. */
  @Get(':token/why')
  async why(@Param('token') token: string): Promise<MayPassView> {
    const languages = await this.languages.run();
    const { hub, mayPass, firstFrom } = await this.show.run(token);
    const reasons = mayPass.map((reason) => reasonView(passingReason(reason, hub.opening.timeZone), languages));
    return { reasons, ...(firstFrom !== null && { firstFrom: isoOf(firstFrom) }) };
  }

  /**
   * Makes a move for the resident. `more-time`: the waiting ticket is not called for ten minutes, once, and keeps its due
   * time; `ready` ends these minutes early; `return`: back after a miss, once, within 30 minutes; `leave`: gives the place up.
   */
  @ApiParam({ name: 'move', enum: ownMoves })
  @HttpCode(200)
  @Post(':token/:move')
  async move(
    @Param('token') token: string,
    @Param('move') move: string,
    @Body() _body: Nothing,
  ): Promise<MyTicketView> {
    await this.moving.byLink(token, requireOwnMove(move));
    return myTicketSnapshot(await this.show.run(token), await this.languages.run());
  }
}
