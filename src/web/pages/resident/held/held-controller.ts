// The steps from a held time to a booking. Each POST stores the typed details and redirects to a page, so that reloading and
// the browser's Back button lose nothing. A hold that has ended leads back to the times, with all typed details.
import { Body, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { residentActor } from '../../../../domain/access/actor.js';
import { Refusal } from '../../../../domain/refusal.js';
import { ExtendHold } from '../../../../use-cases/booking/extend-hold.js';
import { ReleaseHold } from '../../../../use-cases/booking/release-hold.js';
import { AskProof } from '../../../http/proof/ask-proof.js';
import { type Details, hasDetails, noDetails } from '../details/details.js';
import { DraftKeeper } from '../details/drafts.js';
import { DetailsForm, detailsOf, ExtendForm, HeldForm, ReleaseForm } from '../details/booking-forms.js';
import { HeldBooking } from './held-booking.js';
import { HeldPages, type Wrong } from './held-pages.js';
import { expected } from '../../public-page.js';
import { PagesAt } from '../../public-routes.js';
import { TimesRenderer } from '../times/render-times.js';

/** The parameters of a held time's address. */
interface HeldPath {
  service: string;
  hub: string;
  hold: string;
}

const urlOf = ({ service, hub, hold }: HeldPath): string => `/book/${service}/${hub}/held/${hold}`;
const wrongOf = (asked: unknown): Wrong => (asked === 'details' || asked === 'number' ? asked : '');

@PagesAt('book/:service/:hub/held/:hold')
export class HeldController {
  constructor(
    private readonly pages: HeldPages,
    private readonly times: TimesRenderer,
    private readonly drafts: DraftKeeper,
    private readonly booking: HeldBooking,
    private readonly extending: ExtendHold,
    private readonly releasing: ReleaseHold,
  ) {}

  @Get()
  async details(
    @Param() path: HeldPath,
    @Query('wrong') wrong: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const draft = await this.drafts.of(request);
    return this.pages.kept(reply, path.hold, draft, wrongOf(wrong)).catch((error) => this.ended(error, path, reply));
  }

  @Get('check')
  async check(@Param() path: HeldPath, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const url = urlOf(path);
    const draft = await this.drafts.of(request);
    if (!draft || draft.reference !== undefined) return reply.redirect(url, 303);
    const back = draft.moving ? url : `${url}?wrong=details`;
    return this.pages.check(reply, path.hold, draft.details, back).catch((error) => this.ended(error, path, reply));
  }

  @AskProof(({ step }) => step === 'confirm')
  @Post()
  @HttpCode(200)
  async step(@Param() path: HeldPath, @Body() form: HeldForm, @Res() reply: FastifyReply) {
    const details = form.step === 'empty' ? noDetails : detailsOf(form);
    try {
      if (form.step === 'confirm') return await this.booking.confirm(path.hold, urlOf(path), form, reply);
      return await this.goTo(form.step === 'check' ? 'check' : 'details', path, details, reply);
    } catch (error) {
      if (error instanceof Refusal && error.code === 'limit-reached') {
        return this.pages.limited(reply, path.hold, details, error);
      }
      return this.ended(error, path, reply, form);
    }
  }

  /** Extends the hold once. A second request leads to the unchanged page. */
  @Post('extend')
  @HttpCode(200)
  async extend(@Param() path: HeldPath, @Body() form: ExtendForm, @Res() reply: FastifyReply) {
    try {
      await this.extending.run(path.hold, residentActor).catch((error: unknown) => expected(error, 'already-extended'));
      return await this.goTo(form.page, path, detailsOf(form), reply);
    } catch (error) {
      return this.ended(error, path, reply, form);
    }
  }

  /** Stores the details that are typed when the browser leaves the page. */
  @Post('keep')
  @HttpCode(204)
  async keep(@Param() { hold }: HeldPath, @Body() form: DetailsForm, @Req() request: FastifyRequest): Promise<void> {
    await this.drafts.keep(request, { details: detailsOf(form), hold, moving: false });
  }

  /** Releases the time, so that it is free for others and can be chosen again. */
  @Post('release')
  @HttpCode(200)
  async release(
    @Param() { service, hub, hold }: HeldPath,
    @Body() form: ReleaseForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.releasing.run(hold, residentActor).catch((error: unknown) => expected(error, 'not-found'));
    const details = detailsOf(form);
    const isKept = hasDetails(details) && (await this.drafts.keep(request, { details, hold, moving: true }));
    if (form.to === 'service') return reply.redirect('/book', 303);
    if (form.to === 'hub') return reply.redirect(`/book/${service}/hub`, 303);
    const { partySize = 1 } = form;
    if (!hasDetails(details) || isKept) return reply.redirect(`/book/${service}/${hub}?people=${partySize}`, 303);
    return this.times.show(reply, service, hub, { details, partySize });
  }

  /** Redirects to the page where the details could be stored; else shows the page at once, with the details in its form. */
  private async goTo(page: 'details' | 'check', path: HeldPath, details: Details, reply: FastifyReply) {
    await this.pages.mustBeHeld(path.hold);
    const isKept = await this.drafts.keep(reply.request, { details, hold: path.hold, moving: false });
    if (isKept) return reply.redirect(page === 'check' ? `${urlOf(path)}/check` : urlOf(path), 303);
    return page === 'check'
      ? this.pages.check(reply, path.hold, details)
      : this.pages.details(reply, path.hold, details);
  }

  /** Answers for a hold that has become a booking or has ended. After a form the times are shown at once. */
  private async ended(error: unknown, path: HeldPath, reply: FastifyReply, form?: DetailsForm) {
    const { service, hub, hold } = path;
    const refusal: Refusal = expected(error, 'hold-expired', 'idempotency-key-reused');
    if (refusal.code !== 'hold-expired' || refusal.facts.why === 'booked') {
      const own = await this.booking.bookedHere(reply.request, hold);
      return own === undefined ? this.pages.gone(reply, 'booked', `/book/${service}`) : reply.redirect(own, 303);
    }
    const details = form ? detailsOf(form) : await this.drafts.typedFor(hold, reply.request);
    if (hasDetails(details)) await this.drafts.keep(reply.request, { details, hold, moving: true });
    if (!form) return this.pages.gone(reply, 'expired', `/book/${service}/${hub}`);
    const sentence = this.times.sentenceOf(refusal, reply);
    return this.times.show(reply, service, hub, { details, partySize: form.partySize }, sentence);
  }
}
