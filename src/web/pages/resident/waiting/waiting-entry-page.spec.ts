import { anAppointment } from '../../../../../test/builders/appointment.js';
import { aHub } from '../../../../../test/builders/hub.js';
import { aService } from '../../../../../test/builders/service.js';
import { aWaitingEntry } from '../../../../../test/builders/waiting-entry.js';
import { visitOf } from '../../../../domain/booking/visit.js';
import { MINUTE, plusMinutes } from '../../../../domain/time/instant.js';
import type { WaitingDetails } from '../../../../use-cases/booking/show-waiting.js';
import { dayError, waitingTimesOf } from './waiting-forms.js';
import { wishText } from '../../waiting-wish-words.js';
import { waitingPage } from './waiting-entry-page.js';

const now = anAppointment().createdAt;
const { start } = anAppointment();
const zone = 'America/Toronto';
const aPage = (exception: Partial<WaitingDetails>, said = '') => {
  const details = { entry: aWaitingEntry().entry, state: 'waiting' as const, place: 3, hub: aHub() };
  const service = aService();
  return waitingPage(
    { ...details, service, visit: visitOf(service), reach: 'email', asOf: now, ...exception },
    'token',
    said,
    'en',
  );
};

describe('the page of an entry on a waiting list', () => {
  it('shows the number on the list, and what has just happened', () => {
    expect(aPage({}, 'joined')).toMatchObject({ heading: 'You are on the waiting list', said: '' });
    expect(aPage({}).place).toBe('You are number 3 on the list');
    expect(aPage({}, 'declined').said).toContain('You keep your place');
  });

  it('shows the offered time, until when it is held, and the remaining minutes, rounded up', () => {
    const offer = { start, expiresAt: plusMinutes(now, 20) };
    const page = aPage({ state: 'offered', offer, asOf: plusMinutes(now, 5.5) });
    expect(page.heading).toContain('Tuesday 23\u00a0March');
    expect(page.lead).toContain('(15 more minutes)');
    const end = aPage({ state: 'offered', offer, asOf: plusMinutes(now, 20 - 1 / MINUTE) });
    expect(end.lead).toContain('(1 more minute)');
  });

  it('warns at the last offer that may lapse', () => {
    const offer = { start, expiresAt: plusMinutes(now, 20) };
    expect(aPage({ state: 'offered', offer }).last).toBe('');
    const twice = aWaitingEntry({ lapses: 2 }).entry;
    expect(aPage({ state: 'offered', offer, entry: twice }).last).toContain('third offer');
  });

  it('explains why the waiting has ended, and links to the times', () => {
    const page = aPage({ state: 'ended', endedBecause: 'lapsed' });
    expect(page).toMatchObject({ canLeave: false, againUrl: '/book/property-tax/city-hall' });
    expect(page.lead).toContain('3 times');
  });

  it('names all services of the visit', () => {
    const service = aService();
    expect(aPage({ visit: visitOf(service, 2) }).about).toContain(`${service.name.en} ×\u00a02`);
  });

  it('promises no message where no channel reaches the resident', () => {
    expect(aPage({}).lead).toContain('We write to you');
    const page = aPage({ reach: undefined });
    expect([page.lead, page.kept].join(' ')).not.toContain('write to you');
    expect(page.lead).toContain('open it often');
  });

  it('names the booking that was made from an offer', () => {
    const page = aPage({ state: 'taken', booked: anAppointment() });
    expect(page.booking).toMatch(/^Your booking .* is for/);
  });

  it('names the wished days and the part of the day', () => {
    const wished = { earliest: '2027-03-16', latest: '2027-03-16', timeOfDay: 'morning' as const };
    expect(wishText(wished, 'en')).toBe('Morning, before noon, on Tuesday 16\u00a0March');
    expect(wishText({ ...wished, latest: '2027-04-01' }, 'fr')).toContain(
      'du mardi 16\u00a0mars au jeudi 1er\u00a0avril',
    );
  });
});

describe('the typed times of an entry', () => {
  it('are any time within sixty days where nothing is typed', () => {
    expect(waitingTimesOf({ to: '', timeOfDay: 'never' })).toEqual({ timeOfDay: 'any' });
    expect(dayError({ to: '' }, { zone, now }, 'en')).toBe('');
  });

  it('have a sentence for each problem of the last day', () => {
    expect(dayError({ to: '2027-02-30' }, { zone, now }, 'en')).toContain('such as');
    expect(dayError({ to: '2027-03-14' }, { zone, now }, 'en')).toContain('not in the past');
    expect(dayError({ to: '2028-03-14' }, { zone, now }, 'en')).toContain('92 days');
    expect(dayError({ to: '2028-03-14' }, { zone, now, before: start }, 'en')).toBe('');
  });
});
