import { aService } from '../../../test/builders/service.js';
import { at } from '../../../test/builders/instant.js';
import { openingRules } from '../../../test/builders/opening-rules.js';
import type { ServiceChannels } from '../hub/city-service.js';
import type { OpeningRules } from '../hub/hub.js';
import type { Instant } from '../time/instant.js';
import { type BookingBlocker, timeBlockers } from './booking-blockers.js';
import { isOverridable, type OverrideSituation, blockersAfterOverride } from './overrides.js';
import { visitOf } from './visit.js';

const monday = at('2027-03-15T14:00Z');
const nineToFive: OpeningRules = openingRules({
  series: [{ weekdays: [1, 2, 3, 4, 5], times: [{ from: '09:00', to: '17:00' }] }],
});
const mornings: ServiceChannels = {
  appointment: { 1: [{ from: '09:00', to: '12:00' }], 2: [{ from: '09:00', to: '12:00' }] },
};
const service = aService({ minutes: 30, channels: mornings });

const placeAt = (start: Instant, rules = nineToFive): OverrideSituation => ({
  rules,
  visit: visitOf(service),
  start,
  now: monday,
});
const against = (place: OverrideSituation): BookingBlocker[] =>
  timeBlockers({ ...place, taken: new Map(), audience: 'staff' });
/** The codes of the blockers, each with whether a reason overrides it. */
const verdicts = (place: OverrideSituation): Record<string, boolean> =>
  Object.fromEntries(against(place).map((blocker) => [blocker.code, isOverridable(blocker, place)]));

describe('a reason of staff overrides', () => {
  it.each<[BookingBlocker, boolean]>([
    [{ code: 'too-far', lastDate: '2027-04-01' }, true],
    [{ code: 'party-too-large', maximum: 2 }, true],
    [{ code: 'application-number-required', example: '40718265' }, true],
    [{ code: 'application-number-wrong', example: '40718265' }, true],
    [{ code: 'slot-taken' }, false],
    [{ code: 'not-offered' }, false],
    [{ code: 'not-a-start', cellMinutes: 15 }, false],
    [{ code: 'quantity-too-large', maximum: 1 }, false],
    [{ code: 'not-combinable', service: 'a', other: 'b' }, false],
    [{ code: 'too-many-parts', maximum: 4 }, false],
  ])('%j: %s', (blocker, expected) => {
    expect(isOverridable(blocker, placeAt(at('2027-03-16T14:00Z')))).toBe(expected);
  });

  it('a time that comes sooner than the service wants, but none that has begun', () => {
    const soon: BookingBlocker = { code: 'too-soon', earliest: at('2027-03-15T18:00Z') };
    expect(isOverridable(soon, placeAt(monday))).toBe(true);
    expect(isOverridable(soon, placeAt(at('2027-03-15T13:59Z')))).toBe(false);
  });

  it('the service’s own hours while the hub is open', () => {
    expect(verdicts(placeAt(at('2027-03-16T18:00Z')))).toEqual({ 'outside-hours': true });
  });

  it('not the hub’s hours: before it opens, after it closes, or when the visit would end after that', () => {
    for (const start of ['2027-03-16T12:00Z', '2027-03-16T22:00Z', '2027-03-16T20:45Z', '2027-03-20T15:00Z'])
      expect([start, verdicts(placeAt(at(start)))]).toEqual([start, { 'outside-hours': false }]);
  });

  it('no closure and no holiday', () => {
    const closure = {
      from: at('2027-03-16T17:00Z'),
      to: at('2027-03-16T19:00Z'),
      reason: { en: 'Repair', fr: 'Travaux' },
    };
    const closed = openingRules({ ...nineToFive, closures: [closure] });
    expect(verdicts(placeAt(at('2027-03-16T18:00Z'), closed))).toEqual({ 'outside-hours': false });
    const holiday = { date: '2027-03-16', name: { en: 'Holiday', fr: 'Jour férié' } };
    const off = openingRules({ ...nineToFive, holidays: [holiday] });
    expect(verdicts(placeAt(at('2027-03-16T14:00Z'), off))).toEqual({ 'outside-hours': false });
  });
});

describe('a reason', () => {
  const place = placeAt(at('2027-03-16T18:00Z'));
  const blockers: BookingBlocker[] = [...against(place), { code: 'slot-taken' }];

  it('leaves the blockers that it cannot override', () => {
    expect(blockersAfterOverride(blockers, place, 'Leaves tomorrow')).toEqual([{ code: 'slot-taken' }]);
  });

  it('does not count when it is only spaces', () => {
    expect(blockersAfterOverride(blockers, place, '  ')).toEqual(blockers);
  });
});
