import { at } from '../../../../test/builders/instant.js';
import { aPromisedRange, calledAfter } from '../../../../test/builders/promised-range.js';
import { plusMinutes } from '../../time/instant.js';
import { localDay } from '../../time/wall-time.js';
import { endedDay, accuracyLinesOf, isWaitOver } from './accuracy-days.js';

const zone = 'America/Toronto';

describe('a day of accuracy', () => {
  it('is due from midnight at the hub, not from midnight UTC', () => {
    const shown = at('2027-03-15T20:00Z');
    expect(endedDay(shown, zone, at('2027-03-16T03:59Z'))).toBeUndefined();
    expect(endedDay(shown, zone, at('2027-03-16T04:00Z'))).toEqual(localDay('2027-03-15', zone));
    expect(endedDay(undefined, zone, at('2027-03-16T04:00Z'))).toBeUndefined();
  });

  it('has 23 hours where the clock goes forward', () => {
    const day = endedDay(at('2027-03-14T06:00Z'), zone, at('2027-03-15T04:00Z'));
    expect(day).toMatchObject({ date: '2027-03-14', from: at('2027-03-14T05:00Z'), to: at('2027-03-15T04:00Z') });
  });

  it('waits for people who may still be called, for a day', () => {
    const day = localDay('2027-03-15', zone);
    expect(isWaitOver(day, plusMinutes(day.to, 24 * 60 - 1))).toBe(false);
    expect(isWaitOver(day, plusMinutes(day.to, 24 * 60))).toBe(true);
  });

  it('keeps services apart, and ranges shown with the ticket from ranges shown later', () => {
    const ranges = [
      calledAfter(aPromisedRange({ service: 'tax' }), 10),
      calledAfter(aPromisedRange({ service: 'permit', kind: 'change' }), 10),
      calledAfter(aPromisedRange({ service: 'permit' }), 10),
      calledAfter(aPromisedRange({ service: 'permit' }), 10, 'ended'),
    ];
    const lines = accuracyLinesOf(ranges).map(({ service, kind, sums }) => [
      service,
      kind,
      sums.count,
      sums.endedWithoutCall,
    ]);
    expect(lines).toEqual([
      ['permit', 'change', 1, 0],
      ['permit', 'issue', 1, 1],
      ['tax', 'issue', 1, 0],
    ]);
  });
});
