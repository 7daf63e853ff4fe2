import { firstPolicy } from '../../src/domain/hub/calling-policy.js';
import type { Hub, Weekday } from '../../src/domain/hub/hub.js';

const everyDay: Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** A hub in Toronto that is open around the clock, unless `exception` says otherwise. */
export const aHub = (exception: Partial<Hub> = {}): Hub => ({
  key: 'city-hall',
  position: 1,
  name: { en: 'City Hall', fr: 'Hôtel de ville' },
  address: { en: '100 Queen Street West', fr: '100, rue Queen Ouest' },
  opening: {
    timeZone: 'America/Toronto',
    closures: [],
    holidays: [],
    exceptions: [],
    series: [{ weekdays: everyDay, times: [{ from: '00:00', to: '24:00' }] }],
  },
  policy: firstPolicy,
  ...exception,
});
