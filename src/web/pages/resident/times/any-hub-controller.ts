// The third step of a booking without the choice of a hub: the times of all hubs, the soonest first.
import { Body, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AskProof } from '../../../http/proof/ask-proof.js';
import { AnyTimeForm } from '../details/booking-forms.js';
import { noDetails } from '../details/details.js';
import { HeldPages } from '../held/held-pages.js';
import { textOf } from '../../public-page.js';
import { PagesAt } from '../../public-routes.js';
import { peopleOf, peopleQuery, TakeTime } from './take-time.js';
import { chosenIn } from './any-hub-page.js';
import { TimesRenderer } from './render-times.js';
import { anyUrls } from './times-urls.js';
import { fromOf, queryOf, withQuery } from './times-view.js';

@PagesAt('book/:service/any')
export class AnyController {
  constructor(
    private readonly pages: TimesRenderer,
    private readonly taking: TakeTime,
    private readonly heldPages: HeldPages,
  ) {}

  @Get()
  times(@Param('service') service: string, @Query() query: Record<string, unknown>, @Res() reply: FastifyReply) {
    return this.show(reply, service, peopleOf(query.people), textOf(query.from));
  }

  @AskProof(({ choice, go }) => choice !== undefined && go === undefined)
  @Post()
  @HttpCode(200)
  async choose(
    @Param('service') service: string,
    @Body() form: AnyTimeForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const { choice, go, at, partySize = 1 } = form;
    if (go !== undefined) {
      const list = queryOf({ kind: 'list', from: fromOf(go) });
      return reply.redirect(withQuery(withQuery(anyUrls(service).self, list), peopleQuery(partySize)), 303);
    }
    const again = (error: string) => this.show(reply, service, partySize, fromOf(at), error);
    const take = async (chosen: { hub: string; start: string }) => {
      const hold = await this.taking.run(request, { service, ...chosen, partySize }, form.idempotencyKey);
      return this.heldPages.begin(reply, `/book/${service}/${chosen.hub}/held/${hold}`, hold, noDetails);
    };
    return this.pages.takeChosen(reply, chosenIn(choice), take, again);
  }

  private show(reply: FastifyReply, service: string, partySize: number, from: string, error = '') {
    return this.pages.showAny(reply, service, anyUrls(service), { partySize, from, error, changing: false });
  }
}
