import { aCounter } from '../../../test/builders/counter.js';
import { aHub } from '../../../test/builders/hub.js';
import { aHubNow } from '../../../test/builders/hub-now.js';
import { aService } from '../../../test/builders/service.js';
import { aTicket } from '../../../test/builders/ticket.js';
import type { Hub } from '../../domain/hub/hub.js';
import { instant } from '../../domain/time/instant.js';
import type { HubNow } from '../../use-cases/hub/show-hubs.js';
import { closedServiceWait, hubWait, placeText, walkInWait } from './walk-in-waits.js';

const officeHours = (opening: Partial<Hub['opening']> = {}): Hub =>
  aHub({
    opening: {
      ...aHub().opening,
      series: [{ weekdays: [1, 2, 3, 4, 5], times: [{ from: '08:30', to: '16:30' }] }],
      ...opening,
    },
  });
const evening = instant(Date.UTC(2027, 2, 15, 22));
const first = (now: HubNow) => now.services[0] as HubNow['services'][number];

describe('the wait of a walk-in', () => {
  it('is a range with the number of waiting people', () => {
    const now = aHubNow({ waiting: [aTicket()] });
    expect(walkInWait(now, first(now), 'en')).toMatchObject({
      range: '10–25 min',
      instead: '',
      note: '1 person waiting',
    });
  });

  it('is a sentence with the upper end where nobody waits', () => {
    const now = aHubNow();
    const empty = { range: '', instead: 'Nobody is waiting', timed: true };
    expect(walkInWait(now, first(now), 'en')).toEqual({ ...empty, note: 'Called within 5 min' });
    expect(hubWait(now, 'en')).toEqual({ ...empty, note: 'Property tax: called within 5 min' });
  });

  it('says that people wait for other services where nobody waits for this one', () => {
    const now = aHubNow({ waiting: [aTicket({ service: 'permits' })] });
    expect(walkInWait(now, first(now), 'en')).toMatchObject({
      range: '0–5 min',
      note: '1 waiting for other services',
    });
    expect(hubWait(now, 'en')).toMatchObject({
      instead: '1 person waiting',
      note: 'Property tax: called within 5 min',
    });
  });

  it('is one number where both ends are equal', () => {
    const now = aHubNow({ services: [aService({ minutes: 1 })], waiting: [aTicket()] });
    expect(walkInWait(now, first(now), 'en').range).toBe('5 min');
  });

  it('is the next opening where a newcomer would not be called before closing', () => {
    const waiting = Array.from({ length: 9 }, () => aTicket());
    const now = aHubNow({ hub: officeHours(), waiting, asOf: instant(Date.UTC(2027, 2, 15, 20, 20)) });
    const text = { range: '', instead: 'No more walk-ins today', timed: false };
    expect(walkInWait(now, first(now), 'en')).toEqual({
      ...text,
      note: 'Walk in from Tuesday 16\u00a0March at\u00a08:30',
    });
    expect(hubWait(now, 'en')).toEqual({ ...text, note: '9 people waiting' });
  });

  it('of a hub is that of a service that still takes walk-ins today', () => {
    const quick = aService({ key: 'quick', name: { en: 'Quick', fr: 'Rapide' }, minutes: 1 });
    const counters = [aCounter(), aCounter({ key: 'city-hall-2', services: ['quick'], openServices: ['quick'] })];
    const services = [aService(), quick];
    const waiting = Array.from({ length: 9 }, () => aTicket());
    const asOf = instant(Date.UTC(2027, 2, 15, 20, 20));
    const now = aHubNow({ hub: officeHours(), services, counters, waiting, asOf });
    expect(hubWait(now, 'en').note).toContain('Quick: called within');
  });

  it('is not shown while no counter is open', () => {
    const now = aHubNow({ counters: [aCounter({ open: false, openServices: [] })] });
    expect(hubWait(now, 'en')).toEqual({
      range: '',
      instead: 'No counter open now',
      note: 'Nobody is waiting',
      timed: false,
    });
  });

  it('is the reason where a service takes appointments only', () => {
    const now = aHubNow({ services: [aService({ channels: { appointment: aService().channels.appointment } })] });
    expect(walkInWait(now, first(now), 'fr').instead).toBe('Sur rendez\u2011vous seulement');
  });

  it('is the reason and the next opening while the hub is closed', () => {
    const now = aHubNow({ hub: officeHours(), asOf: evening });
    expect(hubWait(now, 'en')).toEqual({
      range: '',
      instead: 'Outside the hours',
      note: 'Opens Tuesday 16\u00a0March at\u00a08:30',
      timed: false,
    });
    expect(walkInWait(now, first(now), 'en').note).toBe('Walk in from Tuesday 16\u00a0March at\u00a08:30');
  });

  it('is a reason that speaks of today where the hub is closed all day', () => {
    const now = aHubNow({ hub: officeHours(), asOf: instant(Date.UTC(2027, 2, 20, 14)) });
    expect(hubWait(now, 'en').instead).toBe('Closed today');
    expect(hubWait(now, 'fr').instead).toBe('Fermé aujourd’hui');
  });

  it('of a service at a closed hub is its next opening only where that is another day', () => {
    const morning = [{ from: '09:00', to: '12:00' }];
    const thursdays = aService({ key: 'thursdays', channels: { walkIn: { 4: morning } } });
    const now = aHubNow({ hub: officeHours(), asOf: evening, services: [aService(), thursdays] });
    const [daily, weekly] = now.services.map((one) => closedServiceWait(now, one, 'en'));
    expect(daily).toEqual({ range: '', instead: '', note: '', timed: false });
    expect(weekly).toMatchObject({ instead: '', note: 'Walk in from Thursday 18\u00a0March at\u00a09:00' });
  });

  it('is the public reason of a closure', () => {
    const from = instant(Date.UTC(2027, 2, 15, 12));
    const reason = { en: 'water main repair', fr: 'réparation d’une conduite' };
    const hub = officeHours({ closures: [{ from, to: evening, reason }] });
    expect(hubWait(aHubNow({ hub }), 'en').instead).toBe('Closed: water main repair');
  });

  it('of a hub is that of the service with the most waiting people', () => {
    const permits = aService({ key: 'permits', minutes: 30 });
    const counters = [aCounter(), aCounter({ key: 'city-hall-2', services: ['permits'], openServices: ['permits'] })];
    const waiting = [aTicket({ service: 'permits' })];
    // nobody waits for the other service, whose range would begin with 0
    expect(hubWait(aHubNow({ services: [aService(), permits], counters, waiting }), 'en').range).toMatch(
      /^25–\d+ min$/,
    );
  });
});

describe('the place of a hub', () => {
  it('has the time until which it is open', () => {
    expect(placeText(aHubNow({ hub: officeHours() }), 'en')).toBe('100 Queen Street West, open until 16:30');
  });

  it('says that it never closes', () => {
    expect(placeText(aHubNow(), 'en')).toBe('100 Queen Street West, open day and night');
  });

  it('is the address alone while it is closed', () => {
    expect(placeText(aHubNow({ hub: officeHours(), asOf: evening }), 'en')).toBe('100 Queen Street West');
  });
});
