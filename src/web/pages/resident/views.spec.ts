import { visitOf } from '../../../domain/booking/visit.js';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyReply } from 'fastify';
import { anAppointment } from '../../../../test/builders/appointment.js';
import { aCounter } from '../../../../test/builders/counter.js';
import { aHub } from '../../../../test/builders/hub.js';
import { aHubNow } from '../../../../test/builders/hub-now.js';
import { calledAfter, manyPromised } from '../../../../test/builders/promised-range.js';
import { aService } from '../../../../test/builders/service.js';
import { aTicket } from '../../../../test/builders/ticket.js';
import { aWaitingEntry } from '../../../../test/builders/waiting-entry.js';
import type { Language } from '../../../domain/hub/hub.js';
import { spokenLanguages } from '../../../platform/sentences.js';
import { accuracySumsOf } from '../../../domain/forecast/promise/accuracy.js';
import { type PageData, renderPage } from '../../http/render-page.js';
import { accuracyPage } from '../open-data/accuracy-page.js';
import { hubAccuracyPage } from '../open-data/hub-accuracy-page.js';
import { appointmentPage } from './manage/appointment-page.js';
import { checkPage } from './details/check-page.js';
import { checklistPage } from './find/checklist-page.js';
import { noDetails } from './details/details.js';
import { detailsPage } from './details/details-page.js';
import { homePage, hubPage } from './find/home-page.js';
import { bookingHubChoicePage } from './find/hub-choice-page.js';
import { notRightPage } from './find/not-right-page.js';
import { earlierPage, joinPage } from './waiting/join-list-page.js';
import { moreTimePage } from '../phone/phone-buttons.js';
import { phonePage } from '../phone/phone-page.js';
import { rightPage } from './find/right-service-page.js';
import { servicePage } from './find/service-page.js';
import { serviceListPage } from './find/service-list-page.js';
import { waitingPage } from './waiting/waiting-entry-page.js';
import { bookingPathOf } from './find/booking-path.js';
import { anyPage, type AnyWish } from './times/any-hub-page.js';
import { proofPage } from '../../http/proof/proof-page.js';
import { limitedPage } from './details/limited-page.js';
import { monthPage } from './times/month-page.js';
import { noTimesPage } from './times/no-times-page.js';
import { timesPage, type TimesWish } from './times/times-page.js';
import { visitPage } from './find/visit-page.js';

const now = aHubNow();
const offer = {
  hub: aHub(),
  service: aService(),
  visit: visitOf(aService()),
  days: [{ date: '2027-03-23', open: true, times: [{ start: anAppointment().start, local: '10:30', seats: 1 }] }],
  asOf: now.asOf,
};
const wish: TimesWish = {
  offer,
  details: { ...noDetails, name: 'Typed' },
  partySize: 1,
  error: 'Choose a time',
  idempotencyKey: 'key',
  view: { kind: 'list' },
  urls: { self: '/self', hubs: '/hubs', any: '/any', back: '/back', at: (hub) => `/${hub}` },
  changing: false,
};
const anywhere: AnyWish = { ...wish, offers: [offer, offer] };
const held = anAppointment({ state: 'held', holdExpiresAt: anAppointment().createdAt });
const kept = { ...offer, held, asOf: held.createdAt };
const details = { ...offer, appointment: anAppointment(), noShow: false, changeable: true, asOf: now.asOf };
const filled = { times: { to: 'soon' }, errors: { to: 'Which day?' }, idempotencyKey: 'key', partySize: 1 };
const waits = {
  ...offer,
  entry: aWaitingEntry().entry,
  state: 'offered' as const,
  place: 1,
  offer: { start: anAppointment().start, expiresAt: now.asOf },
  asOf: now.asOf,
};
const number = { required: true, example: '40718265', pattern: '^[0-9]{8}$' };
const mine = {
  later: [],
  ...offer,
  ticket: aTicket(),
  state: 'called' as const,
  counter: aCounter(),
  ahead: 1,
  wait: null,
  calledBy: null,
  mayPass: [{ code: 'booked' as const }],
  firstFrom: now.asOf,
  sequence: 1,
  asOf: now.asOf,
};
const asking = aService({
  whatToBring: [{ en: 'A bill', fr: 'Une facture' }],
  eligibility: [
    {
      key: 'owner',
      question: { en: 'Are you the owner?', fr: 'Êtes-vous propriétaire?' },
      right: 'yes',
      otherwise: { en: 'Ask the owner.', fr: 'Demandez au propriétaire.' },
      service: 'property-tax',
      url: 'https://example.org/owners',
    },
  ],
});
const asked = { service: asking, way: bookingPathOf(asking, 'city-hall', '/book/property-tax/hub') };
const chosen = { service: 'property-tax', quantity: 2, also: [] };
const plain = { title: 'A title' };
const wait = { seconds: 60, early: true, slip: 'slip' };

const told = {
  hub: aHub(),
  services: new Map([['property-tax', aService()]]),
  kind: 'issue' as const,
  from: '2027-02-15',
  to: '2027-03-14',
  days: ['2027-03-12', '2027-03-13'].map((date) => ({
    hub: 'city-hall',
    date,
    service: 'property-tax',
    kind: 'issue' as const,
    sums: accuracySumsOf(manyPromised(19).map((range) => calledAfter(range, 12))),
  })),
};

