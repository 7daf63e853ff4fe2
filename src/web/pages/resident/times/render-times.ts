// Shows the page of free times, or the one that explains why there are none, for a new booking and for a moved one.
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Refusal } from '../../../../domain/refusal.js';
import { Clock } from '../../../../platform/clock.js';
import { newSecret } from '../../../../platform/randomness.js';
import { translate } from '../../../../platform/sentences.js';
import { pageLanguage } from '../../../http/render-page.js';
import { problemOf, statusOf } from '../../../http/problems.js';
import { anyPage, type AnyUrls, type AnyWish, nowherePage } from './any-hub-page.js';
import { noDetails } from '../details/details.js';
import { monthPage } from './month-page.js';
import { noTimesPage } from './no-times-page.js';
import { firstFree, OfferFinder } from '../offers.js';
import { expected, residentPage } from '../../public-page.js';
import { timesPage, type TimesUrls, type TimesWish } from './times-page.js';
import { bookingUrls, type Via } from './times-urls.js';
import type { TimesView } from './times-view.js';

export type TimesChoice = Pick<TimesWish, 'partySize' | 'view' | 'details'> & { via: Via };

/** The refusals of a time that the page has shown as free. */
const timeRefusals = [
  'slot-taken',
  'no-such-time',
  'too-late',
  'too-far',
  'hub-closed',
  'party-too-large',
  'limit-reached',
] as const;

const LIST: TimesView = { kind: 'list' };

@Injectable()
export class TimesRenderer {
  constructor(
    private readonly offers: OfferFinder,
    private readonly clock: Clock,
  ) {}

  /** Shows the third step of a booking. */
  show(reply: FastifyReply, service: string, hub: string, choice: Partial<TimesChoice>, error = '') {
    const { partySize = 1, details = noDetails, view = LIST, via = '' } = choice;
    const urls = bookingUrls(service, hub, via);
    return this.render(reply, service, hub, { partySize, details, view, error, urls, changing: false });
  }

  /** Shows the times to which a booking can be moved. */
  showChange(reply: FastifyReply, service: string, hub: string, urls: TimesUrls, view: TimesView, error = '') {
    return this.render(reply, service, hub, { partySize: null, details: noDetails, view, error, urls, changing: true });
  }

  /** Shows the times of all hubs in one list. Refuses `unknown-service`, and `not-offered` where no hub takes bookings. */
  async showAny(reply: FastifyReply, service: string, urls: AnyUrls, options: Omit<AnyWish, 'offers' | 'urls'>) {
    const language = pageLanguage(reply.request);
    const offers = await this.offers.everywhere(service);
    if (offers.length === 0) throw new Refusal('not-offered');
    const content = { ...options, offers, urls };
    if (!offers.some(({ days }) => firstFree(days)))
      return residentPage(reply, 'no-times', nowherePage(content, language));
    return residentPage(reply, 'any', anyPage(content, newSecret(), language));
  }

  /**
   * Takes the time that was chosen. Where none was, or where it cannot be had any more, the page is shown `again` with a
   * sentence that says so, and with the status of the refusal.
   */
  async takeChosen<Chosen>(
    reply: FastifyReply,
    chosen: Chosen | undefined,
    take: (chosen: Chosen) => Promise<FastifyReply>,
    again: (error: string) => Promise<FastifyReply>,
  ): Promise<FastifyReply> {
    if (chosen === undefined) {
      void reply.code(400);
      return again(translate(pageLanguage(reply.request), 'resident.times.choose'));
    }
    try {
      return await take(chosen);
    } catch (error) {
      return again(this.sentenceOf(expected(error, ...timeRefusals), reply));
    }
  }

  /** The refusal of a chosen time as one line for the renewed page; sets the status of the reply. */
  sentenceOf(refusal: Refusal, reply: FastifyReply): string {
    void reply.code(statusOf[refusal.code]);
    const { title, detail } = problemOf(refusal, pageLanguage(reply.request), this.clock.now());
    return `${title}. ${detail}`;
  }

  private async render(
    reply: FastifyReply,
    service: string,
    hub: string,
    options: Omit<TimesWish, 'offer' | 'idempotencyKey'>,
  ): Promise<FastifyReply> {
    const language = pageLanguage(reply.request);
    const content = { ...options, offer: await this.offers.at(service, hub), idempotencyKey: newSecret() };
    if (!firstFree(content.offer.days)) {
      return residentPage(reply, 'no-times', noTimesPage(content, await this.offers.everywhere(service), language));
    }
    if (options.view.kind === 'month') return residentPage(reply, 'month', monthPage(content, language));
    return residentPage(reply, 'times', timesPage(content, language));
  }
}
