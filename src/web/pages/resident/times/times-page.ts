import type { MessageKey } from '../../../../contract/languages/message-keys.js';
import { dayText } from '../../../../contract/words/day.js';
import { textIn } from '../../../../contract/words/text-in.js';
import type { FreeDay } from '../../../../domain/booking/free-times.js';
import type { Language, LocalDate } from '../../../../domain/hub/hub.js';
import { isoOf } from '../../../../platform/iso-instant.js';
import { translate } from '../../../../platform/sentences.js';
import { type ShownDay, shownDay, timeOf, whyNot } from './day-times.js';
import { type Details, hasDetails, hiddenFields } from '../details/details.js';
import { type Offer, offerMinutes, offerName } from '../offers.js';
import { stepsAt } from '../booking-progress.js';
import { monthOf, queryOf, type TimesView } from './times-view.js';
import { listedDays } from './listed-days.js';
import { type TimesLink, type TimesLinkSource, timesLinkTo } from './times-link.js';

/** The content of the page, for the third step of a booking or for moving a booking. */
export interface TimesWish {
  offer: Offer;
  details: Details;
  /** Null where the number of people stays as it was booked. */
  partySize: number | null;
  view: TimesView;
  /** The error as a sentence, or ''. */
  error: string;
  idempotencyKey: string;
  urls: TimesUrls;
  changing: boolean;
}

/** The addresses of the page's links and of its form. */
export interface TimesUrls {
  /** The page itself without its view; also the address of its form. */
  self: string;
  hubs: string;
  /** The soonest times of all hubs. */
  any: string;
  back: string;
  /** The same page for another hub. */
  at: (hub: string) => string;
}

/** The page with a list of days, or with one day. */
export function timesPage(content: TimesWish, language: Language) {
  const { offer, error, urls, view } = content;
  const title = translate(language, titleOf(content));
  const { days, others } = view.kind === 'day' ? oneDay(offer, view.day) : listed(content, language);
  const choosable = days.some(({ times }) => times.length > 0);
  const shared = sharedTexts(content, language);
  return {
    ...shared,
    choosable,
    // a day without times has no field for the number of people, so it is carried in a hidden one
    hidden: choosable ? shared.hidden : [...shared.hidden, ...peopleKept(content.partySize)],
    title: error === '' ? title : translate(language, 'resident.errors.title', { title }),
    heading: title,
    error,
    errors: error === '' ? [] : [{ href: '#first-time', message: error }],
    views: viewLinks(content, language),
    days: shownDays(offer, days, language),
    back: view.kind === 'day' && !waysFrom(content).asButtons ? monthLink(content, view.day, language).url : urls.back,
    around: view.kind === 'day' ? daysAround(content, view.day, language) : [],
    others,
    party: partyOf(offer, content.partySize),
  };
}

const peopleKept = (partySize: number | null): { name: string; value: string }[] =>
  partySize === null ? [] : [{ name: 'partySize', value: String(partySize) }];

function titleOf({ changing, view }: TimesWish): MessageKey {
  if (changing) return 'resident.change.title';
  return view.kind === 'day' ? 'resident.times.choose' : 'resident.times.title';
}

/** The texts and addresses that every view of the times has. */
export function sharedTexts(content: TimesWish, language: Language) {
  const { offer, details, urls, changing, idempotencyKey, view } = content;
  const { hub } = offer;
  return {
    steps: changing ? null : stepsAt(3, language),
    service: offerName(offer, language),
    hub: textIn(hub.name, language),
    hubKey: changing ? hub.key : '',
    minutes: translate(language, 'resident.service.about-minutes', { count: offerMinutes(offer) }),
    formUrl: urls.self,
    hubsUrl: urls.hubs,
    back: urls.back,
    hidden: hiddenFields(details),
    viewQuery: queryOf(view),
    carries: waysFrom(content).asButtons,
    idempotencyKey,
  };
}

/** The links are buttons where something was typed, because an address must not contain it and a link would lose it. */
export const waysFrom = ({ offer, details, partySize, urls }: TimesWish): TimesLinkSource => ({
  self: urls.self,
  asButtons: hasDetails(details) || partyOf(offer, partySize).length > 0,
});

/** The links to the list and to the calendar. `shown` marks the one that the page shows. */
export function viewLinks(content: TimesWish, language: Language): (TimesLink & { shown: boolean })[] {
  const link = (name: 'list' | 'month', view: TimesView) => ({
    ...timesLinkTo(waysFrom(content), view, translate(language, `resident.times.as-${name}`)),
    shown: content.view.kind === name,
  });
  const month = content.view.kind === 'day' ? monthOf(content.view.day) : undefined;
  return [link('list', { kind: 'list' }), link('month', { kind: 'month', month })];
}

const monthLink = (content: TimesWish, day: LocalDate, language: Language): TimesLink =>
  timesLinkTo(
    waysFrom(content),
    { kind: 'month', month: monthOf(day) },
    dayText(language, `${monthOf(day)}-01`, 'month'),
  );

function listed(content: TimesWish, language: Language): { days: FreeDay[]; others: TimesLink[] } {
  const { offer, view } = content;
  const { days, laterFrom } = listedDays(offer.days, view.kind === 'list' ? view.from : undefined);
  const link = (name: 'first' | 'later', from?: LocalDate): TimesLink =>
    timesLinkTo(waysFrom(content), { kind: 'list', from }, translate(language, `resident.times.${name}`));
  const isFirst = days[0] === listedDays(offer.days).days[0];
  return { days, others: [...(laterFrom ? [link('later', laterFrom)] : []), ...(isFirst ? [] : [link('first')])] };
}

const oneDay = ({ days }: Offer, date: LocalDate): { days: FreeDay[]; others: TimesLink[] } => ({
  days: days.filter((day) => day.date === date),
  others: [],
});

/** The nearest days with free times before and after. */
function daysAround(content: TimesWish, date: LocalDate, language: Language): TimesLink[] {
  const free = content.offer.days.filter(({ times }) => times.length > 0);
  const before = free.findLast((day) => day.date < date);
  const after = free.find((day) => day.date > date);
  const link = (name: 'day-before' | 'day-after', day: FreeDay): TimesLink => {
    const text = translate(language, `resident.times.${name}`, { day: dayText(language, day.date) });
    return timesLinkTo(waysFrom(content), { kind: 'day', day: day.date }, text);
  };
  return [...(before ? [link('day-before', before)] : []), ...(after ? [link('day-after', after)] : [])];
}

/** The choices for the number of people. Empty where only one may come, or where the booked number stays. */
export function partyOf({ service }: Offer, partySize: number | null): { value: number; chosen: boolean }[] {
  const most = service.booking.maxPartySize;
  if (partySize === null || most < 2) return [];
  return Array.from({ length: most }, (_, index) => ({ value: index + 1, chosen: index + 1 === partySize }));
}

function shownDays(offer: Offer, days: readonly FreeDay[], language: Language): ShownDay[] {
  const firstDay = days.find(({ times }) => times.length > 0);
  return days.map((day) => {
    const times = day.times.map(({ start, local }, index) => ({
      local,
      value: isoOf(start),
      text: timeOf(day.times, index, language),
      hub: '',
      id: day === firstDay && index === 0 ? 'first-time' : '',
    }));
    return shownDay(day.date, times, times.length > 0 ? '' : whyNot(offer, day, language).text, language);
  });
}
