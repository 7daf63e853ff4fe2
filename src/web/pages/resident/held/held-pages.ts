// The pages between choosing a time and booking it: details, check, and the page after the hold has ended. They show typed
// details, so browsers are told to store no copy and load them again on the way back.
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Refusal } from '../../../../domain/refusal.js';
import { Clock } from '../../../../platform/clock.js';
import { hashOf } from '../../../../platform/randomness.js';
import { ShowHold } from '../../../../use-cases/booking/show-hold.js';
import { cityLanguages, pageLanguage } from '../../../http/render-page.js';
import { problemOf } from '../../../http/problems.js';
import { translate } from '../../../../platform/sentences.js';
import { checkPage } from '../details/check-page.js';
import { limitedPage } from '../details/limited-page.js';
import { type DetailErrors, detailErrors, type Details, hasDetails, noDetails } from '../details/details.js';
import { detailsPage, type Kept } from '../details/details-page.js';
import { type Draft, DraftKeeper } from '../details/drafts.js';
import { residentPage } from '../../public-page.js';

/** The problems that the page of details shows: none, those of its fields, or an application number unknown to the city. */
export type Wrong = '' | 'details' | 'number';

@Injectable()
export class HeldPages {
  constructor(
    private readonly holds: ShowHold,
    private readonly clock: Clock,
    private readonly drafts: DraftKeeper,
  ) {}

  /** Leads from a new hold to its first page. `details` are those that the form carried. */
  async begin(reply: FastifyReply, url: string, hold: string, details: Details): Promise<FastifyReply> {
    const { request } = reply;
    this.drafts.begin(request, reply);
    const carried = hasDetails(details);
    if (carried && !(await this.drafts.keep(request, { details, hold, moving: true }))) {
      return this.check(reply, hold, details);
    }
    const draft = carried ? undefined : await this.drafts.of(request);
    return reply.redirect(carried || draft?.moving ? `${url}/check` : url, 303);
  }

  /** Refuses `hold-expired` where the time is no longer held. */
  async mustBeHeld(hold: string): Promise<void> {
    await this.holds.run(hold);
  }

  /** Shows the fourth step. Refuses `hold-expired`. */
  async details(reply: FastifyReply, hold: string, details: Details, wrong: Wrong = ''): Promise<FastifyReply> {
    const kept = await this.holds.run(hold);
    const language = pageLanguage(reply.request);
    const errors = wrong === '' ? {} : { ...detailErrors(details, kept.service, language), ...unknownOf(wrong, reply) };
    return this.form(reply, kept, details, errors);
  }

  /** Shows the fourth step with the draft of this browser. Refuses `hold-expired`. */
  async kept(reply: FastifyReply, hold: string, draft: Draft | undefined, wrong: Wrong): Promise<FastifyReply> {
    this.drafts.begin(reply.request, reply);
    const { details = noDetails } = draft ?? {};
    if (wrong !== '' || !hasDetails(details) || draft?.hold === hold) return this.details(reply, hold, details, wrong);
    return this.form(reply, await this.holds.run(hold), details, {}, true);
  }

  /** Shows the fifth step. Wrong details redirect to `whenWrong`, or show the fourth step. Refuses `hold-expired`. */
  async check(reply: FastifyReply, hold: string, details: Details, whenWrong?: string): Promise<FastifyReply> {
    const kept = await this.holds.run(hold);
    const language = pageLanguage(reply.request);
    const errors = detailErrors(details, kept.service, language);
    if (Object.keys(errors).length === 0) {
      const page = checkPage(kept, details, confirmKey(hold), language, cityLanguages(reply.request));
      return residentPage(reply, 'check', page);
    }
    return whenWrong === undefined ? this.form(reply.code(400), kept, details, errors) : reply.redirect(whenWrong, 303);
  }

  /** Shows that this contact has too many bookings. The hold goes on unchanged. Refuses `hold-expired`. */
  async limited(reply: FastifyReply, hold: string, details: Details, refusal: Refusal): Promise<FastifyReply> {
    const kept = await this.holds.run(hold);
    const language = pageLanguage(reply.request);
    const problem = problemOf(refusal, language, this.clock.now());
    return residentPage(reply.code(problem.status), 'limited', limitedPage(kept, details, problem, language));
  }

  /** Shows that the hold has ended: `expired`, or `booked` where it became a booking with other details. */
  gone(reply: FastifyReply, why: 'expired' | 'booked', timesUrl: string): FastifyReply {
    const language = pageLanguage(reply.request);
    const title = translate(language, `resident.gone.${why}-title`);
    const lead = translate(language, `resident.gone.${why}-lead`);
    return residentPage(reply.code(why === 'expired' ? 410 : 409), 'gone', { title, lead, timesUrl });
  }

  private form(reply: FastifyReply, kept: Kept, details: Details, errors: DetailErrors, isEarlier = false) {
    const page = detailsPage(kept, details, errors, pageLanguage(reply.request), isEarlier);
    return residentPage(reply, 'details', page);
  }
}

const unknownOf = (wrong: Wrong, { request }: FastifyReply): DetailErrors =>
  wrong === 'number' ? { applicationNumber: translate(pageLanguage(request), 'resident.details.number-unknown') } : {};

/** The idempotency key of a hold, so that it is booked once however often its page is sent. */
const confirmKey = (hold: string): string => hashOf(`confirm ${hold}`);
