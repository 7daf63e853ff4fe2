import { describe, expect, it } from '@jest/globals';
import { aHub } from '../../../../../test/builders/hub.js';
import { aCounter } from '../../../../../test/builders/counter.js';
import type { HalfHourWait, RestOfDay } from '../../../../domain/forecast/rest-of-day.js';
import { inputChangeOf } from '../../../../domain/forecast/what-if-change.js';
import { instant, plusMinutes } from '../../../../domain/time/instant.js';
import { localDay } from '../../../../domain/time/wall-time.js';
import { staffPageContext } from '../parts/staff-page-context.js';
import { counterChoices, readTried, typedTried } from './read-what-if.js';
import { waitPicture } from './wait-picture.js';
import { dayFigures, differences, endInstead, waitText } from './what-if-words.js';

const ten = instant(Date.UTC(2027, 2, 15, 14, 0));
const english = staffPageContext(aHub(), ten, 'en');
const french = staffPageContext(aHub(), ten, 'fr');
const wait = (likely: number | null, promised: number | null): HalfHourWait => ({ likely, promised });

const aDay = (walkIns: (HalfHourWait | null)[], more: Partial<RestOfDay> = {}): RestOfDay => ({
  halfHours: walkIns.map((walkIn, index) => ({
    from: plusMinutes(ten, 30 * index),
    to: plusMinutes(ten, 30 * index + 30),
    walkIn,
    booked: wait(0, 4),
  })),
  longest: { likely: 40.2, promised: 61 },
  waitingAtClosing: { likely: 2, promised: 5 },
  lastServed: { likely: plusMinutes(ten, 380), promised: plusMinutes(ten, 395) },
  uncalled: 0,
  ...more,
});

describe('the effect of a change in words', () => {
  it('names the half-hours with the largest gain and the largest loss', () => {
    const present = aDay([wait(20, 40), wait(30, 59.5), wait(10, 20)]);
    const changed = aDay([wait(18, 38), wait(15, 34.2), wait(15, 31)]);
    expect(differences(present, changed, english)).toEqual([
      'Nine of ten walk-ins who come at 10:30 would be called within 35 min instead of 60.',
      'Nine of ten walk-ins who come at 11:00 would be called within 31 min instead of 20.',
      'Hardly anything changes for people who have booked.',
    ]);
    expect(differences(present, changed, french)[0]).toMatch(
      /arrivent à 10\sh\s30 seraient appelées en 35 min au plus, au lieu de 60\./,
    );
  });

  it('says where people would no longer be called, or only with the change', () => {
    const [some, none] = [aDay([wait(20, 40)]), aDay([wait(20, null)])];
    expect(differences(none, some, english)[0]).toContain('as it is, not all are called');
    expect(differences(some, none, english)[0]).toContain('Not all walk-ins');
  });

  it('leaves out half-hours in which nobody can join the queue', () => {
    const earlier = aDay([wait(5, 5)]);
    expect(differences(aDay([wait(5, 5), wait(60, 90)]), earlier, english)).toEqual([
      'Hardly anything changes for walk-ins.',
      'Hardly anything changes for people who have booked.',
    ]);
  });

  it('says when the day would end, if that changes', () => {
    const earlier = aDay([], { lastServed: { likely: plusMinutes(ten, 330), promised: plusMinutes(ten, 347) } });
    expect(endInstead(aDay([]), earlier, english)).toEqual([
      'In nine of ten cases the last one would be served by 15:47 instead of 16:35.',
    ]);
    expect(endInstead(earlier, earlier, english)).toEqual([]);
  });

  it('shows waits as ranges, or in words where people are not called', () => {
    const texts = [wait(11.2, 34.9), wait(3, 3), wait(30, null), wait(null, null), null];
    expect(texts.map((one) => waitText(one, english))).toEqual(['12–35', '3', 'not all', 'not called', '–']);
  });

  it('shows both days side by side, with uncalled people only where there are some', () => {
    const [present, changed] = [aDay([]), aDay([], { lastServed: null, uncalled: 3.4 })];
    expect(dayFigures([present], english).map(({ values }) => values)).toEqual([
      ['41–61 min'],
      ['2–5'],
      ['16:20 to 16:35'],
    ]);
    expect(dayFigures([present, changed], english).slice(2)).toEqual([
      { name: 'Last person served', values: ['16:20 to 16:35', 'nobody'] },
      { name: 'People who are not called', values: ['0', '3'] },
    ]);
  });
});

describe('the picture of the waits', () => {
  const labels = ['10:00', '10:30', '11:00', '11:30'];
  const picture = waitPicture([{ kind: 'present', waits: [wait(10, 30), null, wait(0, null)] }], labels);

  it('draws each half-hour as a step, and a gap where nobody can join', () => {
    expect(picture.bands[0]?.upper).toBe('M30 12H138M246 12H354');
    expect(picture.bands[0]?.lower.split('M')).toHaveLength(3);
  });

  it('has an axis with a few round numbers from 0 on', () => {
    expect(picture.ticks.map(({ label }) => label)).toEqual(['0', '10', '20', '30']);
    expect(picture.ticks[0]?.y).toBe(picture.bottom);
  });
});

describe('the typed change', () => {
  const counters = [aCounter(), aCounter({ key: 'city-hall-2', label: '2', open: false, openServices: [] })];
  const day = localDay('2027-03-15', 'America/Toronto');
  const typed = (query: Record<string, unknown>) => readTried(typedTried(query), english);

  it('is read with times and minutes as both languages write them', () => {
    const { tried, problems } = typed({ more: 'city-hall-2', moreFrom: '11 h', guard: '45', closeAt: '15:30' });
    expect([tried, problems]).toEqual([{ more: 'city-hall-2', moreFrom: '11:00', guard: 45, closeAt: '15:30' }, []]);
  });

  it('has a problem for each wrong field', () => {
    const { problems } = typed({ lessFrom: 'noon', guard: '-3', credit: '4.5', more: ['a', 'b'] });
    expect(problems.map(({ field }) => field)).toEqual(['lessFrom', 'guard', 'credit']);
  });

  it('has a problem where a time has no counter', () => {
    expect(typed({ moreFrom: '11:00', lessFrom: '12:00' }).problems.map(({ field }) => field)).toEqual([
      'more',
      'less',
    ]);
    expect(typed({ more: 'city-hall-2', moreFrom: '11:00' }).problems).toEqual([]);
  });

  it('opens a closed counter with all its services, or one more like an open counter', () => {
    const change = (more: string) => inputChangeOf({ more, moreFrom: '11:00' }, counters, day, ten).more;
    expect(change('city-hall-2')).toMatchObject({
      counter: { key: 'city-hall-2', openServices: counters[1]?.services },
    });
    expect(change('city-hall-1')).toMatchObject({
      counter: { key: 'another', openServices: counters[0]?.openServices },
    });
    expect(change('nowhere')).toBeUndefined();
  });

  it('takes effect now where its time is past or absent', () => {
    const { less, closeAt } = inputChangeOf({ less: 'city-hall-1', closeAt: '08:00' }, counters, day, ten);
    expect([less?.from, closeAt]).toEqual([ten, ten]);
  });

  it('stays selected in the form', () => {
    const { more, less } = counterChoices(counters, typedTried({ more: 'city-hall-2' }), english);
    expect(more.map(({ label, chosen }) => [label, chosen])).toEqual([
      ['Open counter 2', true],
      ['Another like counter 1', false],
    ]);
    expect(less.map(({ label }) => label)).toEqual(['Close counter 1']);
  });
});
