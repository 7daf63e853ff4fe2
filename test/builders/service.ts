import type { CityService, WeeklyTimes } from '../../src/domain/hub/city-service.js';

const wholeDay = [{ from: '00:00', to: '24:00' }];
const everyDay: WeeklyTimes = {
  1: wholeDay,
  2: wholeDay,
  3: wholeDay,
  4: wholeDay,
  5: wholeDay,
  6: wholeDay,
  7: wholeDay,
};

/** A service for walk-ins and appointments whenever its hub is open, unless `exception` says otherwise. */
export const aService = (exception: Partial<CityService> = {}): CityService => ({
  hub: 'city-hall',
  key: 'property-tax',
  position: 1,
  name: { en: 'Property tax', fr: 'Impôt foncier' },
  description: { en: 'Pay a bill.', fr: 'Payer une facture.' },
  whatToBring: [],
  minutes: 10,
  series: { letter: 'E', first: 1 },
  channels: { walkIn: everyDay, appointment: everyDay },
  booking: {
    pool: { key: 'property-tax', cellMinutes: 15, publicSeats: 2, staffSeats: 1 },
    leadMinutes: 0,
    horizonDays: 60,
    maxPartySize: 4,
  },
  ...exception,
});
