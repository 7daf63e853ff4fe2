import { at } from '../../../test/builders/instant.js';
import { openingRules } from '../../../test/builders/opening-rules.js';
import { aService } from '../../../test/builders/service.js';
import type { OpeningRules, WallRange, Weekday } from '../hub/hub.js';
import { newcomerOutlooksOf, servicesTooLateToday } from './fits-today.js';

const workdays: Weekday[] = [1, 2, 3, 4, 5];
const everyDay: Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const openOn = (weekdays: Weekday[], ...times: WallRange[]): OpeningRules =>
  openingRules({ series: [{ weekdays, times }] });
const office = openOn(workdays, { from: '08:30', to: '16:30' });

const tax = aService({ key: 'tax' });
const permit = aService({ key: 'permit' });
const licence = aService({ key: 'licence' });

/** Monday; Toronto is on summer time. */
const monday = (clock: string) => at(`2027-03-15T${clock}-04:00`);

/** The reasons, by service, where newcomers are promised these minutes. */
const late = (rules: OpeningRules, minutes: Record<string, number | null>, clock: string) => {
  const services = [tax, permit, licence].filter(({ key }) => key in minutes);
  const waits = services.map(({ key }) => ({ upToMinutes: minutes[key] ?? null }));
  return servicesTooLateToday(rules, newcomerOutlooksOf(services, waits), monday(clock));
};

describe('a walk-in near closing time', () => {
  it('fits while nine of ten would be called before the hub closes', () => {
    expect(late(office, { tax: 60 }, '15:00').size).toBe(0);
    expect(late(office, { tax: 10 }, '16:20').size).toBe(0);
  });

  it('is too late as soon as the promise lies past closing, unrounded', () => {
    expect([...late(office, { tax: 10.1 }, '16:20').keys()]).toEqual(['tax']);
  });

  it('is told when the hub closes, what was promised, what still fits, and when walk-ins are taken again', () => {
    expect(late(office, { tax: 40, permit: 5, licence: 9.9 }, '16:20').get('tax')).toEqual({
      code: 'too-late-today',
      closesAt: monday('16:30'),
      upToMinutes: 40,
      fits: ['permit', 'licence'],
      nextAt: at('2027-03-16T08:30-04:00'),
    });
  });

  it('is neither too late nor promised anything when the wait is unknown', () => {
    const told = late(office, { tax: 40, permit: null }, '16:20');
    expect([...told.keys()]).toEqual(['tax']);
    expect(told.get('tax')?.fits).toEqual([]);
  });

  it('is never too late at a hub that never closes', () => {
    expect(late(openOn(everyDay, { from: '00:00', to: '24:00' }), { tax: 600 }, '23:50').size).toBe(0);
  });

  it('waits over lunch, because the tickets of the morning stand in the afternoon', () => {
    const lunch = openOn(workdays, { from: '08:30', to: '12:00' }, { from: '13:00', to: '16:30' });
    expect(late(lunch, { tax: 90 }, '11:30').size).toBe(0);
    expect(late(lunch, { tax: 301 }, '11:30').get('tax')?.closesAt).toBe(monday('16:30'));
  });

  it('may wait past midnight where the hub stays open', () => {
    const nights = openOn(everyDay, { from: '20:00', to: '24:00' }, { from: '00:00', to: '02:00' });
    expect(late(nights, { tax: 170 }, '23:00').size).toBe(0);
    expect(late(nights, { tax: 190 }, '23:00').get('tax')?.closesAt).toBe(at('2027-03-16T02:00-04:00'));
  });

  it('is limited by an early closing or a closure, and not by the usual hours', () => {
    const closures = [{ from: monday('15:00'), to: monday('24:00'), reason: { en: 'Flood', fr: 'Inondation' } }];
    expect(late({ ...office, closures }, { tax: 30 }, '14:40').get('tax')?.closesAt).toBe(monday('15:00'));
  });

  it('is served until the hub closes where walk-in hours end earlier', () => {
    const untilThree = aService({ key: 'tax', channels: { walkIn: { 1: [{ from: '09:00', to: '15:00' }] } } });
    const newcomers = newcomerOutlooksOf([untilThree], [{ upToMinutes: 80 }]);
    expect(servicesTooLateToday(office, newcomers, monday('14:50')).size).toBe(0);
    expect(servicesTooLateToday(office, newcomers, monday('15:10:01')).size).toBe(0); // not offered now: another reason
  });

  it('is not led to a service whose walk-in hours are over', () => {
    const over = aService({ key: 'permit', channels: { walkIn: { 1: [{ from: '09:00', to: '12:00' }] } } });
    const newcomers = newcomerOutlooksOf([tax, over], [{ upToMinutes: 40 }, { upToMinutes: 5 }]);
    expect(servicesTooLateToday(office, newcomers, monday('16:20')).get('tax')?.fits).toEqual([]);
  });

  it('is told no next time when there is none within 60 days', () => {
    const lastDay = openingRules({ exceptions: [{ date: '2027-03-15', times: [{ from: '08:30', to: '16:30' }] }] });
    expect(late(lastDay, { tax: 40 }, '16:20').get('tax')?.nextAt).toBeUndefined();
  });
});