/** The data of each view, from its presenter. */
const pages: Record<string, (language: Language) => PageData & Record<string, unknown>> = {
  'resident/join-waiting': (language) =>
    joinPage({ ...offer, now: now.asOf }, { ...filled, details: noDetails }, language),
  'resident/earlier-time': (language) =>
    earlierPage(details, { token: 'token', now: now.asOf, typed: filled }, language),
  'resident/waiting': (language) => ({ ...waitingPage(waits, 'token', 'declined', language), idempotencyKey: 'key' }),
  'resident/leave-waiting': (language) => waitingPage(waits, 'token', '', language),
  'resident/home': (language) => homePage([now], language),
  'resident/hub': (language) => hubPage(now, language),
  'resident/services': (language) => serviceListPage([now], 'tax', language, [language]),
  'resident/service': (language) => servicePage([{ now, here: now.services[0] as never }], language),
  'resident/right': (language) => rightPage(asked, new Map(), true, language),
  'resident/not-right': (language) =>
    notRightPage(asked, new Map([['owner', 'no']]), asking.eligibility ?? [], [asking], language),
  'resident/checklist': (language) => checklistPage(asked, language),
  'resident/visit': (language) =>
    visitPage({ ...asked, chosen, others: [aService()], formUrl: '/visit', wrong: 'apart' }, language),
  'resident/hubs': (language) => bookingHubChoicePage([offer], language),
  'resident/times': (language) => timesPage(wish, language),
  'resident/month': (language) => monthPage(wish, language),
  'resident/any': (language) => anyPage(anywhere, 'key', language),
  'resident/no-times': (language) => noTimesPage(wish, [], language),
  'resident/details': (language) =>
    detailsPage({ ...kept, service: aService({ applicationNumber: number }) }, noDetails, { name: 'Wrong' }, language),
  'resident/check': (language) => checkPage(kept, wish.details, 'key', language),
  'resident/limited': (language) =>
    limitedPage(kept, wish.details, { title: 'Enough', detail: 'Later.', status: 409, type: '', code: '' }, language),
  'resident/proof': (language) => proofPage({ form: { name: 'Sam' }, wait, challenge: '{}' }, '/book', language),
  'resident/gone': () => ({ ...plain, lead: 'Gone', timesUrl: '/' }),
  'resident/booked': (language) => appointmentPage(details, 'token', '', language),
  'resident/confirm': (language) => ({
    ...appointmentPage({ ...details, confirmation: 'awaited' }, 'token', '', language),
    confirmUrl: '/confirm',
  }),
  'resident/appointment': (language) => appointmentPage(details, 'token', 'changed', language),
  'resident/cancel': (language) => ({ ...appointmentPage(details, 'token', '', language), idempotencyKey: 'key' }),
  'resident/lost-link': () => plain,
  'resident/help': () => plain,
  'resident/accessibility': () => plain,
  'resident/privacy': () => ({ ...plain, days: 60, cancelledDays: 7 }),
  'resident/accuracy': (language) => accuracyPage([told, { ...told, days: [] }], language),
  'resident/hub-accuracy': (language) => hubAccuracyPage(told, language),
  'resident/error': () => ({ ...plain, problem: { detail: 'Something' } }),
  'phone/my-ticket': (language) => phonePage(mine, 'token', language),
  'phone/leave': (language) => phonePage(mine, 'token', language),
  'phone/more-time': (language) => ({ ...phonePage(mine, 'token', language), ask: moreTimePage(mine, language) }),
};

/** The page in this language. */
function rendered(view: string, language: Language): string {
  let html = '';
  const reply = {
    request: { url: '/somewhere?token=a', query: {}, cookies: {}, headers: { 'accept-language': language } },
    type: () => reply,
    send: (page: string) => {
      html = page;
      return reply;
    },
  };
  renderPage(reply as unknown as FastifyReply, view, pages[view]?.(language) ?? plain);
  return html;
}

const cases = Object.keys(pages).flatMap((view) => spokenLanguages().map((language) => [view, language] as const));

describe('the views of residents and phones', () => {
  it('are all covered by this spec', () => {
    const views = ['resident', 'phone'].flatMap((face) =>
      readdirSync(join(import.meta.dirname, '../../views', face)).map((file) => `${face}/${file.replace('.hbs', '')}`),
    );
    expect(views.filter((view) => !view.endsWith('/layout')).sort()).toEqual(Object.keys(pages).sort());
  });

  it.each(cases)('%s in %s has all its data and sentences, and one heading', (view, language) => {
    const html = rendered(view, language);
    expect(html).toContain(`<html lang="${language}" dir="ltr">`);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toMatch(/(?:resident|phone|shared|reason)\.[a-z]|\[object|undefined|\{\{/);
    // a missing fact of a sentence leaves a gap before its full stop
    expect(html).not.toMatch(/\s\.(?=\s|<)/);
  });

  it.each(Object.keys(pages))('%s does not break a French word at its hyphen in large text', (view) => {
    const large = rendered(view, 'fr').match(/<(h[1-3]|button|legend)\b.*?<\/\1>|<a class="button.*?<\/a>/gs) ?? [];
    const texts = large.map((part) => part.replaceAll(/<.*?>/gs, ''));
    expect(texts.filter((text) => /\p{L}-\p{L}/u.test(text))).toEqual([]);
  });

  it('mark the group of days as wrong where no time was chosen', () => {
    const html = rendered('resident/times', 'en');
    expect(html).toMatch(/role="group" aria-labelledby="days" aria-describedby="start-wrong"/);
    expect(html).toMatch(/id="start-wrong">.*Choose a time</);
  });

  it.each(cases)('%s in %s has no inline styles or scripts, which the policy forbids', (view, language) => {
    expect(rendered(view, language)).not.toMatch(/<style|style="|<script(?! type="module" src)|\son[a-z]+="/);
  });
});
