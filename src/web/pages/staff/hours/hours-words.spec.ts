import { at } from '../../../../../test/builders/instant.js';
import { planWords, seriesWords, spanWords, timesWords } from './hours-words.js';

const context = { language: 'en' as const, zone: 'America/Toronto', now: at('2027-03-15T14:00Z') };
const french = { ...context, language: 'fr' as const };
const span = (from: string, to: string) => spanWords(at(from), at(to), context);

describe('hours in words', () => {
  it('name only the days of a span from midnight to midnight', () => {
    expect(span('2027-03-16T04:00Z', '2027-03-17T04:00Z')).toBe('Tuesday 16\u00a0March 2027');
    expect(span('2027-03-16T04:00Z', '2027-03-19T04:00Z')).toBe(
      'Tuesday 16\u00a0March 2027 to Thursday 18\u00a0March 2027',
    );
  });

  it('name the times of any other span', () => {
    expect(span('2027-03-16T13:00Z', '2027-03-16T16:30Z')).toBe('Tuesday 16\u00a0March 2027, 9:00 to 12:30');
    expect(span('2027-03-16T13:00Z', '2027-03-17T04:00Z')).toBe('Tuesday 16\u00a0March 2027, 9:00 to 24:00');
    expect(span('2027-03-16T13:00Z', '2027-03-18T13:00Z')).toBe(
      'Tuesday 16\u00a0March 2027, 9:00 to Thursday 18\u00a0March 2027, 9:00',
    );
  });

  it('name the times of a day, or say that it is closed', () => {
    const day = [
      { from: '08:30', to: '12:30' },
      { from: '13:30', to: '16:00' },
    ];
    expect(timesWords(day, context)).toBe('8:30 to 12:30 and 13:30 to 16:00');
    expect(timesWords([], french)).toBe('Fermé');
  });

  it('say how often a series repeats', () => {
    const times = [{ from: '09:00', to: '12:00' }];
    expect(seriesWords({ weekdays: [6], times, occurrenceOfMonth: 1 }, context)).toBe(
      'First Saturday of the month: 9:00 to 12:00.',
    );
    expect(seriesWords({ weekdays: [2], times, from: '2027-01-04', everyWeeks: 2, to: '2027-06-01' }, context)).toBe(
      'Every 2 weeks, Tuesday: 9:00 to 12:00. Until Tuesday 1\u00a0June 2027.',
    );
  });

  it('describe a plan in one line', () => {
    const reason = { en: 'Storm', fr: 'Tempête' };
    const closure = { kind: 'closure' as const, from: at('2027-03-16T04:00Z'), to: at('2027-03-17T04:00Z'), reason };
    expect(planWords(closure, context)).toBe('Closed Tuesday 16\u00a0March 2027: Storm');
    expect(planWords({ kind: 'exception', date: '2027-03-16', times: [], reason }, french)).toBe(
      'Autres heures, mardi 16\u00a0mars 2027\u00a0: Fermé. Tempête',
    );
  });
});
