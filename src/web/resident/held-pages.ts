// The pages between choosing a time and booking it: details, check, and what to say when the time is no longer kept.
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Refusal } from '../../domain/refusal.js';
import { Clock } from '../../platform/clock.js';
import { hashOf } from '../../platform/randomness.js';
import { ShowHold } from '../../use-cases/booking/show-hold.js';
import { pageLanguage } from '../http/pages.js';
import { problemOf } from '../http/problems.js';
import { translate } from '../http/translator.js';
import { checkPage } from './check-page.js';
import { type Details, detailErrors } from './details.js';
import { detailsPage } from './details-page.js';
import { limitedPage } from './limited-page.js';
import { residentPage } from './page.js';

@Injectable()
export class HeldPages {
  constructor(
    private readonly holds: ShowHold,
    private readonly clock: Clock,
  ) {}

  /** The fourth step. Refuses `hold-expired`. */
  async details(reply: FastifyReply, hold: string, details: Details): Promise<FastifyReply> {
    const kept = await this.holds.run(hold);
    return residentPage(reply, 'details', detailsPage(kept, details, {}, pageLanguage(reply.request)));
  }

  /** The fifth step, or the fourth again with what is wrong there. Refuses `hold-expired`. */
  async check(reply: FastifyReply, hold: string, details: Details): Promise<FastifyReply> {
    const kept = await this.holds.run(hold);
    const language = pageLanguage(reply.request);
    const errors = detailErrors(details, kept.service, language);
    if (Object.keys(errors).length > 0) {
      return residentPage(reply.code(400), 'details', detailsPage(kept, details, errors, language));
    }
    return residentPage(reply, 'check', checkPage(kept, details, confirmKey(hold), language));
  }

  /** Nothing more is booked with this contact; the time is kept as long as it was. Refuses `hold-expired`. */
  async limited(reply: FastifyReply, hold: string, details: Details, refusal: Refusal): Promise<FastifyReply> {
    const kept = await this.holds.run(hold);
    const language = pageLanguage(reply.request);
    const problem = problemOf(refusal, language, kept.hub.opening.timeZone, this.clock.now());
    return residentPage(reply.code(problem.status), 'limited', limitedPage(kept, details, problem, language));
  }

  /** `why` is `expired`, or `booked` for a hold that became a booking with other details. */
  gone(reply: FastifyReply, why: 'expired' | 'booked', timesUrl: string): FastifyReply {
    const language = pageLanguage(reply.request);
    const [title, lead] = ['title', 'lead'].map((part) => translate(language, `resident.gone.${why}-${part}`));
    return residentPage(reply.code(why === 'expired' ? 410 : 409), 'gone', { title: title ?? '', lead, timesUrl });
  }
}

/** A hold is booked once, however often its page is sent. */
const confirmKey = (hold: string): string => hashOf(`confirm ${hold}`);
