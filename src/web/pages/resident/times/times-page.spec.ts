import { aService } from '../../../../../test/builders/service.js';
import { anOffer, fullDay, timeAt, freeTuesday } from '../../../../../test/builders/offer.js';
import { aTimesWish as wish } from '../../../../../test/builders/times-wish.js';
import type { FreeDay } from '../../../../domain/booking/free-times.js';
import { plusDays } from '../../../../domain/time/wall-time.js';
import { noDetails } from '../details/details.js';
import { timesPage } from './times-page.js';

describe('the page of days and times', () => {
  it('shows days without times in their place, with the reason', () => {
    expect(timesPage(wish(), 'en').days).toMatchObject([
      { day: 'Tuesday 23\u00a0March', reason: '', parts: [{ name: '', times: [{ text: '8:45' }] }] },
      { day: 'Wednesday 24\u00a0March', reason: 'No times left', parts: [{ times: [] }] },
      { day: 'Friday 26\u00a0March', reason: 'Closed: Good Friday' },
    ]);
  });

  it('says that a day is too soon where its hours end before the first bookable instant', () => {
    const monday: FreeDay = { date: '2027-03-22', open: true, times: [] };
    const channels = { appointment: { 1: [{ from: '08:30', to: '16:00' }] } };
    const late = aService({ channels, booking: { ...aService().booking, leadMinutes: 24 * 60 } });
    const reasonWith = (service = late, asOf = timeAt('2027-03-22T13:00:00Z').start) =>
      timesPage(wish({ offer: anOffer({ days: [monday], service, asOf }) }), 'en').days[0]?.reason;
    expect(reasonWith()).toBe('Too soon to book');
    expect(reasonWith(aService({ channels }))).toBe('No times left');
    expect(reasonWith(late, timeAt('2027-03-23T03:30:00Z').start)).toBe('No times left');
  });

  it('says from which day on more times can be booked, where seats are released later', () => {
    const { booking } = anOffer().service;
    const pool = { ...booking.pool, releases: [{ daysBefore: 1, seats: 1 }] };
    const offer = anOffer({ days: [freeTuesday, fullDay], service: aService({ booking: { ...booking, pool } }) });
    const reason = timesPage(wish({ offer }), 'en').days[1]?.reason;
    expect(reason).toBe('No times now. More can be booked from Tuesday 23\u00a0March');
  });

  it('has no button to go on for a day without times, and keeps the number of people', () => {
    const offer = anOffer({ days: [freeTuesday, fullDay] });
    const shown = (day: string) => timesPage(wish({ offer, partySize: 2, view: { kind: 'day', day } }), 'en');
    expect(shown(freeTuesday.date).choosable).toBe(true);
    expect(shown(fullDay.date)).toMatchObject({ choosable: false, hidden: [{ name: 'partySize', value: '2' }] });
  });

  it('marks a time of day that occurs twice', () => {
    const night: FreeDay = {
      date: '2027-11-07',
      open: true,
      times: [
        { ...timeAt('2027-11-07T05:30:00Z'), local: '01:30' },
        { ...timeAt('2027-11-07T06:30:00Z'), local: '01:30' },
      ],
    };
    const [day] = timesPage(wish({ offer: anOffer({ days: [night] }) }), 'en').days;
    expect(day?.parts[0]?.times.map(({ text }) => text)).toEqual(['1:30', '1:30, second time']);
  });

  it('divides a day with many times into morning, afternoon and evening', () => {
    const hours = ['09', '10', '11', '12', '13', '14', '15', '16', '17'];
    const times = hours.flatMap((hour) => [{ ...timeAt(`2027-03-23T${hour}:00:00Z`), local: `${hour}:00` }]);
    const many: FreeDay = { ...freeTuesday, times: [...times, ...times] };
    const [day] = timesPage(wish({ offer: anOffer({ days: [many] }) }), 'en').days;
    expect(day?.parts.map(({ name, times: { length } }) => [name, length])).toEqual([
      ['Morning', 6],
      ['Afternoon', 10],
      ['Evening', 2],
    ]);
  });

  it('gives the first time the id to which an error links', () => {
    const page = timesPage(wish({ error: 'Choose a time' }), 'en');
    expect(page.errors).toEqual([{ href: '#first-time', message: 'Choose a time' }]);
    expect(page.error).toBe('Choose a time');
    const ids = page.days.flatMap(({ parts }) => parts.flatMap(({ times }) => times.map(({ id }) => id)));
    expect(ids).toEqual(['first-time']);
    expect(page.title).toBe('Error: Choose a day and time');
  });

  it('asks for the number of people only where several may come', () => {
    const chosen = timesPage(wish({ partySize: 2, offer: anOffer({ service: aService() }) }), 'en').party;
    expect(chosen.map((one) => one.chosen)).toEqual([false, true, false, false]);
    expect(timesPage(wish(), 'en').party).toEqual([]);
    expect(timesPage(wish({ partySize: null, changing: true }), 'en').party).toEqual([]);
  });
});

describe('the links to other times', () => {
  const long = anOffer({
    days: [
      freeTuesday,
      ...Array.from({ length: 13 }, (_, index) => ({ ...fullDay, date: plusDays(freeTuesday.date, index + 1) })),
      { ...freeTuesday, date: '2027-04-06' },
    ],
  });
  const here = '/book/property-tax/city-hall';

  it('are links, or buttons that carry the typed details', () => {
    expect(timesPage(wish({ offer: long }), 'en').others).toMatchObject([{ url: `${here}?from=2027-04-06` }]);
    const later = timesPage(wish({ offer: long, view: { kind: 'list', from: '2027-04-06' } }), 'en');
    expect(later.others).toMatchObject([{ text: 'Show the first days', url: here }]);
    const typed = timesPage(wish({ offer: long, details: { ...noDetails, name: 'A' } }), 'en');
    expect(typed.others).toMatchObject([{ url: '', query: 'from=2027-04-06' }]);
    expect(typed).toMatchObject({ hidden: [{ name: 'name', value: 'A' }], carries: true });
    const several = wish({ offer: { ...long, service: aService() } });
    expect(timesPage(several, 'en').others).toMatchObject([{ url: '', query: 'from=2027-04-06' }]);
  });

  it('lead from a day to the nearest days with free times, and back to its month', () => {
    const page = timesPage(wish({ offer: long, view: { kind: 'day', day: '2027-03-30' } }), 'en');
    expect(page.days.map(({ day }) => day)).toEqual(['Tuesday 30\u00a0March']);
    expect(page.around).toMatchObject([
      { text: 'Earlier: Tuesday 23\u00a0March', url: `${here}?day=2027-03-23` },
      { text: 'Later: Tuesday 6\u00a0April', url: `${here}?day=2027-04-06` },
    ]);
    expect(page.back).toBe(`${here}?view=month&month=2027-03`);
  });

  it('lead back to the page from which the resident came', () => {
    expect(timesPage(wish(), 'en').back).toBe('/book/property-tax/hub');
  });
});
