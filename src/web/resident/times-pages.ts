// The page of days and times, or the one that says that there are none: the same for a booking and for another time.
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Language } from '../../domain/hub/hub.js';
import type { Refusal } from '../../domain/refusal.js';
import { Clock } from '../../platform/clock.js';
import { newSecret } from '../../platform/randomness.js';
import { pageLanguage } from '../http/pages.js';
import { problemOf, statusOf } from '../http/problems.js';
import { noDetails } from './details.js';
import { firstFree, Offers } from './offers.js';
import { residentPage } from './page.js';
import { noTimesPage, timesPage, type TimesUrls, type TimesWish } from './times-page.js';

export type TimesChoice = Pick<TimesWish, 'partySize' | 'from' | 'details'>;

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

@Injectable()
export class TimesPages {
  constructor(
    private readonly offers: Offers,
    private readonly clock: Clock,
  ) {}

  /** The third step of a booking. */
  show(reply: FastifyReply, service: string, hub: string, choice: Partial<TimesChoice>, error = '') {
    const hubs = `/book/${service}/hub`;
    const at = (key: string): string => `/book/${service}/${key}`;
    const urls = { form: at(hub), hubs, back: hubs, at };
    const { partySize = 1, details = noDetails, from } = choice;
    return this.render(reply, service, hub, { partySize, details, from, error, urls, changing: false });
  }

  /** Another time for what is booked. */
  showChange(reply: FastifyReply, service: string, hub: string, urls: TimesUrls, from?: string, error = '') {
    const fixed = { partySize: null, details: noDetails, changing: true };
    return this.render(reply, service, hub, { ...fixed, from, error, urls });
  }

  /** A refusal of the time as one line above the times, which stand as they are now; sets the status. */
  sentenceOf(refusal: Refusal, reply: FastifyReply, language: Language): string {
    void reply.code(statusOf[refusal.code]);
    const { title, detail } = problemOf(refusal, language, String(refusal.facts.zone ?? 'UTC'), this.clock.now());
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
    if (firstFree(wish.offer.days)) return residentPage(reply, 'times', timesPage(wish, language));
    const others = await this.offers.everywhere(service);
    return residentPage(reply, 'no-times', noTimesPage(wish, others, language));
  }
}
