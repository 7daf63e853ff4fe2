import fc from 'fast-check';
import { anOffer, fullDay, goodFriday, freeTuesday } from '../../../../../test/builders/offer.js';
import { aTimesWish } from '../../../../../test/builders/times-wish.js';
import { runs } from '../../../../../test/support/property-runs.js';
import { plusDays } from '../../../../domain/time/wall-time.js';
import { noDetails } from '../details/details.js';
import { monthPage } from './month-page.js';
import { monthOf } from './times-view.js';
import { timesPage } from './times-page.js';

const page = (exception: Parameters<typeof aTimesWish>[0] = {}) =>
  monthPage(aTimesWish({ view: { kind: 'month' }, ...exception }), 'en');
const cellsOf = ({ weeks }: ReturnType<typeof monthPage>) => weeks.flatMap(({ cells }) => cells);
const cell = (number: number, shown = page()) => cellsOf(shown).find((one) => one.number === String(number));

describe('the calendar of a month', () => {
  it('begins weeks on Sunday, and leaves out past weeks', () => {
    const [first, second, ...others] = page().weeks;
    expect(first?.cells.map(({ number }) => number)).toEqual(['21', '22', '23', '24', '25', '26', '27']);
    expect(second?.cells.map(({ number }) => number)).toEqual(['28', '29', '30', '31', '', '', '']);
    expect(others).toEqual([]);
    expect(page().weekdays[0]).toEqual({ short: 'Sun', long: 'Sunday' });
    expect(page()).toMatchObject({ month: 'March 2027', summary: '1 free time on 1 day' });
  });

  it('shows for each day the number of free times, or the reason why there are none', () => {
    expect(cell(23)).toMatchObject({ kind: 'free', count: '1', spoken: 'Tuesday 23\u00a0March: 1 free time' });
    expect(cell(23)?.way?.url).toBe('/book/property-tax/city-hall?day=2027-03-23');
    expect(cell(24)).toMatchObject({ kind: 'none', mark: 'Full', spoken: 'Wednesday 24\u00a0March: No times left' });
    expect(cell(26)).toMatchObject({ mark: 'Good Friday', spoken: 'Friday 26\u00a0March: Closed: Good Friday' });
    expect(cell(28)).toMatchObject({ kind: 'out', spoken: 'Sunday 28\u00a0March: Not open for booking yet' });
    expect(cell(22)).toMatchObject({ kind: 'out', spoken: '' });
  });

  it('lists the reasons again below, each with its days', () => {
    const full = { ...fullDay, date: '2027-03-25' };
    const { reasons } = page({ offer: anOffer({ days: [freeTuesday, fullDay, full, goodFriday] }) });
    expect(reasons).toEqual([
      { reason: 'No times left', days: '24 and 25\u00a0March' },
      { reason: 'Closed: Good Friday', days: '26\u00a0March' },
    ]);
  });

  it('links to the months before and after if they can be booked', () => {
    const offer = anOffer({
      days: [freeTuesday, { ...freeTuesday, date: '2027-04-30' }, { ...freeTuesday, date: '2027-05-01' }],
    });
    const april = page({ offer, view: { kind: 'month', month: '2027-04' } });
    expect(april.around.map(({ text }) => text)).toEqual(['Earlier: March 2027', 'Later: May 2027']);
    expect(page({ offer, view: { kind: 'month', month: '2031-01' } }).month).toBe('March 2027');
  });

  it('carries the typed details in its forms', () => {
    const typed = page({ details: { ...noDetails, name: 'A' } });
    expect(cell(23, typed)?.way).toMatchObject({ url: '', query: 'day=2027-03-23' });
    expect(typed).toMatchObject({ carries: true, hidden: [{ name: 'name' }] });
  });

  it('has the same number of times for each day as the page of the day', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 31 });
    fc.assert(
      fc.property(counts, (numbers) => {
        const days = numbers.map((count, index) => ({
          ...fullDay,
          date: plusDays('2027-03-23', index),
          times: Array.from({ length: count }, () => ({ ...freeTuesday.times[0], local: '09:00' }) as never),
        }));
        const offer = anOffer({ days });
        for (const month of new Set(days.map(({ date }) => monthOf(date)))) {
          const free = cellsOf(page({ offer, view: { kind: 'month', month } })).filter(({ kind }) => kind === 'free');
          for (const { number, count } of free) {
            const day = `${month}-${number.padStart(2, '0')}`;
            const [shown] = timesPage(aTimesWish({ offer, view: { kind: 'day', day } }), 'en').days;
            expect(shown?.parts.flatMap(({ times }) => times)).toHaveLength(Number(count));
          }
        }
      }),
      { numRuns: runs(15) },
    );
  });
});
