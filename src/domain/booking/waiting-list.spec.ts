import fc from 'fast-check';
import { anAppointment } from '../../../test/builders/appointment.js';
import { aWaitingEntry } from '../../../test/builders/waiting-entry.js';
import { type Instant, instant, MINUTE } from '../time/instant.js';
import { declinedEntry, lapsedEntry, offeredEntry } from './waiting-entry-moves.js';
import {
  hasOpenOffer,
  isOpenEntry,
  nextOffer,
  offerEndsAt,
  timesOfDay,
  type WaitingWithBooking,
  fitsWish,
} from './waiting-list.js';
import { waitingWindowOf, waitingWindowProblem } from './waiting-days.js';

const zone = 'America/Toronto';
const now = instant(Date.UTC(2027, 2, 15, 14, 0));
/** Tuesday 23 March at 10:30 in Toronto. */
const start = instant(Date.UTC(2027, 2, 23, 14, 30));
const afternoon = instant(start + 4 * 60 * MINUTE);

const offerTo = (list: WaitingWithBooking[], free: Instant[], best?: Instant) =>
  nextOffer(list, { of: () => free, best }, zone, now);

describe('the entry that is offered a freed time', () => {
  it('is the first in order, whatever order they are read in', () => {
    const list = [aWaitingEntry({ id: 'third', place: 3 }), aWaitingEntry({ id: 'first', place: 1 })];
    expect(offerTo(list, [start])?.waiting.entry.id).toBe('first');
  });

  it('gets the very time that was freed if it fits, otherwise the earliest that does', () => {
    expect(offerTo([aWaitingEntry()], [start, afternoon], afternoon)?.start).toBe(afternoon);
    expect(offerTo([aWaitingEntry({ timeOfDay: 'morning' })], [start, afternoon], afternoon)?.start).toBe(start);
  });

  it('gets the earliest of the times that fit', () => {
    expect(offerTo([aWaitingEntry()], [afternoon, start])?.start).toBe(start);
    expect(offerTo([aWaitingEntry({ timeOfDay: 'afternoon' })], [start, afternoon])?.start).toBe(afternoon);
  });

  it('is not one that has an offer, has left the list or has had its last day', () => {
    const list = [
      aWaitingEntry({ id: 'offered', place: 1, state: 'offered' }),
      aWaitingEntry({ id: 'left', place: 2, state: 'ended' }),
      aWaitingEntry({ id: 'over', place: 3, endsAt: now }),
      aWaitingEntry({ id: 'next', place: 4 }),
    ];
    expect(offerTo(list, [start])?.waiting.entry.id).toBe('next');
  });

  it('is not one that the time does not fit: another day or part of the day, or not before its booking', () => {
    expect(fitsWish(aWaitingEntry({ latest: '2027-03-22' }), start, zone)).toBe(false);
    expect(fitsWish(aWaitingEntry({ earliest: '2027-03-24' }), start, zone)).toBe(false);
    expect(fitsWish(aWaitingEntry({ timeOfDay: 'afternoon' }), start, zone)).toBe(false);
    expect(fitsWish(aWaitingEntry({ timeOfDay: 'morning' }), start, zone)).toBe(true);
    const booked = anAppointment({ start });
    expect(fitsWish({ ...aWaitingEntry(), booked }, start, zone)).toBe(false);
    expect(fitsWish({ ...aWaitingEntry(), booked }, instant(start - 15 * MINUTE), zone)).toBe(true);
  });

  it('is none where the time fits none', () => {
    expect(offerTo([], [start])).toBeUndefined();
    expect(offerTo([aWaitingEntry()], [])).toBeUndefined();
  });
});

