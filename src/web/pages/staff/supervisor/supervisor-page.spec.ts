import { aCounter } from '../../../../../test/builders/counter.js';
import { aHub } from '../../../../../test/builders/hub.js';
import { aService } from '../../../../../test/builders/service.js';
import { aTicket } from '../../../../../test/builders/ticket.js';
import type { OpeningNow } from '../../../../domain/hub/opening-now.js';
import { plusMinutes } from '../../../../domain/time/instant.js';
import type { HubNow } from '../../../../use-cases/hub/show-hubs.js';
import type { QueueNow } from '../../../../use-cases/queue/show-queue.js';
import { supervisorPage } from './supervisor-page.js';

const now = plusMinutes(aTicket().arrivedAt, 40);
const offered = { offered: true, now: true };
const service = aService();

const hubWith = (opening: OpeningNow): HubNow => ({
  hub: aHub(),
  opening,
  services: [
    {
      service,
      walkIn: offered,
      appointment: offered,
      waits: { key: service.key, name: service.name, waiting: 2, wait: null, upToMinutes: null },
    },
  ],
  counters: [],
  waiting: 2,
  sequence: 1,
  asOf: now,
});

const queue: QueueNow = {
  hub: aHub(),
  services: new Map([['property-tax', service]]),
  sequence: 1,
  asOf: now,
  counters: [aCounter(), aCounter({ key: 'city-hall-2', label: '2', open: false, openServices: [] })],
  waiting: [aTicket(), aTicket({ arrivedAt: plusMinutes(now, -5) })],
  called: [],
  serving: [aTicket({ state: 'serving', counter: 'city-hall-1', label: 'A041', since: now })],
  held: [],
  missed: [],
};

const page = (opening: OpeningNow) =>
  supervisorPage({ hub: hubWith(opening), queue, languages: ['en', 'fr'], alarms: { signIns: [] } }, 'en');

describe('the overview of a hub for its supervisor', () => {
  it('shows the state of each counter', () => {
    const [first, second] = page({ open: true }).counters;
    expect(first).toMatchObject({ ticket: 'A041', state: 'serving', word: 'Serving', since: 'since 10:10' });
    expect(second).toMatchObject({ ticket: '', state: 'waiting', word: 'Closed' });
  });

  it('shows how many people wait for each service and the longest wait', () => {
    expect(page({ open: true }).waiting).toEqual([
      { name: 'Property tax', waiting: '2', longest: '40 min', open: '1', range: 'No counter' },
    ]);
  });

  it('offers to reopen a hub that a supervisor closed, but not one that the calendar closes', () => {
    const text = { en: 'Water main repair', fr: 'Conduite d’eau' };
    const closed = page({ open: false, reason: { code: 'closure', text } }).opening;
    expect(closed).toEqual({ open: false, closedByUs: true, sentence: 'Closed: Water main repair' });
    expect(page({ open: false, reason: { code: 'holiday' } }).opening.closedByUs).toBe(false);
  });
});
