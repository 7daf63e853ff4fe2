import type { WeeklyTimes } from '../../domain/hub/city-service.js';
import { instant } from '../../domain/time/instant.js';
import { weeklyText, whenText } from './when.js';

const zone = 'America/Toronto';
const tuesday = instant(Date.UTC(2027, 2, 23, 14, 30));
const short = [{ from: '08:30', to: '16:00' }];
const split = [
  { from: '08:30', to: '12:30' },
  { from: '13:30', to: '16:00' },
];
/** A text with non-breaking spaces: `~` is the wide one, `_` the narrow one of French times. */
const kept = (text: string): string => text.replaceAll('~', '\u00a0').replaceAll('_', '\u202f');

describe('days and hours in sentences', () => {
  it('name the day only where it is not today', () => {
    const earlier = instant(Date.UTC(2027, 2, 23, 12));
    const dayBefore = instant(Date.UTC(2027, 2, 22, 12));
    expect(whenText('en', 'resident.waits.opens', tuesday, zone, earlier)).toBe('Opens at 10:30');
    expect(whenText('en', 'resident.waits.opens', tuesday, zone, dayBefore)).toBe(
      kept('Opens Tuesday 23~March at~10:30'),
    );
  });

  it('list days with the same hours together', () => {
    const weekly: WeeklyTimes = { 1: split, 2: split, 3: split, 5: short };
    expect(weeklyText('en', weekly)).toBe(
      'Monday to Wednesday, 8:30 to 12:30 and 13:30 to 16:00; Friday, 8:30 to 16:00',
    );
    expect(weeklyText('fr', { 5: short })).toBe(kept('Le vendredi, de 8_h_30 à 16_h_00'));
    expect(weeklyText('fr', { 1: short, 5: short })).toMatch(/^Le lundi, .*; le vendredi, /);
  });

  it('say that a service without hours of its own is offered whenever the hub is open', () => {
    const allDay = [{ from: '00:00', to: '24:00' }];
    const weekly: WeeklyTimes = { 1: allDay, 2: allDay, 3: allDay, 4: allDay, 5: allDay, 6: allDay, 7: allDay };
    expect(weeklyText('en', weekly)).toBe('Whenever the hub is open');
  });
});