describe('an offer', () => {
  const held = { id: 'hold', start, holdExpiresAt: offerEndsAt(start, now) };
  const entry = offeredEntry(aWaitingEntry().entry, held);

  it('is kept for twenty minutes, and never beyond its start', () => {
    expect(offerEndsAt(start, now)).toBe(now + 20 * MINUTE);
    expect(offerEndsAt(instant(now + 5 * MINUTE), now)).toBe(now + 5 * MINUTE);
    expect(hasOpenOffer(entry, instant(now + 20 * MINUTE - 1))).toBe(true);
    expect(hasOpenOffer(entry, instant(now + 20 * MINUTE))).toBe(false);
  });

  it('that is declined is not made again, and the entry keeps its place', () => {
    const after = declinedEntry(entry);
    expect(after).toMatchObject({ state: 'waiting', place: entry.place, offer: null, lapses: 0, offers: 1 });
    expect(fitsWish({ entry: after }, start, zone)).toBe(false);
    expect(fitsWish({ entry: after }, afternoon, zone)).toBe(true);
  });

  it('that lapses is not made again, and the third lapse ends the entry', () => {
    const once = lapsedEntry(entry);
    expect(once).toMatchObject({ state: 'waiting', lapses: 1 });
    const twice = lapsedEntry(offeredEntry(once, { ...held, start: afternoon }));
    expect(twice).toMatchObject({ state: 'waiting', lapses: 2, passed: [start, afternoon] });
    expect(lapsedEntry(offeredEntry(twice, held))).toMatchObject({
      state: 'ended',
      endedBecause: 'lapsed',
      offer: null,
    });
  });
});

describe('the days of an entry', () => {
  it('are sixty from today, or those up to the day of their booking', () => {
    expect(waitingWindowOf({}, { zone, now })).toEqual({ earliest: '2027-03-15', latest: '2027-05-14' });
    expect(waitingWindowOf({}, { zone, now, before: start })).toEqual({ earliest: '2027-03-15', latest: '2027-03-23' });
  });

  it('begin today at the earliest and end with the booking’s day at the latest', () => {
    const asked = { from: '2027-03-01', to: '2027-12-31' };
    expect(waitingWindowOf(asked, { zone, now, before: start })).toEqual({
      earliest: '2027-03-15',
      latest: '2027-03-23',
    });
  });

  it('are neither reversed nor without end', () => {
    expect(waitingWindowProblem({ earliest: '2027-03-16', latest: '2027-03-15' }, zone, now)).toBe('before-from');
    expect(waitingWindowProblem({ earliest: '2027-03-15', latest: '2027-06-15' }, zone, now)).toBeUndefined();
    expect(waitingWindowProblem({ earliest: '2027-03-15', latest: '2027-06-16' }, zone, now)).toBe('too-many-days');
  });
});

describe('for any list', () => {
  const waiting = fc
    .record({
      timeOfDay: fc.constantFrom(...timesOfDay),
      state: fc.constantFrom('waiting' as const, 'waiting' as const, 'offered' as const, 'ended' as const),
      days: fc.tuple(fc.integer({ min: 15, max: 31 }), fc.integer({ min: 15, max: 31 })),
      passed: fc.subarray([start, afternoon]),
      before: fc.option(fc.constantFrom(start, afternoon), { nil: undefined }),
    })
    .map(({ days: [one, other], before, ...rest }) => ({
      ...rest,
      earliest: `2027-03-${Math.min(one, other)}`,
      latest: `2027-03-${Math.max(one, other)}`,
      booked: before && anAppointment({ start: before }),
    }));
  const list: fc.Arbitrary<WaitingWithBooking[]> = fc
    .array(waiting, { maxLength: 12 })
    .map((all) =>
      all.map(({ booked, ...rest }, place) => ({ ...aWaitingEntry({ ...rest, id: `e${place}`, place }), booked })),
    );
  const free = fc.subarray([start, afternoon, instant(start + 60 * MINUTE)]);

  it('an offer goes to an entry that it fits, and no earlier entry would fit', () => {
    fc.assert(
      fc.property(list, free, (all, starts) => {
        const fits = ({ entry, booked }: WaitingWithBooking) =>
          entry.state === 'waiting' &&
          isOpenEntry(entry, now) &&
          starts.some((at) => fitsWish({ entry, booked }, at, zone));
        const next = offerTo(all, starts);
        expect(next?.waiting).toEqual(all.find(fits));
        if (next) expect(fitsWish(next.waiting, next.start, zone)).toBe(true);
      }),
    );
  });

  it('offering ends when every offer is declined, because nobody is offered a time twice', () => {
    fc.assert(
      fc.property(list, free, (all, starts) => {
        let entries = all;
        const made: string[] = [];
        for (let next = offerTo(entries, starts); next; next = offerTo(entries, starts)) {
          const { waiting: chosen, start: at } = next;
          made.push(`${chosen.entry.id} ${at}`);
          const entry = declinedEntry(offeredEntry(chosen.entry, { id: 'hold', start: at, holdExpiresAt: now }));
          entries = entries.map((one) => (one === chosen ? { ...chosen, entry } : one));
        }
        expect(new Set(made).size).toBe(made.length);
      }),
    );
  });
});
