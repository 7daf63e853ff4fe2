// The page of days and times, or the one that says that there are none: the same for a booking and for another time.
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Language } from '../../../../domain/hub/hub.js';
import { Refusal } from '../../../../domain/refusal.js';
import { Clock } from '../../../../platform/clock.js';
import { newSecret } from '../../../../platform/randomness.js';
import { pageLanguage } from '../../../http/render-page.js';
import { problemOf, statusOf } from '../../../http/problems.js';
import { anyPage, type AnyUrls, type AnyWish, nowherePage } from './any-hub-page.js';
import { noDetails } from '../details/details.js';
import { monthPage } from './month-page.js';
import { noTimesPage } from './no-times-page.js';
import { firstFree, Offers } from '../offers.js';
import { residentPage } from '../../public-page.js';
import { timesPage, type TimesUrls, type TimesWish } from './times-page.js';
import { bookingUrls, type Via } from './times-urls.js';
import type { TimesView } from './times-view.js';

export type TimesChoice = Pick<TimesWish, 'partySize' | 'view' | 'details'> & { via: Via };

/** Why a time that was on the page cannot be had any more. */
export const timeRefusals = [
  'slot-taken',
  'no-such-time',
  'too-late',
  'too-far',
  'hub-closed',
  'party-too-large',
  'limit-reached',
] as const;

const aList: TimesView = { kind: 'list' };

@Injectable()
export class TimesPages {
  constructor(
    private readonly offers: Offers,
    private readonly clock: Clock,
  ) {}

  /** The third step of a booking. */
  show(reply: FastifyReply, service: string, hub: string, choice: Partial<TimesChoice>, error = '') {
    const { partySize = 1, details = noDetails, view = aList, via = '' } = choice;
    const urls = bookingUrls(service, hub, via);
    return this.render(reply, service, hub, { partySize, details, view, error, urls, changing: false });
  }

  /** Another time for what is booked. */
  showChange(reply: FastifyReply, service: string, hub: string, urls: TimesUrls, view: TimesView, error = '') {
    return this.render(reply, service, hub, { partySize: null, details: noDetails, view, error, urls, changing: true });
  }

  /** The times of all hubs in one list. Refuses `unknown-service`, and `not-offered` where no hub takes appointments. */
  async showAny(reply: FastifyReply, service: string, urls: AnyUrls, asked: Omit<AnyWish, 'offers' | 'urls'>) {
    const language = pageLanguage(reply.request);
    const offers = await this.offers.everywhere(service);
    if (offers.length === 0) throw new Refusal('not-offered');
    const wish = { ...asked, offers, urls };
    if (!offers.some(({ days }) => firstFree(days)))
      return residentPage(reply, 'no-times', nowherePage(wish, language));
    return residentPage(reply, 'any', anyPage(wish, newSecret(), language));
  }

  /** A refusal of the time as one line above the times, which stand as they are now; sets the status. */
  sentenceOf(refusal: Refusal, reply: FastifyReply, language: Language): string {
    void reply.code(statusOf[refusal.code]);
    const { title, detail } = problemOf(refusal, language, this.clock.now());
    return `${title}. ${detail}`;
  }

  private async render(
    reply: FastifyReply,
    service: string,
    hub: string,
    asked: Omit<TimesWish, 'offer' | 'idempotencyKey'>,
  ): Promise<FastifyReply> {
    const language = pageLanguage(reply.request);
    const wish = { ...asked, offer: await this.offers.at(service, hub), idempotencyKey: newSecret() };
    if (!firstFree(wish.offer.days)) {
      return residentPage(reply, 'no-times', noTimesPage(wish, await this.offers.everywhere(service), language));
    }
    if (asked.view.kind === 'month') return residentPage(reply, 'month', monthPage(wish, language));
    return residentPage(reply, 'times', timesPage(wish, language));
  }
}
