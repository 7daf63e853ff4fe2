import { aHub } from '../../../test/builders/hub.js';
import { aService } from '../../../test/builders/service.js';
import type { BookingRules, CityService } from '../hub/city-service.js';
import { instant } from '../time/instant.js';
import { visitMinutesAt, plannedPart, type Visit, visitBlockers, visitOf } from './visit.js';

const { booking } = aService();
const service = (key: string, rules: Partial<BookingRules> = {}, minutes = 10): CityService =>
  aService({ key, minutes, booking: { ...booking, ...rules } });
const permits = service('permits', { quantity: { most: 3, minutesEach: 5 }, combinesWith: ['tax'] });
const tax = service('tax', {}, 20);
const licence = service('licence');
const noon = instant(Date.parse('2027-03-15T16:00Z'));

describe('a visit', () => {
  it('gets longer by the minutes of each further one of the same', () => {
    expect([1, 2, 3].map((quantity) => visitOf(permits, quantity)[0].minutes)).toEqual([10, 15, 20]);
  });

  it('has at most the quantity that the service allows, which is one by default', () => {
    expect(visitBlockers(visitOf(permits, 3))).toEqual([]);
    expect(visitBlockers(visitOf(permits, 4))).toEqual([{ code: 'quantity-too-large', maximum: 3 }]);
    expect(visitBlockers(visitOf(tax, 2))).toEqual([{ code: 'quantity-too-large', maximum: 1 }]);
  });

  it('combines services of which one names the other, in any order', () => {
    expect(visitBlockers([plannedPart(permits), plannedPart(tax)])).toEqual([]);
    expect(visitBlockers([plannedPart(tax), plannedPart(permits)])).toEqual([]);
  });

  it('combines no other services, and no service with itself', () => {
    const apart = (...parts: CityService[]) => visitBlockers(parts.map((one) => plannedPart(one)) as unknown as Visit);
    expect(apart(permits, licence)).toEqual([{ code: 'not-combinable', service: 'permits', other: 'licence' }]);
    expect(apart(tax, tax)).toEqual([{ code: 'not-combinable', service: 'tax', other: 'tax' }]);
  });

  it('has four parts at most', () => {
    const all = ['a', 'b', 'c', 'd', 'e'].map((key) => service(key, { combinesWith: ['a', 'b', 'c', 'd', 'e'] }));
    const visit = all.map((one) => plannedPart(one)) as unknown as Visit;
    expect(visitBlockers(visit)).toEqual([{ code: 'too-many-parts', maximum: 4 }]);
  });

  it('lasts from its start to the end of its last part, waiting between two pools included', () => {
    const elsewhere = service('elsewhere', { pool: { ...booking.pool, key: 'other', cellMinutes: 30 } }, 10);
    expect(visitMinutesAt(aHub(), [plannedPart(permits), plannedPart(tax)], noon)).toBe(30);
    expect(visitMinutesAt(aHub(), [plannedPart(permits), plannedPart(elsewhere)], noon)).toBe(25 + 15);
  });
});
