import type { FreeDay } from '../../domain/booking/free-times.js';
import type { Language, LocalDate } from '../../domain/hub/hub.js';
import { isoOf } from '../../platform/iso-instant.js';
import { closedReasonOfDay } from '../http/reasons.js';
import { translate } from '../http/translator.js';
import { clockText } from '../http/wording.js';
import { type Details, hasDetails, hiddenFields } from './details.js';
import { firstTimeLine } from './hubs-page.js';
import type { Offer } from './offers.js';
import { stepsAt } from './steps.js';
import { daysShown } from './times-window.js';
import { dateText, dayText } from './when.js';

/** What makes the page: the third step of a booking, or another time for one that is booked. */
export interface TimesWish {
  offer: Offer;
  details: Details;
  /** Null where the number of people stays as it was booked. */
  partySize: number | null;
  from?: LocalDate;
  /** What went wrong, ready to be read; empty if nothing did. */
  error: string;
  idempotencyKey: string;
  urls: TimesUrls;
  changing: boolean;
}

/** Where the links and the form of the page go. */
export interface TimesUrls {
  form: string;
  hubs: string;
  back: string;
  /** The same page for a hub. */
  at: (hub: string) => string;
}

export function timesPage(wish: TimesWish, language: Language) {
  const { offer, details, from, error, idempotencyKey, urls, changing } = wish;
  const { hub, service } = offer;
  const { days, laterFrom } = daysShown(offer.days, from);
  const title = translate(language, changing ? 'resident.change.title' : 'resident.times.title');
  return {
    title: error === '' ? title : translate(language, 'resident.errors.title', { title }),
    heading: title,
    error,
    errors: error === '' ? [] : [{ href: '#first-time', message: error }],
    steps: changing ? null : stepsAt(3, language),
    service: service.name[language],
    hub: hub.name[language],
    hubKey: changing ? hub.key : '',
    minutes: translate(language, 'resident.service.about-minutes', { count: service.minutes }),
    formUrl: urls.form,
    hubsUrl: urls.hubs,
    back: urls.back,
    days: shownDays(days, language),
    laterFrom: laterFrom ?? '',
    laterUrl: laterFrom && !hasDetails(details) ? withQuery(urls.at(hub.key), `from=${laterFrom}`) : '',
    hidden: hiddenFields(details),
    party: partyOf(wish),
    idempotencyKey,
  };
}

const withQuery = (url: string, query: string): string => `${url}${url.includes('?') ? '&' : '?'}${query}`;

function partyOf({ offer, partySize }: TimesWish): { value: number; chosen: boolean }[] {
  const most = offer.service.booking.maxPartySize;
  if (partySize === null || most < 2) return [];
  return Array.from({ length: most }, (_, index) => ({ value: index + 1, chosen: index + 1 === partySize }));
}

interface ShownDay {
  day: string;
  times: { value: string; text: string; id: string }[];
  /** Why there are none. */
  reason: string;
}

function shownDays(days: readonly FreeDay[], language: Language): ShownDay[] {
  const firstDay = days.find(({ times }) => times.length > 0);
  return days.map((day) => ({
    day: dayText(language, day.date),
    reason: day.times.length > 0 ? '' : reasonOf(day, language),
    times: day.times.map(({ start, local }, index) => ({
      value: isoOf(start),
      text: timeOf(day, index, local, language),
      id: day === firstDay && index === 0 ? 'first-time' : '',
    })),
  }));
}

const reasonOf = ({ reason }: FreeDay, language: Language): string =>
  reason ? closedReasonOfDay(reason).text[language] : translate(language, 'resident.times.none-left');

/** On the night the clocks go back, what a clock shows twice is told apart. */
function timeOf({ times }: FreeDay, index: number, local: string, language: Language): string {
  const time = clockText(language, local);
  const second = times.slice(0, index).some((earlier) => earlier.local === local);
  return second ? translate(language, 'resident.times.second', { time }) : time;
}

/** Nothing is free within the whole horizon: why, and where else. */
export function noTimesPage(wish: TimesWish, others: readonly Offer[], language: Language) {
  const { hub, service, days } = wish.offer;
  const last = days.at(-1);
  const facts = { service: service.name[language], date: last ? dateText(language, last.date) : '' };
  const free = others.filter((other) => other.hub.key !== hub.key && other.days.some(({ times }) => times.length > 0));
  return {
    title: translate(language, 'resident.no-times.title', { hub: hub.name[language] }),
    lead: translate(language, 'resident.no-times.lead', facts),
    steps: wish.changing ? null : stepsAt(3, language),
    back: wish.urls.back,
    hubs: free.sort(byFirstTime).map((other) => firstTimeLine(other, language, wish.urls.at)),
    walkIn: service.channels.walkIn ? `/book/${service.key}` : '',
  };
}

const firstStart = ({ days }: Offer): number => days.find(({ times }) => times.length > 0)?.times[0]?.start ?? 0;
const byFirstTime = (a: Offer, b: Offer): number => firstStart(a) - firstStart(b);
