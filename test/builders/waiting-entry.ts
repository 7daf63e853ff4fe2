import type { WaitingWithBooking, WaitingEntry } from '../../src/domain/booking/waiting-list.js';
import { instant } from '../../src/domain/time/instant.js';

/** The entry of a person who has no booking and takes any time in March 2027, unless `exception` says otherwise. */
export const aWaitingEntry = (exception: Partial<WaitingEntry> = {}): WaitingWithBooking => ({
  entry: {
    hub: 'city-hall',
    id: 'city-hall.entry',
    place: 1,
    appointment: null,
    twinOf: null,
    service: 'property-tax',
    wish: { service: 'property-tax' },
    partySize: 1,
    language: 'en',
    needs: [],
    applicationNumber: null,
    earliest: '2027-03-15',
    latest: '2027-03-31',
    timeOfDay: 'any',
    state: 'waiting',
    endedBecause: null,
    endsAt: instant(Date.UTC(2027, 3, 1, 4, 0)),
    offer: null,
    offerStart: null,
    offerExpiresAt: null,
    offers: 0,
    lapses: 0,
    passed: [],
    createdAt: instant(Date.UTC(2027, 2, 15, 14, 0)),
    ...exception,
  },
});
