import { aCounter } from '../../../../../test/builders/counter.js';
import { anEvent } from '../../../../../test/builders/event.js';
import { aHub } from '../../../../../test/builders/hub.js';
import { aService } from '../../../../../test/builders/service.js';
import { aTicket } from '../../../../../test/builders/ticket.js';
import { eventTypes, type LooseEvent } from '../../../../domain/events.js';
import { hasSentence } from '../../../../platform/sentences.js';
import { staffPageContext } from '../parts/staff-page-context.js';
import { sentenceOf } from './history-page.js';

const at = aTicket().arrivedAt;
const queue = {
  counters: [aCounter({ key: 'city-hall-3', label: '3' })],
  services: new Map([['property-tax', aService()]]),
};
const english = staffPageContext(aHub(), at, 'en');
const french = staffPageContext(aHub(), at, 'fr');

const eventOfTicket = (exception: Partial<LooseEvent>) =>
  anEvent({ at, ticket: 'city-hall.ticket', counter: 'city-hall-3', ...exception });

describe('the history of a ticket', () => {
  it('explains why this ticket was called and which one it went before', () => {
    const call = eventOfTicket({ reason: { code: 'walk-in-guard', waitedMinutes: 61, before: 'B007' } });
    expect(sentenceOf(call, queue, english)).toBe('called to counter 3: walk-in guard, waited 61 min, before B007');
    expect(sentenceOf(call, queue, french)).toBe(
      'appelé au guichet 3\u00a0: attente garantie sans rendez-vous, 61 min, avant B007',
    );
  });

  it('tells how a ticket was issued and for which service', () => {
    const given = eventOfTicket({ type: 'ticket-issued', actor: 'kiosk:north', reason: { service: 'property-tax' } });
    expect(sentenceOf(given, queue, english)).toBe('ticket given at the kiosk: Property tax');
  });

  it('tells to which service and counter a ticket was transferred', () => {
    const reason = { fromService: 'x', toService: 'property-tax', toCounter: 'city-hall-3' };
    const moved = eventOfTicket({ type: 'transferred', reason });
    expect(sentenceOf(moved, queue, english)).toBe('transferred to Property tax, counter 3');
  });

  it('shows the keys of services and counters that the city no longer has', () => {
    const gone = eventOfTicket({ type: 'finished', counter: 'old-9', reason: { service: 'old-service' } });
    expect(sentenceOf(gone, queue, english)).toBe('finished at counter old-9: old-service');
  });

  it('has a sentence for every event of a ticket', () => {
    const ofHub = [
      'counter-opened',
      'counter-closed',
      'hub-closed',
      'hub-reopened',
      'city-applied',
      'policy-changed',
      'counter-changed',
    ];
    const ofHours = ['hours-changed', 'hours-withdrawn', 'offers-sent', 'offer-told'];
    const ofBooking = [
      'time-held',
      'hold-extended',
      'time-released',
      'confirmation-asked',
      'booked',
      'rescheduled',
      'cancelled',
    ];
    const ofWaiting = ['waiting-joined', 'waiting-left', 'time-offered', 'offer-passed'];
    const others = [...ofHub, ...ofBooking, ...ofHours, ...ofWaiting];
    const ofTickets = eventTypes.filter((type) => !others.includes(type));
    expect(ofTickets.filter((type) => !hasSentence(`staff.history.${type}`))).toEqual([]);
  });
});
