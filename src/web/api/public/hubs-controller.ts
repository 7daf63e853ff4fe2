import { Controller, Get, Param, Query, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Board, FreeTimesView, HubView, ServiceView } from '../../../contract/wire.js';
import type { VisitWish } from '../../../domain/booking/visit.js';
import { FindFreeTimes } from '../../../use-cases/booking/find-free-times.js';
import { ShowLanguages } from '../../../use-cases/hub/show-languages.js';
import { ShowHubs } from '../../../use-cases/hub/show-hubs.js';
import { ShowBoard } from '../../../use-cases/queue/show-board.js';
import { KeptForASecond } from '../../http/answer-headers.js';
import { PublicLimit } from '../../http/public-limit.js';
import { FreeTimesQuery } from '../bodies.js';
import { freeTimesView, hubView, serviceView } from '../views.js';

@ApiTags('Everyone')
@UseGuards(PublicLimit)
@Controller('api/v1/hubs')
export class HubsController {
  constructor(
    private readonly hubs: ShowHubs,
    private readonly board: ShowBoard,
    private readonly times: FindFreeTimes,
    private readonly languages: ShowLanguages,
  ) {}

  /** Lists all hubs, and whether each is open now. */
  @KeptForASecond()
  @Get()
  async all(): Promise<HubView[]> {
    const languages = await this.languages.run();
    return (await this.hubs.all()).map((hub) => hubView(hub, languages));
  }

  /** Lists the services of a hub, and how long one would wait for each now. */
  @KeptForASecond()
  @Get(':hub/services')
  async services(@Param('hub') hub: string): Promise<ServiceView[]> {
    const now = await this.hubs.one(hub);
    const languages = await this.languages.run();
    return now.services.map((one) => serviceView(one, now, languages));
  }

  /** Shows the hub's board, as its lobby screens do. */
  @KeptForASecond()
  @Get(':hub/board')
  async boardOf(@Param('hub') hub: string): Promise<Board> {
    return this.board.run(hub, await this.languages.run());
  }

  /** Lists the bookable times of a service, on at most 92 days. */
  @KeptForASecond()
  @Get(':hub/free-times')
  async freeTimes(@Param('hub') hub: string, @Query() query: FreeTimesQuery): Promise<FreeTimesView> {
    const { service, from, to, partySize = 1, quantity } = query;
    const visit = { service, quantity, also: alsoOf(query.also) };
    const found = await this.times.run({ hub, ...visit, from, to, partySize, audience: 'public' });
    return freeTimesView(found.visit, found.days, await this.languages.run());
  }
}

/** The further services of a visit, from `tax-inquiry,utility-payment:2`; the quantity is 1 where it is absent. */
const alsoOf = (text = ''): VisitWish['also'] =>
  text
    .split(',')
    .filter((part) => part !== '')
    .map((part) => {
      const [service = '', quantity = '1'] = part.split(':');
      return { service, quantity: Number(quantity) };
    });
