// Joining a waiting list from the page without free times.
import { Body, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { residentActor } from '../../../../domain/access/actor.js';
import { Clock } from '../../../../platform/clock.js';
import { newSecret } from '../../../../platform/randomness.js';
import { JoinWaitingList } from '../../../../use-cases/booking/join-waiting-list.js';
import { Links } from '../../../../platform/links.js';
import { attemptOf } from '../../../http/idempotency-key.js';
import { PagesAt } from '../../public-routes.js';
import { wishIn } from '../visit-code.js';
import { pageLanguage } from '../../../http/render-page.js';
import { AskProof } from '../../../http/proof/ask-proof.js';
import { contactOfDetails, detailErrors, noDetails } from '../details/details.js';
import { detailsOf } from '../details/booking-forms.js';
import { type JoinErrors, joinPage } from './join-list-page.js';
import { joined } from './after-joining.js';
import { OfferFinder } from '../offers.js';
import { residentPage } from '../../public-page.js';
import { dayError, JoinForm, waitingTimesOf } from './waiting-forms.js';

@PagesAt('book/:service/:hub/waiting')
export class JoinController {
  constructor(
    private readonly offers: OfferFinder,
    private readonly joining: JoinWaitingList,
    private readonly links: Links,
    private readonly clock: Clock,
  ) {}

  @Get()
  form(@Param('service') service: string, @Param('hub') hub: string, @Res() reply: FastifyReply) {
    return this.showForm(reply, service, hub, {}, {});
  }

  @AskProof(() => true)
  @Post()
  @HttpCode(200)
  async join(
    @Param('service') service: string,
    @Param('hub') hub: string,
    @Body() form: JoinForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const language = pageLanguage(request);
    const details = detailsOf(form);
    const place = await this.offers.place(service, hub);
    const to = dayError(form, { zone: place.hub.opening.timeZone, now: this.clock.now() }, language);
    const errors: JoinErrors = { ...detailErrors(details, place.service, language), ...(to !== '' && { to }) };
    if (Object.keys(errors).length > 0) return this.showForm(reply.code(400), service, hub, form, errors);
    const { applicationNumber, needs } = details;
    const { partySize = 1 } = form;
    const visitor = { contact: contactOfDetails(details), language, needs, applicationNumber, partySize };
    const entry = { ...wishIn(service), hub, ...visitor, ...waitingTimesOf(form) };
    const work = this.joining.run(entry, residentActor, attemptOf(request, form.idempotencyKey));
    return joined(this.links, this.clock.now(), reply, work, (error) =>
      this.showForm(reply, service, hub, form, { form: error }),
    );
  }

  private async showForm(reply: FastifyReply, service: string, hub: string, form: JoinForm, errors: JoinErrors) {
    const place = await this.offers.place(service, hub);
    const details = { ...noDetails, ...detailsOf(form) };
    const typed = { times: form, errors, details, partySize: form.partySize ?? 1, idempotencyKey: newSecret() };
    const page = joinPage({ ...place, now: this.clock.now() }, typed, pageLanguage(reply.request));
    return residentPage(reply, 'join-waiting', page);
  }
}
