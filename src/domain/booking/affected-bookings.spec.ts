import { anAppointment } from '../../../test/builders/appointment.js';
import { at } from '../../../test/builders/instant.js';
import { openingRules } from '../../../test/builders/opening-rules.js';
import { aService } from '../../../test/builders/service.js';
import type { CityService, WeeklyTimes } from '../hub/city-service.js';
import type { OpeningRules, Weekday } from '../hub/hub.js';
import { affectedBookings, affectedMark, hoursCover, type OfferedHours } from './affected-bookings.js';

const storm = { en: 'Storm', fr: 'Tempête' };
const workdays: Weekday[] = [1, 2, 3, 4, 5];
const usual = openingRules({ series: [{ weekdays: workdays, times: [{ from: '09:00', to: '17:00' }] }] });
const offered = (rules: OpeningRules, services: CityService[] = [aService()]): OfferedHours => ({
  rules,
  services: new Map(services.map((service) => [service.key, service])),
});
const before = offered(usual);
const closedFor = (from: string, to: string) =>
  offered({ ...usual, closures: [{ from: at(from), to: at(to), reason: storm }] });
/** On Tuesday 23 March, 10:30 in Toronto, for ten minutes. */
const booking = anAppointment();
const reasons = (after: OfferedHours, from = before, one = booking) =>
  affectedBookings(from, after, [one]).map(({ reason }) => reason);

describe('a change of hours', () => {
  it('affects a booking inside a closure, with the closure’s text', () => {
    const closed = closedFor('2027-03-23T13:00Z', '2027-03-23T16:00Z');
    expect(reasons(closed)).toEqual([{ code: 'closure', text: storm }]);
  });

  it.each([
    ['ends as it starts', '2027-03-23T13:00Z', '2027-03-23T14:30Z', 0],
    ['takes its first minute', '2027-03-23T13:00Z', '2027-03-23T14:31Z', 1],
    ['takes its last minute', '2027-03-23T14:39Z', '2027-03-23T15:00Z', 1],
    ['begins as it ends', '2027-03-23T14:40Z', '2027-03-23T15:00Z', 0],
  ])('counts the minutes of the visit: a closure that %s', (_, from, to, hits) => {
    expect(reasons(closedFor(from, to))).toHaveLength(hits);
  });

  it('says whether a holiday, an exception or the weekly hours are the reason', () => {
    const holiday = { date: '2027-03-23', name: { en: 'Holiday', fr: 'Congé' } };
    const exception = { date: '2027-03-23', times: [{ from: '12:00', to: '17:00' }], reason: storm };
    const series = [{ weekdays: workdays, times: [{ from: '12:00', to: '17:00' }] }];
    expect(reasons(offered({ ...usual, holidays: [holiday] }))).toEqual([{ code: 'holiday', text: holiday.name }]);
    expect(reasons(offered({ ...usual, exceptions: [exception] }))).toEqual([{ code: 'exception', text: storm }]);
    expect(reasons(offered({ ...usual, series }))).toEqual([{ code: 'hours' }]);
  });

  it('affects a booking whose service is no longer offered then, though the hub is open', () => {
    const afternoons: WeeklyTimes = { 2: [{ from: '13:00', to: '17:00' }] };
    const after = offered(usual, [aService({ channels: { appointment: afternoons } })]);
    expect(reasons(after)).toEqual([{ code: 'service-hours' }]);
  });

  it('checks each service of a visit', () => {
    const permit = aService({ key: 'parking-permit' });
    const parts = [...booking.parts, { ...booking.parts[0], service: permit.key }] as typeof booking.parts;
    const both = offered(usual, [aService(), permit]);
    const onlyOne = offered(usual, [aService(), { ...permit, channels: {} }]);
    expect(reasons(onlyOne, both, { ...booking, parts })).toEqual([{ code: 'service-hours' }]);
    expect(reasons(onlyOne, both)).toEqual([]);
  });

  it('does not affect a booking that was outside the hours before', () => {
    const evening = { ...booking, start: at('2027-03-23T22:00Z') };
    expect(reasons(closedFor('2027-03-23T04:00Z', '2027-03-24T04:00Z'), before, evening)).toEqual([]);
    const closed = closedFor('2027-03-23T13:00Z', '2027-03-23T16:00Z');
    expect(reasons(closed, closed)).toEqual([]);
  });

  it('knows which hours cover a visit', () => {
    expect(hoursCover(before, booking)).toBe(true);
    expect(hoursCover(closedFor('2027-03-23T13:00Z', '2027-03-23T16:00Z'), booking)).toBe(false);
    expect(hoursCover(offered(usual, []), booking)).toBe(false);
  });

  it('marks an affected booking so that the same booking has another mark once it has moved', () => {
    const [hit] = affectedBookings(before, closedFor('2027-03-23T13:00Z', '2027-03-23T16:00Z'), [booking]);
    expect(hit && affectedMark(hit)).toBe('K7M-4QPM.0');
  });
});
