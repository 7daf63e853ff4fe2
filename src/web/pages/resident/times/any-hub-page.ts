import { dayText } from '../../../../contract/words/day.js';
import { textIn } from '../../../../contract/words/text-in.js';
import type { FreeTime } from '../../../../domain/booking/free-times.js';
import type { Language, LocalDate } from '../../../../domain/hub/hub.js';
import { isoOf } from '../../../../platform/iso-instant.js';
import { saying, translate } from '../../../../platform/sentences.js';
import { type ShownDay, shownDay, timeOf } from './day-times.js';
import { type Offer, offerName } from '../offers.js';
import { stepsAt } from '../booking-progress.js';
import { partyOf } from './times-page.js';
import { queryOf } from './times-view.js';
import { timesLinkTo } from './times-link.js';

/** The content of the page with the soonest times of all hubs. */
export interface AnyWish {
  offers: readonly Offer[];
  urls: AnyUrls;
  /** Null where the number of people stays as it was booked. */
  partySize: number | null;
  /** The first start of the page in ISO 8601; the page begins now without it. */
  from?: string;
  error: string;
  changing: boolean;
}

export interface AnyUrls {
  self: string;
  hubs: string;
}

/** A free time with its hub. */
interface PlacedTime {
  offer: Offer;
  date: LocalDate;
  time: FreeTime;
  text: string;
}

const DAYS_A_PAGE = 14;
/** The most times on a page, because with several hubs each quarter of an hour has several times. */
const TIMES_A_PAGE = 60;

/** The value of a radio button of this page: the hub and the start. */
export const choiceOf = (hub: string, start: number): string => `${hub} ${isoOf(start)}`;

/** The hub and the start of such a value; undefined where no button was chosen. */
export function chosenIn(choice: string | undefined): { hub: string; start: string } | undefined {
  if (choice === undefined) return undefined;
  const [hub = '', start = ''] = choice.split(' ');
  return { hub, start };
}

export function anyPage(content: AnyWish, idempotencyKey: string, language: Language) {
  const { offers, urls, error, changing, partySize, from } = content;
  const times = placed(offers, language);
  const { shown, next } = pageOf(times, from);
  const title = translate(language, changing ? 'resident.change.title' : 'resident.any.title');
  const party = mostOf(offers, partySize);
  const source = { self: urls.self, asButtons: party.length > 0 };
  const say = saying(language, 'resident.any');
  return {
    title: error === '' ? title : translate(language, 'resident.errors.title', { title }),
    heading: title,
    error,
    errors: error === '' ? [] : [{ href: '#first-time', message: error }],
    steps: changing ? null : stepsAt(3, language),
    service: offers[0] ? offerName(offers[0], language) : '',
    hubsUrl: urls.hubs,
    back: urls.hubs,
    formUrl: urls.self,
    viewQuery: queryOf({ kind: 'list', from }),
    hidden: [],
    carries: source.asButtons,
    idempotencyKey,
    days: daysOf(shown, language),
    others: [
      ...(next ? [timesLinkTo(source, { kind: 'list', from: isoOf(next.time.start) }, say('later'))] : []),
      ...(shown[0] === times[0] ? [] : [timesLinkTo(source, { kind: 'list' }, say('first'))]),
    ],
    party,
  };
}

/** The largest party of any hub. A hub that takes fewer people refuses when its time is chosen. */
function mostOf(offers: readonly Offer[], partySize: number | null): ReturnType<typeof partyOf> {
  const choices = offers.map((offer) => partyOf(offer, partySize));
  return choices.reduce((most, choice) => (choice.length > most.length ? choice : most), []);
}

/** All times of all hubs, the soonest first; those of one start in the city's order of hubs. */
const placed = (offers: readonly Offer[], language: Language): PlacedTime[] =>
  offers
    .flatMap((offer) =>
      offer.days.flatMap(({ date, times }) =>
        times.map((time, index) => ({ offer, date, time, text: timeOf(times, index, language) })),
      ),
    )
    .sort((a, b) => a.time.start - b.time.start);

/** At most fourteen dates, and about sixty times, because all times of one start are on the same page. */
function pageOf(times: readonly PlacedTime[], from = ''): { shown: PlacedTime[]; next?: PlacedTime } {
  const begin = times.findIndex(({ time }) => isoOf(time.start) >= from);
  const rest = times.slice(Math.max(0, begin));
  const dates = [...new Set(rest.map(({ date }) => date))];
  const beyond = dates[DAYS_A_PAGE];
  const last = rest[TIMES_A_PAGE - 1];
  const end = rest.findIndex(
    ({ date, time }) => (beyond !== undefined && date >= beyond) || (last && time.start > last.time.start),
  );
  return end < 0 ? { shown: rest } : { shown: rest.slice(0, end), next: rest[end] };
}

function daysOf(times: readonly PlacedTime[], language: Language): ShownDay[] {
  const dates = [...new Set(times.map(({ date }) => date))].sort();
  const [first] = times;
  return dates.map((date) => {
    const shown = times
      .filter((one) => one.date === date)
      .map((one) => ({
        local: one.time.local,
        value: choiceOf(one.offer.hub.key, one.time.start),
        text: one.text,
        hub: textIn(one.offer.hub.name, language),
        id: one === first ? 'first-time' : '',
      }));
    return shownDay(date, shown, '', language);
  });
}

/** The page for a visit without a free time at any hub. */
export function nowherePage({ offers, urls, changing }: AnyWish, language: Language) {
  const [first] = offers;
  const last = offers
    .flatMap(({ days }) => days.at(-1)?.date ?? [])
    .sort()
    .at(-1);
  const facts = {
    service: first ? offerName(first, language) : '',
    date: last ? dayText(language, last, 'date-and-year') : '',
  };
  return {
    title: translate(language, 'resident.any.none'),
    lead: translate(language, 'resident.no-times.lead', facts),
    steps: changing ? null : stepsAt(3, language),
    back: urls.hubs,
    reasons: [],
    hubs: [],
    anyUrl: '',
    walkIn: first?.service.channels.walkIn ? `/book/${first.service.key}` : '',
  };
}
