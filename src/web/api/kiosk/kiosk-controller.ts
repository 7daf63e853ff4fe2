import { Body, Controller, Get, Post, Query, Req, Res, UseGuards, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ElsewhereView, KioskView } from '../../../contract/kiosk-wire.js';
import type { CheckedInView, IssuedTicketView } from '../../../contract/wire.js';
import { Links } from '../../../platform/links.js';
import { ShowLanguages } from '../../../use-cases/hub/show-languages.js';
import { ShowHubs } from '../../../use-cases/hub/show-hubs.js';
import type { Attempt } from '../../../platform/idempotency.js';
import { CheckIn } from '../../../use-cases/queue/check-in.js';
import { IssueTicket } from '../../../use-cases/queue/issue-ticket.js';
import { CheckInBody, ElsewhereQuery, TicketBody } from '../bodies.js';
import { checkedInView, elsewhereView, givenView, kioskView } from '../views.js';
import { Kiosk, type KioskCaller, KioskGuard } from '../../http/callers.js';
import { Once, unwrap } from '../../http/idempotency-key.js';
import { NoteWrongLinks } from '../../http/proof/note-wrong-links.js';
import { PublicAddress } from '../../http/public-address.js';

/** The most other hubs in the answer, because a person at a kiosk would not read more. */
const MOST_ELSEWHERE = 2;

@ApiTags('Kiosk')
@ApiBearerAuth('deviceKey')
@UseGuards(KioskGuard)
@Controller('api/v1/kiosk')
export class KioskController {
  constructor(
    private readonly hubs: ShowHubs,
    private readonly issue: IssueTicket,
    private readonly checkIn: CheckIn,
    private readonly links: Links,
    private readonly address: PublicAddress,
    private readonly languages: ShowLanguages,
  ) {}

  /** Shows the kiosk's own hub. */
  @Get()
  async hub(@Kiosk() kiosk: KioskCaller, @Req() request: FastifyRequest): Promise<KioskView> {
    return kioskView(await this.hubs.one(kiosk.hub), this.address.of(request), await this.languages.run());
  }

  /** Lists other hubs that still serve walk-ins for a service today, the shortest wait first. */
  @Get('elsewhere')
  async elsewhere(@Kiosk() kiosk: KioskCaller, @Query() { service }: ElsewhereQuery): Promise<ElsewhereView[]> {
    const hubs = await this.hubs.elsewhere(kiosk.hub, service);
    return hubs.slice(0, MOST_ELSEWHERE).map((hub) => elsewhereView(hub, service));
  }

  /** Issues a ticket to a walk-in. */
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @Post('tickets')
  async ticket(
    @Kiosk() kiosk: KioskCaller,
    @Body() body: TicketBody,
    @Once() once: Attempt | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IssuedTicketView> {
    const { service, language, needs = [] } = body;
    const answer = await this.issue.run({ hub: kiosk.hub, service, language, needs }, kiosk.actor, once);
    return givenView(unwrap(reply, answer), this.links, this.address.of(request));
  }

  /** Checks an appointment in. */
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @UseInterceptors(NoteWrongLinks)
  @Post('check-ins')
  async checkInHere(
    @Kiosk() kiosk: KioskCaller,
    @Body() body: CheckInBody,
    @Once() once: Attempt | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CheckedInView> {
    const answer = await this.checkIn.run(kiosk.hub, body.reference, kiosk.actor, once);
    return checkedInView(unwrap(reply, answer), this.links, this.address.of(request));
  }
}
