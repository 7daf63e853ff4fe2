// The third step of a booking: the choice of a time, which is then held for ten minutes. Details that were typed before are
// carried in the form and not asked for again.
import { Body, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AskProof } from '../../../http/proof/ask-proof.js';
import { hasDetails } from '../details/details.js';
import { detailsOf, TimeForm } from '../details/booking-forms.js';
import { HeldPages } from '../held/held-pages.js';
import { PagesAt } from '../../public-routes.js';
import { peopleOf, peopleQuery, TakeTime } from './take-time.js';
import { TimesRenderer } from './render-times.js';
import { bookingUrls, viaOf } from './times-urls.js';
import { queryOf, viewIn, viewOf, withQuery } from './times-view.js';

@PagesAt('book/:service/:hub')
export class TimesController {
  constructor(
    private readonly pages: TimesRenderer,
    private readonly heldPages: HeldPages,
    private readonly taking: TakeTime,
  ) {}

  @Get()
  times(
    @Param('service') service: string,
    @Param('hub') hub: string,
    @Query() query: Record<string, unknown>,
    @Res() reply: FastifyReply,
  ) {
    const asked = { view: viewOf(query), via: viaOf(query.via), partySize: peopleOf(query.people) };
    return this.pages.show(reply, service, hub, asked);
  }

  @AskProof(({ start, go }) => start !== undefined && go === undefined)
  @Post()
  @HttpCode(200)
  async choose(
    @Param('service') service: string,
    @Param('hub') hub: string,
    @Query('via') cameBy: unknown,
    @Body() form: TimeForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const { start, go, at, partySize = 1 } = form;
    const details = detailsOf(form);
    const choice = { details, partySize, view: viewIn(go ?? at), via: viaOf(cameBy) };
    if (go !== undefined) {
      if (hasDetails(details)) return this.pages.show(reply, service, hub, choice);
      const { self } = bookingUrls(service, hub, choice.via);
      return reply.redirect(withQuery(withQuery(self, queryOf(choice.view)), peopleQuery(partySize)), 303);
    }
    const again = (error: string) => this.pages.show(reply, service, hub, choice, error);
    const take = async (chosen: string) => {
      const time = { service, hub, start: chosen, partySize };
      const hold = await this.taking.run(request, time, form.idempotencyKey);
      return this.heldPages.begin(reply, `/book/${service}/${hub}/held/${hold}`, hold, details);
    };
    return this.pages.takeChosen(reply, start, take, again);
  }
}
